/**
 * Finds dark ground, which holds light text or none: bands, columns, and the desk around a photographed page. It
 * is what is dark over more than a stroke of a letter, with all that it encloses (opening and closing).
 */
import { besides, grown, type Mask, partsOf, shrunk, swept } from './scan-mask.ts';
import type { GreyPicture } from './scan-picture.ts';

/** Ground is looked for in cells of so many pixels. */
const CELL = 4;
/** Darker than this, or than this share of the paper, is ground or ink. */
const DARK = 100;
const DARK_SHARE = 0.42;
/** Half the size of what is more than a stroke, and of what ground encloses; shares of the picture's shorter side. */
const STROKE = 0.006;
const ENCLOSED = 0.018;
/** What is smaller in both directions is a letter. */
const LETTER = 0.042;
/** A band is dark along so many cells to either side, above and below its text. */
const ALONG = 12;
/** Where light text fills a band, it is on the whole darker than this share of the paper; text on paper is lighter. */
const FULL_SHARE = 0.66;
/** Edges of dark ground are no ink: so many cells on both sides are paper. */
const EDGE = 1;

type Cells = { readonly across: number; readonly down: number; readonly means: Float32Array };

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
  const letter = LETTER * cells;
  const solid = withoutLetters(grown(shrunk(dark, stroke), stroke), letter);
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

/** A bold character of many strokes, such as 書, is as dark as ground; but ground is larger. */
function withoutLetters(solid: Mask, least: number): Mask {
  const data = solid.data.slice();
  for (const part of partsOf(solid)) {
    const columns = part.map((at) => at % solid.across);
    const rows = part.map((at) => Math.floor(at / solid.across));
    if (Math.max(lengthOf(columns), lengthOf(rows)) < least) for (const at of part) data[at] = 0;
  }
  return { ...solid, data };
}

function lengthOf(places: readonly number[]): number {
  const [first, last] = places.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Number.POSITIVE_INFINITY, 0],
  );
  return last - first + 1;
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
  for (const part of partsOf({ ...dark, data: between.map((value, at) => value & ~(solid.data[at] ?? 0)) })) {
    const inside = part.filter((at) => strips[at] === 0);
    const sum = inside.reduce((all, at) => all + (means[at] ?? 255), 0);
    const isJoined = part.some((at) => besides(at, across).some((next) => solid.data[next] === 1));
    if (isJoined && sum <= limit * inside.length) for (const at of part) data[at] = 1;
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
