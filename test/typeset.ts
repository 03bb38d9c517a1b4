/** Pages for the import's rules to read, set line by line. */
import { placeResume } from '../src/client/import/place-resume.ts';
import type { TextRun } from '../src/client/import/read-pdf.ts';

/** How a cell is set: `lower` by so many points than its line. */
export type Look = { readonly bold?: true; readonly size?: number; readonly lower?: number };
export type Cell = readonly [x: number, text: string, look?: Look];
export type Row = readonly Cell[];

/** The head of a paper whose name and address are not what a test is about. */
export const HEAD: readonly Row[] = [[[40, 'Ada Moor', { size: 20 }]], [[40, 'ada.moor@post.example']], []];
/** The look of a heading. */
export const HEADING: Look = { bold: true, size: 14 };

/** What is read from one A4 page of lines, 16 points apart; a line is its cells, `[]` white space. */
export function read(...lines: readonly Row[]) {
  return readPages(lines);
}

/** What is read from several such pages. */
export function readPages(...pages: readonly (readonly Row[])[]) {
  return placeResume({
    pages: pages.map((lines) => ({ width: 595, height: 842, runs: lines.flatMap(runsOf) })),
  });
}

function runsOf(line: Row, index: number): TextRun[] {
  return line.map(([x, text, { bold = false, size = 10, lower = 0 } = {}]) => ({
    text,
    x,
    y: 40 + 16 * index + lower,
    width: 0.5 * size * text.length,
    size,
    bold,
    vertical: false,
  }));
}
