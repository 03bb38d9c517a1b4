import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Look = { readonly bold?: true; readonly size?: number };
type Cell = readonly [x: number, text: string, look?: Look];

// One A4 page of lines, 16 points apart.
function read(...lines: readonly (readonly Cell[])[]) {
  const runs = lines.flatMap((line, index): TextRun[] =>
    line.map(([x, text, { bold = false, size = 10 } = {}]) => ({
      text,
      x,
      y: 40 + 16 * index,
      width: 0.5 * size * text.length,
      size,
      bold,
      vertical: false,
    })),
  );
  return placeResume({ pages: [{ width: 595, height: 842, runs }] });
}

const HEADING: Look = { bold: true, size: 14 };
const BOLD: Look = { bold: true };

function post(firm: string, title: string, time: string, ...said: (readonly Cell[])[]): (readonly Cell[])[] {
  return [
    [
      [40, firm, BOLD],
      [420, time],
    ],
    [[40, title]],
    ...said,
    [],
  ];
}

const HEAD: (readonly Cell[])[] = [
  [[40, 'Greta Holm', { size: 20 }]],
  [[40, 'greta.holm@post.example']],
  [],
  [[40, 'Experience', HEADING]],
];
const SCHOOL: (readonly Cell[])[] = [
  [[40, 'Education', HEADING]],
  ...post('University of Pellworth', 'BSc Nursing', '2009 – 2012'),
  [[40, 'Languages', HEADING]],
  [[40, 'English, Danish']],
];
const TITLES = ['Senior Staff Nurse', 'Staff Nurse', 'Healthcare Assistant'];

describe('a paper that leaves much in doubt is read again', () => {
  it('and what comes back inside each job is no heading', () => {
    const highlights = (text: string): (readonly Cell[])[] => [
      [[40, 'Highlights', BOLD]],
      [[52, `• ${text}`]],
    ];
    const { resume, labels } = read(
      ...HEAD,
      ...post(
        'Northfield General Hospital',
        'Senior Staff Nurse',
        '2018 – 2021',
        ...highlights('Fewer falls'),
      ),
      ...post('St Brannoc Infirmary', 'Staff Nurse', '2014 – 2018', ...highlights('A sheet for handover')),
      ...post('Marigold Care Home', 'Healthcare Assistant', '2012 – 2014', ...highlights('Outings')),
      ...SCHOOL,
    );
    expect(resume.work.map(({ position }) => position)).toEqual(TITLES);
    expect(resume.work[0]?.highlights).toEqual(['Fewer falls']);
    expect(labels.filter((text) => text === 'Highlights')).toHaveLength(3);
    expect(resume.education.map(({ institution }) => institution)).toEqual(['University of Pellworth']);
  });

  it('and a known name in another look than the headings is none', () => {
    const { resume } = read(
      ...HEAD,
      ...post(
        'Northfield General Hospital',
        'Senior Staff Nurse',
        '2018 – 2021',
        [[40, 'Training', BOLD]],
        [[52, '• Forty nurses learned dialysis']],
      ),
      ...post('St Brannoc Infirmary', 'Staff Nurse', '2014 – 2018'),
      ...post('Marigold Care Home', 'Healthcare Assistant', '2012 – 2014'),
      ...SCHOOL,
    );
    expect(resume.work.map(({ position }) => position)).toEqual(TITLES);
  });

  it('and the word between post and firm belongs to neither', () => {
    const { resume } = read(
      ...HEAD,
      ...post('Senior Staff Nurse', 'at Northfield General Hospital', '2018 – 2021'),
      ...post('Staff Nurse', 'at St Brannoc Infirmary', '2014 – 2018'),
      ...SCHOOL,
    );
    expect(resume.work.map(({ name }) => name)).toEqual([
      'Northfield General Hospital',
      'St Brannoc Infirmary',
    ]);
  });

  it('and a person called Greta is no school', () => {
    const { resume } = read(
      ...HEAD,
      ...post('Marigold Care Home', 'Healthcare Assistant', '2012 – 2014'),
      ...SCHOOL,
    );
    expect(resume.basics.name).toBe('Greta Holm');
  });
});
