/** Two pages on one sheet, side by side, are two pages: their columns have nothing to do with each other. */
import { type GreyPicture, INK, partOf } from './scan-picture.ts';

const LANDSCAPE = 1.2;
/** Where the middle of a sheet is looked for, and how wide an empty strip is a gutter; shares of the width. */
const MIDDLE = [0.42, 0.58] as const;
const GUTTER = 0.02;
/** Specks of dust in a column are no ink. */
const SPECKS = 0.002;

/** The picture, or its left and right page where a landscape sheet has an empty strip down its middle. */
export function splitSpread(picture: GreyPicture): GreyPicture[] {
  const { width, height } = picture;
  if (width < LANDSCAPE * height) return [picture];
  const gutter = widestGap(picture, Math.round(MIDDLE[0] * width), Math.round(MIDDLE[1] * width));
  if (gutter === undefined || gutter.to - gutter.from < GUTTER * width) return [picture];
  const fold = Math.round((gutter.from + gutter.to) / 2);
  const halves = [
    partOf(picture, { x0: 0, y0: 0, x1: fold, y1: height }),
    partOf(picture, { x0: fold, y0: 0, x1: width, y1: height }),
  ];
  return halves.every(hasText) ? halves : [picture];
}

function widestGap(
  picture: GreyPicture,
  left: number,
  right: number,
): { from: number; to: number } | undefined {
  let best: { from: number; to: number } | undefined;
  let from = left;
  for (let x = left; x <= right; x++) {
    if (x < right && inkInColumn(picture, x) <= SPECKS * picture.height) continue;
    if (x > from && (best === undefined || x - from > best.to - best.from)) best = { from, to: x };
    from = x + 1;
  }
  return best;
}

function inkInColumn({ data, width, height }: GreyPicture, x: number): number {
  let ink = 0;
  for (let y = 0; y < height; y++) if ((data[y * width + x] ?? 255) < INK) ink++;
  return ink;
}

function hasText(half: GreyPicture): boolean {
  return half.data.reduce((ink, value) => (value < INK ? ink + 1 : ink), 0) > 0.002 * half.data.length;
}
