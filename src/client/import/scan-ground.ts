/**
 * Finds dark ground, which holds light text or none: bands, columns, and the desk around a photographed page. It is what is dark over more than a stroke of a letter, with all that it encloses (opening and closing of
 * mathematical morphology, Serra 1982).
 */
import type { GreyPicture } from './scan-picture.ts';

/** Ground is looked for in cells of so many pixels. */
const CELL = 4;
/** Darker than this, or than this share of the paper, is ground or ink. */
const DARK = 100;
const DARK_SHARE = 0.42;
/** Half the size of what is more than a stroke, and of what ground encloses; shares of the picture's shorter side. */
const STROKE = 0.006;
const ENCLOSED = 0.018;
/** Edges of dark ground are no ink: so many cells on both sides are paper. */
const EDGE = 1;

type Mask = { readonly across: number; readonly down: number; readonly data: Uint8Array };

/** What a pixel belongs to: the paper, dark ground, or the edge between the two, which is no ink. */
export type Ground = { readonly at: (x: number, y: number) => 'paper' | 'ground' | 'edge' };

/** Where a picture's ground is dark; undefined where it is nowhere. */
export function findDarkGround(picture: GreyPicture): Ground | undefined {
  const { width, height } = picture;
  const cells = Math.min(width, height) / CELL;
  const stroke = Math.max(2, Math.round(STROKE * cells));
  const enclosed = Math.max(stroke + 1, Math.round(ENCLOSED * cells));
  const solid = grown(shrunk(darkCells(picture), stroke), stroke);
  if (!solid.data.includes(1)) return undefined;
  const ground = shrunk(grown(solid, enclosed), enclosed);
  const [outer, inner] = [grown(ground, EDGE), shrunk(ground, EDGE)];
  return {
    at(x, y) {
      const cell = Math.floor(y / CELL) * ground.across + Math.floor(x / CELL);
      return inner.data[cell] === 1 ? 'ground' : outer.data[cell] === 1 ? 'edge' : 'paper';
    },
  };
}

function darkCells({ width, height, data }: GreyPicture): Mask {
  const [across, down] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const limit = Math.min(DARK, DARK_SHARE * paperOf(data));
  const sums = new Uint32Array(across * down);
  const counts = new Uint32Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / CELL) * across;
    for (let x = 0; x < width; x++) {
      const cell = row + Math.floor(x / CELL);
      sums[cell] = (sums[cell] ?? 0) + (data[y * width + x] ?? 255);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return {
    across,
    down,
    data: Uint8Array.from(sums, (sum, cell) => (sum < limit * (counts[cell] ?? 1) ? 1 : 0)),
  };
}

/** What nine tenths of the picture are darker than. */
function paperOf(data: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  let below = 0;
  for (let value = 0; value < 256; value++) {
    below += counts[value] ?? 0;
    if (below > 0.9 * data.length) return value;
  }
  return 255;
}

function grown(mask: Mask, by: number): Mask {
  return swept(swept(mask, by, 1, false), by, 1, true);
}

// What is outside the picture goes on as its edge does.
function shrunk(mask: Mask, by: number): Mask {
  return swept(swept(mask, by, 0, false), by, 0, true);
}

/** Each cell becomes `to` where one of those up to `by` before or behind it is; along rows, or down columns. */
function swept({ across, down, data }: Mask, by: number, to: 0 | 1, upright: boolean): Mask {
  const [lines, length] = upright ? [across, down] : [down, across];
  const swept = data.slice();
  for (let line = 0; line < lines; line++) {
    const place = (at: number) => (upright ? at * across + line : line * across + at);
    let last = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < length + by; at++) {
      if (at < length && data[place(at)] === to) last = at;
      const middle = at - by;
      if (middle >= 0 && last >= middle - by) swept[place(middle)] = to;
    }
  }
  return { across, down, data: swept };
}
