/** Pieces of the lines of a page, and how each of them slopes: straight lines through the feet of its letters. */
import { type Mask, partsOf, swept } from './scan-mask.ts';
import { type GreyPicture, INK, scaled } from './scan-picture.ts';

/** Pixels of the longer side of the copy in which pieces are looked for. */
export const LOOKED_AT = 1800;

/** In pixels of that copy: its middle, how much it falls to the right, how long it is. */
export type Piece = { readonly x: number; readonly y: number; readonly slope: number; readonly long: number };

/** Half the gap between words; what is higher is no letter; pieces are about so long, and no shorter. */
const GAP = 9;
const HIGHEST = 32;
const LONG = 110;
const SHORT = 44;
/** Letters that hang below the line are off by more. */
const OFF = [6, 4, 2];

/** Pieces of lines of text, and level rules. */
export function piecesOf(picture: GreyPicture): Piece[] {
  const { width, height, data } = scaled(
    picture,
    Math.min(1, LOOKED_AT / Math.max(picture.width, picture.height)),
  );
  const ink: Mask = {
    across: width,
    down: height,
    data: data.map((value) => (value < INK + 40 ? 1 : 0)),
  };
  dropHigh(ink);
  const lines = { ...ink, data: swept(swept(ink.data, GAP, 1, false, ink), GAP, 0, false, ink) };
  return partsOf(lines).flatMap((part) => piecesIn(part, ink));
}

function dropHigh({ across, down, data }: Mask): void {
  for (let x = 0; x < across; x++)
    for (let y = 0, from = 0; y <= down; y++) {
      if (y < down && data[y * across + x] === 1) continue;
      if (y - from > HIGHEST) for (let at = from; at < y; at++) data[at * across + x] = 0;
      from = y + 1;
    }
}

function piecesIn(part: readonly number[], { across, data }: Mask): Piece[] {
  const lowest = new Map<number, number>();
  for (const at of part)
    if (data[at] === 1) {
      const [x, y] = [at % across, Math.floor(at / across)];
      lowest.set(x, Math.max(y, lowest.get(x) ?? 0));
    }
  const feet = [...lowest];
  const left = feet.reduce((least, [x]) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = feet.reduce((most, [x]) => Math.max(most, x), 0);
  const many = Math.max(1, Math.round((right - left) / LONG));
  const long = (right - left + 1) / many;
  if (long < SHORT) return [];
  return Array.from({ length: many }, (_, at) =>
    feet.filter(([x]) => x >= left + at * long && x < left + (at + 1) * long),
  ).flatMap((piece) => (isLow(piece) ? pieceThrough(piece) : []));
}

function isLow(feet: readonly (readonly [number, number])[]): boolean {
  const ys = feet.map(([, y]) => y);
  return Math.max(...ys) - Math.min(...ys) < HIGHEST;
}

function pieceThrough(feet: readonly (readonly [number, number])[]): Piece[] {
  let kept = feet;
  let line = lineThrough(kept);
  for (const off of OFF) {
    kept = feet.filter(([x, y]) => Math.abs(y - line.y - line.slope * (x - line.x)) < off);
    if (kept.length < 8) return [];
    line = lineThrough(kept);
  }
  const xs = kept.map(([x]) => x);
  const long = Math.max(...xs) - Math.min(...xs);
  return long < SHORT || kept.length < 0.5 * feet.length ? [] : [{ ...line, long }];
}

function lineThrough(points: readonly (readonly [number, number])[]) {
  const n = Math.max(1, points.length);
  const x = points.reduce((sum, point) => sum + point[0], 0) / n;
  const y = points.reduce((sum, point) => sum + point[1], 0) / n;
  let [xy, xx] = [0, 0];
  for (const [px, py] of points) {
    xy += (px - x) * (py - y);
    xx += (px - x) ** 2;
  }
  return { x, y, slope: xx === 0 ? 0 : xy / xx };
}
