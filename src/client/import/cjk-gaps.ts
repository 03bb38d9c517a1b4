/**
 * Whether a narrow gap between characters of Chinese or Japanese is a space that somebody typed. Programs that justify
 * lines leave such gaps everywhere; where characters touch nearly always, the few that do not are parted by a space of a
 * Latin font, a fourth of their width.
 */
import type { TextRun } from './read-pdf.ts';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** In sizes of the type. */
const TYPED = { least: 0.18, most: 0.6 };
const TOUCHING = 0.05;

/** Whether on such a page narrow gaps are typed: `rows` are its runs, line by line, from left to right. */
export function areGapsTyped(rows: readonly (readonly (TextRun & { readonly right: number })[])[]): boolean {
  let [touching, narrow] = [0, 0];
  for (const row of rows)
    for (const [index, run] of row.entries()) {
      const before = row[index - 1];
      if (before === undefined || !CJK.test(before.text.slice(-1)) || !CJK.test(run.text.slice(0, 1)))
        continue;
      const gap = (run.x - before.right) / run.size;
      if (Math.abs(gap) < TOUCHING) touching++;
      else if (gap < TYPED.most) narrow++;
    }
  return touching >= 6 && touching > 3 * narrow;
}

/** Whether a gap has the width of such a space. */
export function isTypedGap(gap: number): boolean {
  return gap >= TYPED.least && gap < TYPED.most;
}
