/** Two pages on one sheet, side by side, are two pages: their columns have nothing to do with each other. */
import type { PdfPage, TextRun } from './read-pdf.ts';

const LANDSCAPE = 1.2;
/** Where the fold is looked for, and how wide an empty strip it has; shares of the width. */
const MIDDLE = [0.42, 0.58] as const;
const GUTTER = 0.02;
/** What each half has of the text. */
const LEAST = 0.25;

/** The page, or its left and right page where a landscape sheet has an empty strip down its middle. */
export function splitSpread(page: PdfPage): PdfPage[] {
  const { width, height, runs } = page;
  if (width < LANDSCAPE * height || runs.length === 0) return [page];
  const fold = widestGap(runs, MIDDLE[0] * width, MIDDLE[1] * width);
  if (fold.to - fold.from < GUTTER * width) return [page];
  const middle = (fold.from + fold.to) / 2;
  const left = runs.filter((run) => run.x < middle);
  const right = runs.filter((run) => run.x >= middle);
  if ([left, right].some((half) => half.length < LEAST * runs.length)) return [page];
  if (isTable(left, right)) return [page];
  return [
    { ...page, width: middle, runs: left },
    { ...page, width: width - middle, runs: right.map((run) => ({ ...run, x: run.x - middle })) },
  ];
}

function widestGap(runs: readonly TextRun[], left: number, right: number): { from: number; to: number } {
  let best = { from: left, to: left };
  let at = left;
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const to = Math.min(run.x, right);
    if (to - at > best.to - best.from) best = { from: at, to };
    at = Math.max(at, run.x + run.width);
  }
  return right - at > best.to - best.from ? { from: at, to: right } : best;
}

// The rows of a wide table go over the middle; two pages have lines of their own.
function isTable(left: readonly TextRun[], right: readonly TextRun[]): boolean {
  const tops = new Set(left.map(({ y }) => Math.round(y)));
  const beside = right.filter(({ y }) => [-1, 0, 1].some((off) => tops.has(Math.round(y) + off)));
  return beside.length > 0.8 * right.length;
}
