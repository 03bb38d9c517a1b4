/**
 * Makes the paper of a photograph white everywhere.
 * The paper's brightness is measured in tiles about as large as two lines of text; a clean scan comes out as it was.
 * Grain of the paper and noise of the camera become white: where a part of a page holds nothing else, the reader of
 * letters would take them for ink.
 */
import { withoutDarkGround } from './scan-ground.ts';
import type { GreyPicture } from './scan-picture.ts';

const TILES_ACROSS = 45;
/** What differs from the paper by less than this share of what the page's ink does is grain; and steps of 256 at least. */
const GRAIN = 0.18;
const MIN_GRAIN = 36;
/** The darkest share of a page is surely ink, if there is any. */
const SURE_INK = 0.01;

/** The picture with white paper and dark ink throughout. */
export function evenLight(seen: GreyPicture): GreyPicture {
  const picture = withoutDarkGround(seen);
  const { width, height } = picture;
  const size = Math.max(8, Math.round(Math.min(width, height) / TILES_ACROSS));
  const across = Math.ceil(width / size);
  const down = Math.ceil(height / size);
  const tiles = Array.from({ length: across * down }, (_, tile) =>
    paperIn(picture, (tile % across) * size, Math.floor(tile / across) * size, size),
  );
  const paper = smoothed(tiles, across, down);
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const light = picture.data[y * width + x] ?? 255;
      data[y * width + x] = Math.min(255, (light * 255) / between(paper, across, down, x / size, y / size));
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

function paperIn(picture: GreyPicture, left: number, top: number, size: number): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = top; y < Math.min(picture.height, top + size); y++)
    for (let x = left; x < Math.min(picture.width, left + size); x++) {
      const value = picture.data[y * picture.width + x] ?? 255;
      counts[value] = (counts[value] ?? 0) + 1;
      all++;
    }
  return valueAt(counts, all * 0.9);
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
