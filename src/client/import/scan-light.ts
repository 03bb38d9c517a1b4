/**
 * Makes the paper of a photograph white everywhere.
 * The paper's brightness is measured in tiles about as large as two lines of text; a clean scan comes out as it was.
 * Grain of the paper and noise of the camera become white: where a part of a page holds nothing else, the reader of
 * letters would take them for ink.
 */
import { withoutEdges } from './scan-edges.ts';
import { findDarkGround } from './scan-ground.ts';
import type { GreyPicture } from './scan-picture.ts';

const TILES_ACROSS = 45;
/** What differs from the paper by less than this share of what the page's ink does is grain; and steps of 256 at least. */
const GRAIN = 0.18;
const MIN_GRAIN = 36;
/** A tile of which less than this share belongs to the paper does not tell how light that is. */
const MIN_SHARE = 0.15;
/** The darkest share of a page is surely ink, if there is any. */
const SURE_INK = 0.01;
/** Where the lightest twentieth, which is paper, is darker than this there was too little light; below that, none. */
const LIGHTEST = 0.05;
const DIM = 190;
/** What is so much lighter than that is light text on a dark page. */
const BRIGHTEST = 0.003;
const ALIKE = 1.7;
const NIGHT = 12;
const PAPER = 240;

/** The picture with white paper and dark ink throughout; light ink on dark ground becomes dark ink too. */
export function evenLight(picture: GreyPicture): GreyPicture {
  const { width, height } = picture;
  const ground = findDarkGround(picture);
  const paper = lightOf(picture, (x, y) => ground === undefined || ground.at(x, y) === 'paper', false);
  const inverted =
    ground === undefined ? undefined : lightOf(picture, (x, y) => ground.at(x, y) === 'ground', true);
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = picture.data[y * width + x] ?? 255;
      const part = ground?.at(x, y) ?? 'paper';
      const even =
        part === 'edge'
          ? 255
          : part === 'ground'
            ? ((255 - value) * 255) / (inverted?.(x, y) ?? 255)
            : (value * 255) / paper(x, y);
      data[y * width + x] = Math.min(255, even);
    }
  return withoutEdges({ width, height, data: withoutGrain(data) });
}

/** A picture taken in too little light, as light as paper should be. */
export function brightened(picture: GreyPicture): GreyPicture {
  const { width, height, data } = picture;
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const lightest = valueAt(counts, (1 - LIGHTEST) * data.length);
  const brightest = valueAt(counts, (1 - BRIGHTEST) * data.length);
  if (lightest >= DIM || lightest < NIGHT || brightest > ALIKE * lightest) return picture;
  return { width, height, data: data.map((value) => Math.min(255, (value * PAPER) / lightest)) };
}

type Light = (x: number, y: number) => number;

// Paper and dark ground are each as light as their own tiles: beside a desk the paper is no darker for it.
function lightOf(picture: GreyPicture, belongs: (x: number, y: number) => boolean, inverted: boolean): Light {
  const { width, height } = picture;
  const size = Math.max(8, Math.round(Math.min(width, height) / TILES_ACROSS));
  const across = Math.ceil(width / size);
  const down = Math.ceil(height / size);
  const tiles = Array.from({ length: across * down }, (_, tile) => {
    const [left, top] = [(tile % across) * size, Math.floor(tile / across) * size];
    return lightIn(picture, { left, top, size }, belongs, inverted);
  });
  const light = smoothed(spread(tiles, across), across, down);
  return (x, y) => between(light, across, down, x / size, y / size);
}

// Faint letters, which are little more than grain, keep what they have beyond it; dark ones stay as dark as they were.
function withoutGrain(data: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const ink = 255 - valueAt(counts, SURE_INK * data.length);
  const grain = Math.max(MIN_GRAIN, GRAIN * ink);
  const values = Uint8Array.from({ length: 256 }, (_, value) => {
    const beyond = 255 - value - grain;
    return beyond <= 0 ? 255 : 255 - Math.min(255 - value, 2 * beyond);
  });
  return data.map((value) => values[value] ?? 255);
}

/** How light a tile is where it belongs; 0 where hardly any of it does. */
function lightIn(
  { width, height, data }: GreyPicture,
  { left, top, size }: { readonly left: number; readonly top: number; readonly size: number },
  belongs: (x: number, y: number) => boolean,
  inverted: boolean,
): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < Math.min(height, top + size); y++)
    for (let x = left; x < Math.min(width, left + size); x++) {
      if (!belongs(x, y)) continue;
      const value = data[y * width + x] ?? 255;
      const at = inverted ? 255 - value : value;
      counts[at] = (counts[at] ?? 0) + 1;
      all++;
    }
  return all < MIN_SHARE * size * size ? 0 : valueAt(counts, all * 0.9);
}

/** Tiles that say nothing are as light as the nearest that do: along their row, else as the whole. */
function spread(tiles: readonly number[], across: number): number[] {
  const known = tiles.filter((light) => light > 0).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)] ?? 255;
  return tiles.map((light, tile) => {
    if (light > 0) return light;
    const row = tile - (tile % across);
    for (let away = 1; away < across; away++)
      for (const at of [tile - away, tile + away]) {
        const near = at >= row && at < row + across ? (tiles[at] ?? 0) : 0;
        if (near > 0) return near;
      }
    return usual;
  });
}

function valueAt(counts: Uint32Array, rank: number): number {
  let below = 0;
  for (let value = 0; value < 256; value++) {
    below += counts[value] ?? 0;
    if (below > rank) return value;
  }
  return 255;
}

// A tile full of letters is darker than the paper around it; its neighbours say what the paper is.
function smoothed(papers: readonly number[], across: number, down: number): Float32Array {
  return Float32Array.from(papers, (own, tile) => {
    let best = own;
    for (const [dx, dy] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      const [x, y] = [(tile % across) + dx, Math.floor(tile / across) + dy];
      if (x < 0 || y < 0 || x >= across || y >= down) continue;
      best = Math.max(best, papers[y * across + x] ?? 0);
    }
    return Math.max(64, best);
  });
}

function between(paper: Float32Array, across: number, down: number, x: number, y: number): number {
  const [left, top] = [Math.max(0, Math.floor(x - 0.5)), Math.max(0, Math.floor(y - 0.5))];
  const [right, below] = [Math.min(across - 1, left + 1), Math.min(down - 1, top + 1)];
  const [fx, fy] = [Math.min(1, Math.max(0, x - 0.5 - left)), Math.min(1, Math.max(0, y - 0.5 - top))];
  const at = (column: number, row: number) => paper[row * across + column] ?? 255;
  const upper = at(left, top) * (1 - fx) + at(right, top) * fx;
  const lower = at(left, below) * (1 - fx) + at(right, below) * fx;
  return upper * (1 - fy) + lower * fy;
}
