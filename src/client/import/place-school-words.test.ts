import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Look = { readonly bold?: true; readonly size?: number };
type Cell = readonly [x: number, text: string, look?: Look];
type Row = readonly Cell[];

/** What is read from one A4 page of lines, 16 points apart; a line is its cells, `[]` white space. */
function read(...lines: readonly Row[]) {
  return placeResume({ pages: [{ width: 595, height: 842, runs: lines.flatMap(runsOf) }] });
}

function runsOf(line: Row, index: number): TextRun[] {
  return line.map(([x, text, { bold = false, size = 10 } = {}]) => ({
    text,
    x,
    y: 40 + 16 * index,
    width: 0.5 * size * text.length,
    size,
    bold,
    vertical: false,
  }));
}

const HEADING: Look = { bold: true, size: 14 };
const HEAD: readonly Row[] = [[[40, 'Ada Moor', { size: 20 }]], [[40, 'ada.moor@post.example']], []];

describe('the school of an entry', () => {
  it.each([
    ['Zespół Szkół Budowlanych nr 4', 'Technik geodeta'],
    ['Wydział Mechaniczny Politechniki Nadwodnej', 'Technolog'],
    ['Střední škola Lipová', 'Kuchař'],
    ['Lövängsskolan', 'Barn och fritid'],
    ['Ammattiopisto Saarela', 'Kokki'],
    ['Colégio do Monte', 'Curso de hotelaria'],
    ['Liceul Tehnologic Văleni', 'Operator calculator'],
  ])('is %s by its words, below what was learned', (school, subject) => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Education', HEADING]],
      [[40, '09.2003 – 06.2007']],
      [[40, subject, { bold: true }]],
      [[40, school]],
    );
    expect(resume.education.map(({ institution }) => institution)).toEqual([school]);
  });
});

describe('a school named after its town', () => {
  it('is not joined with the town, on its line or below', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Education', HEADING]],
      [
        [40, 'sep 2016 – jul 2018'],
        [200, 'MSc Biology, University of Eastmere, Eastmere'],
      ],
      [
        [40, 'sep 2011 – jan 2015'],
        [200, 'BSc Biology and Medical Laboratory Research, Lakeside College,'],
      ],
      [[200, 'Lakeside']],
    );
    expect(resume.education.map(({ institution, area }) => [institution, area])).toEqual([
      ['University of Eastmere', ''],
      ['Lakeside College', ''],
    ]);
  });
});

describe('a course among the schools', () => {
  const schools: readonly Row[] = [
    [[40, '2012 : BEP Vente – Lycée des Grèves']],
    [[40, '2010 : Brevet – Collège Anne']],
  ];

  it('is a certificate where it names no school and the others do', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Formations', HEADING]],
      [[40, '2022 : Sauveteur secouriste du travail']],
      ...schools,
    );
    expect(resume.education.map(({ institution }) => institution)).toEqual([
      'Lycée des Grèves',
      'Collège Anne',
    ]);
    expect(resume.certificates).toMatchObject([{ name: 'Sauveteur secouriste du travail', date: '2022' }]);
  });

  it('is a school where it lasted', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Formations', HEADING]],
      [[40, '2020 – 2022 : Sciences Po']],
      ...schools,
    );
    expect(resume.education).toHaveLength(3);
  });
});
