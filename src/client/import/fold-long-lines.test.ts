import { describe, expect, it } from 'vitest';
import { foldLongLines } from './fold-long-lines.ts';
import { textsIn, wordsOf } from './place-draft.ts';
import { rowsOf } from './place-lines.ts';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

const run = (text: string, x = 50, y = 100): TextRun => ({
  ...{ text, x, y, width: 5 * text.length, size: 10 },
  ...{ bold: false, vertical: false },
});
const many = (count: number) => Array.from({ length: count }, (_, at) => run(`w${at};`, 50 + 30 * at));

/** For each row its letters: what the rules look through again and again. */
const lengths = (runs: readonly TextRun[]) =>
  rowsOf(runs).map((row) => row.reduce((sum, { text }) => sum + text.length, 0));

describe('folding lines that no page could show', () => {
  it('leaves lines of a page as they are', () => {
    const runs = [run('Mira Castellan'), run('x'.repeat(999), 50, 120), run('Data Engineer', 50, 140)];
    expect(foldLongLines(runs)).toEqual(runs);
  });

  it.each([
    ['of many runs', (n: number) => many(n)],
    ['of one run', (n: number) => [run('word ; '.repeat(n))]],
    ['without a space', (n: number) => [run('abcdefg'.repeat(n))]],
  ])('makes the rows of a line %s grow with its length, none of them long', (_what, line) => {
    const [short, long] = [lengths(foldLongLines(line(2_000))), lengths(foldLongLines(line(20_000)))];
    for (const letters of [...short, ...long]) expect(letters).toBeLessThanOrEqual(1_000);
    // The work of the rules is at most a row's length squared, for each row.
    const work = (rows: readonly number[]) => rows.reduce((sum, letters) => sum + letters ** 2, 0);
    expect(work(long)).toBeLessThan(15 * work(short));
  });

  it('keeps what stands below a folded line below it', () => {
    const folded = foldLongLines([...many(1_000), run('Education', 50, 115)]);
    expect(folded.at(-1)?.text).toBe('Education');
    expect(Math.max(...folded.slice(0, -1).map(({ y }) => y))).toBeLessThan(folded.at(-1)?.y ?? 0);
  });

  it('drops no word', () => {
    const runs = [run('Mira Castellan', 50, 60), ...many(3_000), run('Work Experience', 50, 130)];
    const { resume, leftover, labels } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
    const kept = new Set(
      [...textsIn(resume), ...leftover.map(({ text }) => text), ...labels].flatMap(wordsOf),
    );
    expect(runs.flatMap(({ text }) => wordsOf(text)).filter((word) => !kept.has(word))).toEqual([]);
  });
});
