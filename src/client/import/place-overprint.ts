/**
 * Text that is drawn twice, a hair apart, to look bold: what programs do where a font has no bold letters. It is read once,
 * as bold; the second drawing is no text of its own.
 */
import type { TextRun } from './read-pdf.ts';

/** Apart by less than this share of its size. */
const HAIR = 0.12;

/** The runs without second drawings, and the texts of those. */
export function withoutOverprint(runs: readonly TextRun[]): { runs: TextRun[]; again: string[] } {
  const drawn = new Map<string, number[]>();
  const kept: TextRun[] = [];
  const again: string[] = [];
  for (const run of runs) {
    const near = [-1, 0, 1].flatMap((off) => drawn.get(placeOf(run, off)) ?? []);
    const at = near.find((place) => isSamePlace(kept[place], run));
    const before = at === undefined ? undefined : kept[at];
    if (at === undefined || before === undefined) {
      drawn.set(placeOf(run), [...(drawn.get(placeOf(run)) ?? []), kept.length]);
      kept.push(run);
    } else {
      kept[at] = { ...before, bold: true };
      again.push(run.text);
    }
  }
  return { runs: kept, again };
}

// A page may have the same bullet thousands of times, but not on one line.
function placeOf({ text, y, size }: TextRun, off = 0): string {
  return `${Math.round(y / (size || 1)) + off} ${text}`;
}

function isSamePlace(one: TextRun | undefined, other: TextRun): boolean {
  if (one === undefined || one.size !== other.size || one.vertical !== other.vertical) return false;
  const hair = HAIR * one.size;
  return Math.abs(one.x - other.x) < hair && Math.abs(one.y - other.y) < hair;
}
