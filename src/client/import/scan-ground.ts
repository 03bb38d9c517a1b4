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
/** A band is dark along so many cells to either side, above and below its text. */
const ALONG = 12;
/** Where light text fills a band, it is on the whole darker than this share of the paper; text on paper is lighter. */
const FULL_SHARE = 0.66;
/** Edges of dark ground are no ink: so many cells on both sides are paper. */
const EDGE = 1;

type Cells = { readonly across: number; readonly down: number; readonly means: Float32Array };
type Mask = { readonly across: number; readonly down: number; readonly data: Uint8Array };

/** What a pixel belongs to: the paper, dark ground, or the edge between the two, which is no ink. */
export type Ground = { readonly at: (x: number, y: number) => 'paper' | 'ground' | 'edge' };

/** Where a picture's ground is dark; undefined where it is nowhere. */
export function findDarkGround(picture: GreyPicture): Ground | undefined {
  const { width, height } = picture;
  const cells = Math.min(width, height) / CELL;
  const stroke = Math.max(2, Math.round(STROKE * cells));
  const enclosed = Math.max(stroke + 1, Math.round(ENCLOSED * cells));
  const averaged = cellsOf(picture);
  const paper = paperOf(picture.data);
  const dark = darkIn(averaged, Math.min(DARK, DARK_SHARE * paper));
  const solid = grown(shrunk(dark, stroke), stroke);
  if (!solid.data.includes(1)) return undefined;
  const whole = withFullBands(solid, dark, averaged, enclosed, FULL_SHARE * paper);
  const ground = shrunk(grown(whole, enclosed), enclosed);
  const [outer, inner] = [grown(ground, EDGE), shrunk(ground, EDGE)];
  return {
    at(x, y) {
      const cell = Math.floor(y / CELL) * ground.across + Math.floor(x / CELL);
      return inner.data[cell] === 1 ? 'ground' : outer.data[cell] === 1 ? 'edge' : 'paper';
    },
  };
}

function cellsOf({ width, height, data }: GreyPicture): Cells {
  const [across, down] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
  const means = new Float32Array(across * down);
  const counts = new Uint32Array(across * down);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / CELL) * across;
    for (let x = 0; x < width; x++) {
      const cell = row + Math.floor(x / CELL);
      means[cell] = (means[cell] ?? 0) + (data[y * width + x] ?? 255);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return { across, down, means: means.map((sum, cell) => sum / (counts[cell] ?? 1)) };
}

function darkIn({ across, down, means }: Cells, limit: number): Mask {
  return { across, down, data: Uint8Array.from(means, (mean) => (mean < limit ? 1 : 0)) };
}

/**
 * Solid ground with what of its bands is full of text: above and below bold letters there is less ground than a stroke is
 * thick, but it is as long as the band, and what lies between is darker than a line of text on paper.
 */
function withFullBands(solid: Mask, dark: Mask, { means }: Cells, enclosed: number, limit: number): Mask {
  const { across } = dark;
  const strips = swept(swept(dark.data, ALONG, 0, false, dark), ALONG, 1, false, dark);
  const between = swept(swept(strips, enclosed, 1, true, dark), enclosed, 0, true, dark);
  const data = solid.data.slice();
  const seen = solid.data.slice();
  for (const [start, value] of between.entries()) {
    if (value === 0 || seen[start] === 1) continue;
    const part = [start];
    let [isJoined, sum, inside] = [false, 0, 0];
    seen[start] = 1;
    for (const at of part) {
      if (strips[at] === 0) [sum, inside] = [sum + (means[at] ?? 255), inside + 1];
      const x = at % across;
      for (const next of [x > 0 ? at - 1 : -1, x + 1 < across ? at + 1 : -1, at - across, at + across]) {
        isJoined ||= solid.data[next] === 1;
        if (between[next] !== 1 || seen[next] === 1) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    if (isJoined && sum <= limit * inside) for (const at of part) data[at] = 1;
  }
  return { ...dark, data };
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
  return { ...mask, data: swept(swept(mask.data, by, 1, false, mask), by, 1, true, mask) };
}

// What is outside the picture goes on as its edge does.
function shrunk(mask: Mask, by: number): Mask {
  return { ...mask, data: swept(swept(mask.data, by, 0, false, mask), by, 0, true, mask) };
}

/** Each cell becomes `to` where one of those up to `by` before or behind it is; along rows, or down columns. */
function swept(
  data: Uint8Array,
  by: number,
  to: 0 | 1,
  upright: boolean,
  { across, down }: Pick<Mask, 'across' | 'down'>,
): Uint8Array {
  const swept = data.slice();
  const [lines, length] = upright ? [across, down] : [down, across];
  for (let line = 0; line < lines; line++) {
    const place = (at: number) => (upright ? at * across + line : line * across + at);
    let last = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < length + by; at++) {
      if (at < length && data[place(at)] === to) last = at;
      const middle = at - by;
      if (middle >= 0 && last >= middle - by) swept[place(middle)] = to;
    }
  }
  return swept;
}
