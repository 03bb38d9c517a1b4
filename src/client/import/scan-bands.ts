/** Where the lines of a table's cell stand, and the parts of a line that are of different sizes, told by their ink. */
import { type Box, type GreyPicture, INK } from './scan-picture.ts';

/** Rows of ink nearer than this share of an inch are one line: dots and accents stand off their letters. */
const WITHIN_LINE = 0.015;
const LEAST_LINE = 0.03;
/** A gap wider than this share of a line's height may part two sizes, of which one is so many times the other. */
const GAP = 0.4;
const LARGER = 1.4;
/** Darker than this is ink, also of thin strokes. */
const DARK = INK + 40;

/** Boxes of the lines in a cell, told by the rows of paper between them. */
export function bandsOf({ width, data }: GreyPicture, cell: Box, dpi: number): Box[] {
  const bands: { y0: number; y1: number; x0: number; x1: number }[] = [];
  for (let y = cell.y0; y < cell.y1; y++) {
    let [x0, x1] = [cell.x1, cell.x0];
    for (let x = cell.x0; x < cell.x1; x++)
      if ((data[y * width + x] ?? 255) < DARK) [x0, x1] = [Math.min(x0, x), x + 1];
    if (x1 <= x0) continue;
    const last = bands.at(-1);
    if (last !== undefined && y - last.y1 < WITHIN_LINE * dpi)
      Object.assign(last, { y1: y + 1, x0: Math.min(last.x0, x0), x1: Math.max(last.x1, x1) });
    else bands.push({ y0: y, y1: y + 1, x0, x1 });
  }
  return bands.filter(({ y0, y1 }) => y1 - y0 > LEAST_LINE * dpi);
}

/** The line, or its parts where a small label stands beside large text: read as one line, one of them is garbled. */
export function piecesOf(picture: GreyPicture, band: Box): Box[] {
  const pieces: Box[] = [];
  for (const stretch of stretchesOf(picture, band)) {
    const last = pieces.at(-1);
    if (last !== undefined && isOneSize(last, stretch)) pieces[pieces.length - 1] = hull(last, stretch);
    else pieces.push(stretch);
  }
  return pieces.length < 2 || pieces.some(isSign) ? [band] : pieces;
}

function stretchesOf(picture: GreyPicture, band: Box): Box[] {
  const gap = GAP * heightOf(band);
  const spans: [number, number][] = [];
  for (let x = band.x0; x < band.x1; x++) {
    if (!hasInk(picture, { ...band, x0: x, x1: x + 1 })) continue;
    const last = spans.at(-1);
    if (last !== undefined && x - last[1] <= gap) last[1] = x + 1;
    else spans.push([x, x + 1]);
  }
  return spans.map(([x0, x1]) => {
    let [y0, y1] = [band.y0, band.y1];
    while (y0 < y1 && !hasInk(picture, { x0, x1, y0, y1: y0 + 1 })) y0++;
    while (y1 > y0 && !hasInk(picture, { x0, x1, y0: y1 - 1, y1 })) y1--;
    return { x0, x1, y0, y1 };
  });
}

function isOneSize(a: Box, b: Box): boolean {
  const [small, large] = [heightOf(a), heightOf(b)].sort((one, other) => one - other);
  return (large ?? 0) < LARGER * (small ?? 0);
}

// A dash or a comma is low, and as wide as it is, or wider.
function isSign({ x0, x1, y0, y1 }: Box, _: number, all: readonly Box[]): boolean {
  const high = Math.max(...all.map(heightOf));
  return y1 - y0 < high / 3 || x1 - x0 < 1.2 * (y1 - y0);
}

function hasInk({ data, width }: GreyPicture, { x0, y0, x1, y1 }: Box): boolean {
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) if ((data[y * width + x] ?? 255) < DARK) return true;
  return false;
}

function heightOf({ y0, y1 }: Box): number {
  return y1 - y0;
}

function hull(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  };
}
