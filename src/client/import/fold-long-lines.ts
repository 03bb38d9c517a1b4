/**
 * Folds lines that no page could show. What places a line looks through it many times, and some rules look from each of
 * its words to its end: a line of 40,000 letters took minutes. Folded, the work grows with the length of the text alone.
 * Promise: all text stays, in its order; lines of a length that pages have are left as they are.
 */
import { rowsOf } from './place-lines.ts';
import type { TextRun } from './read-pdf.ts';

/** Letters, and runs, that a line may have: four times what an A4 page holds across in 6 point type. */
const LETTERS = 1_000;
const RUNS = 400;

/** The runs of a page; those of lines that are too long stand on as many lines as they need, the others below move down. */
export function foldLongLines(runs: readonly TextRun[]): TextRun[] {
  const rows = rowsOf(runs);
  if (rows.every((row) => fits(row))) return [...runs];
  let moved = 0;
  return rows.flatMap((row) => {
    const folded = fits(row) ? [row] : fold(row);
    const size = Math.max(...folded.flat().map((run) => run.size));
    const left = row[0]?.x ?? 0;
    const lines = folded.map((line, index) => {
      const back = index === 0 ? 0 : (line[0]?.x ?? left) - left;
      return line.map((run) => ({ ...run, x: run.x - back, y: run.y + moved + 1.3 * size * index }));
    });
    moved += 1.3 * size * (folded.length - 1);
    return lines.flat();
  });
}

function fits(row: readonly TextRun[]): boolean {
  return row.length <= RUNS && row.reduce((sum, { text }) => sum + text.length, 0) <= LETTERS;
}

function fold(row: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [];
  let room = 0;
  for (const run of row.flatMap(piecesOf)) {
    const last = lines.at(-1);
    if (last === undefined || last.length >= RUNS || run.text.length > room) {
      lines.push([run]);
      room = LETTERS - run.text.length;
    } else {
      last.push(run);
      room -= run.text.length;
    }
  }
  return lines;
}

// A run of its own may be too long; it is cut at spaces where it has some.
function piecesOf(run: TextRun): TextRun[] {
  const pieces: TextRun[] = [];
  for (let from = 0; from < run.text.length; ) {
    const most = run.text.slice(from, from + LETTERS);
    const space = from + LETTERS < run.text.length ? most.lastIndexOf(' ') : -1;
    const text = space > 0 ? most.slice(0, space + 1) : most;
    const width = run.width / Math.max(1, run.text.length);
    pieces.push({ ...run, text, x: run.x + width * from, width: width * text.length });
    from += text.length;
  }
  return pieces;
}
