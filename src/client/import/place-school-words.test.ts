import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Row, read } from '../../../test/typeset.ts';

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

it.each([
  ['Tecnólogo em Gestão Hospitalar', 'Centro Universitário Campos Verdes'],
  ['Bacharelado em Enfermagem', 'Faculdade Serra Azul'],
])('reads %s before its school', (degree, school) => {
  const { resume } = read(
    ...HEAD,
    [[40, 'Formação acadêmica', HEADING]],
    [[40, `${degree} – ${school} (2022 – 2024)`]],
  );
  expect(resume.education.map(({ institution, endDate }) => [institution, endDate])).toEqual([
    [school, '2024'],
  ]);
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

describe('a school below what was learned', () => {
  it('is found where how it ended stands behind that', () => {
    const { resume, leftover } = read(
      ...HEAD,
      [[40, 'Opleiding', HEADING]],
      [
        [40, '2009 – 2013'],
        [160, 'Hbo Logopedie', { bold: true }],
        [226, ', diploma behaald'],
      ],
      [[160, 'Hogeschool Delta-West, Arcum']],
      [
        [40, '2004 – 2009'],
        [160, 'Havo', { bold: true }],
        [182, ', niet afgerond'],
      ],
      [[160, 'Oosterpoort, Arcum']],
    );
    expect(resume.education.map(({ institution }) => institution)).toEqual([
      'Hogeschool Delta-West',
      'Oosterpoort',
    ]);
    expect(leftover.map(({ text }) => text)).toEqual(['Arcum', 'Arcum']);
  });

  it('is the firm that trained somebody, whatever field the trade names', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Ausbildung', HEADING]],
      [
        [40, '09/1993 – 06/1997'],
        [187, 'Ausbildung zum Mechaniker, Fachrichtung', { bold: true }],
      ],
      [[187, 'Schiffbau', { bold: true }]],
      [[187, 'Werft Hinrich Ubben, Lehr']],
      [
        [40, '08/1987 – 06/1993'],
        [187, 'Realschulabschluss', { bold: true }],
      ],
      [[187, 'Realschule am Deich, Lehr']],
    );
    expect(resume.education.map(({ institution }) => institution)).toEqual([
      'Werft Hinrich Ubben',
      'Realschule am Deich',
    ]);
  });
});

it('keeps the town of a state’s university in its name', () => {
  const { resume } = read(
    ...HEAD,
    [[40, 'Education', HEADING]],
    [[40, 'Ph.D., Entomology, University of California, Arbuckle, 2014']],
    [[40, 'B.S., Biology, Lakeside College, 2008']],
  );
  expect(resume.education.map(({ institution }) => institution)).toEqual([
    'University of California, Arbuckle',
    'Lakeside College',
  ]);
});
