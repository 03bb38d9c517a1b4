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

describe('a span of time inside the text of a post', () => {
  const firm = (title: string, name: string, time: string): Row[] => [
    [[40, title, { bold: true }]],
    [[40, name]],
    [[40, time]],
  ];

  it('is of no post of its own where the text is set in and the post lasted longer', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Work Experience', HEADING]],
      ...firm('Night Porter', 'Juniper Hotels Ltd', 'May 2015 to Present'),
      [[56, 'Keys, lifts and luggage']],
      [],
      ...firm('Deck Hand', 'Harbour Fleet', 'June 2010 to June 2014'),
      [[56, 'Painted and mended the boats of the fleet']],
      [[56, 'Sent to Port Elgin, March 2012 to December 2012']],
    );
    expect(resume.work.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([
      ['Juniper Hotels Ltd', '2015-05', ''],
      ['Harbour Fleet', '2010-06', '2014-06'],
    ]);
    expect(JSON.stringify(resume.work[1])).toContain('Sent to Port Elgin, March 2012 to December 2012');
  });

  it('is a post where posts stand set in below their employer', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Work Experience', HEADING]],
      [[40, 'Harbour Fleet Ltd, 2010 – 2020', { bold: true }]],
      [[56, 'Mate, 2015 – 2020']],
      [[56, 'Deck Hand, 2010 – 2015']],
    );
    expect(resume.work.map(({ position }) => position)).toEqual(['Mate', 'Deck Hand']);
  });
});
