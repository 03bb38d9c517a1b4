/**
 * Makes the paper of a photograph white everywhere and turns light text on dark ground into dark text on light.
 * The paper's brightness is measured in tiles about as large as two lines of text; a clean scan comes out as it was.
 * Grain of the paper and noise of the camera become white: where a part of a page holds nothing else, the reader of
 * letters would take them for ink.
 */
import type { GreyPicture } from './scan-picture.ts';

const TILES_ACROSS = 45;
/** A tile that is nearly all darker than this is a dark ground, e.g. a coloured column; letters alone are not. */
const DARK_GROUND = 110;
/** What differs from the paper by less than this share of what the page's ink does is grain; and steps of 256 at least. */
const GRAIN = 0.18;
const MIN_GRAIN = 36;
/** The darkest share of a page is surely ink, if there is any. */
const SURE_INK = 0.01;

type Ground = { readonly dark: boolean; readonly paper: number };

/** The picture with white paper and dark ink throughout. */
export function evenLight(picture: GreyPicture): GreyPicture {
  const { width, height } = picture;
  const size = Math.max(8, Math.round(Math.min(width, height) / TILES_ACROSS));
  const across = Math.ceil(width / size);
  const down = Math.ceil(height / size);
  const tiles = Array.from({ length: across * down }, (_, tile) =>
    countsIn(picture, (tile % across) * size, Math.floor(tile / across) * size, size),
  );
  const grounds = tiles.map(({ counts, all }, tile) =>
    groundOf(counts, all, isDarkAround(tiles, across, tile)),
  );
  const paper = smoothed(grounds, across, down);
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / size) * across;
    for (let x = 0; x < width; x++) {
      const value = picture.data[y * width + x] ?? 255;
      const light = grounds[row + Math.floor(x / size)]?.dark === true ? 255 - value : value;
      data[y * width + x] = Math.min(255, (light * 255) / between(paper, across, down, x / size, y / size));
    }
  }
  return { width, height, data: withoutGrain(data) };
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

type Tile = { readonly counts: Uint32Array; readonly all: number };

function countsIn(picture: GreyPicture, left: number, top: number, size: number): Tile {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < Math.min(picture.height, top + size); y++)
    for (let x = left; x < Math.min(picture.width, left + size); x++) {
      const value = picture.data[y * picture.width + x] ?? 255;
      counts[value] = (counts[value] ?? 0) + 1;
      all++;
    }
  return { counts, all };
}

// A large letter may fill a tile and white letters may brighten one: what is around decides for both.
function isDarkAround(tiles: readonly Tile[], across: number, tile: number): boolean {
  const isDark = (at: number) => {
    const other = tiles[at];
    return other !== undefined && valueAt(other.counts, other.all * 0.75) < DARK_GROUND;
  };
  const x = tile % across;
  const sides = [x > 0 ? tile - 1 : -1, x + 1 < across ? tile + 1 : -1, tile - across, tile + across];
  const dark = sides.filter(isDark).length;
  return isDark(tile) ? dark >= 2 : dark >= 3;
}

function groundOf(counts: Uint32Array, all: number, dark: boolean): Ground {
  return { dark, paper: dark ? 255 - valueAt(counts, all * 0.1) : valueAt(counts, all * 0.9) };
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
function smoothed(grounds: readonly Ground[], across: number, down: number): Float32Array {
  return Float32Array.from(grounds, (own, tile) => {
    let best = own.paper;
    for (const [dx, dy] of [
      [-1, 0],
      [1, 0],
      [0, -1],
      [0, 1],
    ] as const) {
      const [x, y] = [(tile % across) + dx, Math.floor(tile / across) + dy];
      if (x < 0 || y < 0 || x >= across || y >= down) continue;
      const other = grounds[y * across + x];
      if (other !== undefined && other.dark === own.dark) best = Math.max(best, other.paper);
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
