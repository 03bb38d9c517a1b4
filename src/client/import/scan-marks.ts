/**
 * Takes solid marks off a page: squares, diamonds and discs before headings, upright bars beside them. A reader of
 * letters makes a letter of each, and of the text behind it something else. Where they stood is kept.
 */
import type { ScanLine } from './scan-engine.ts';
import type { Box, GreyPicture } from './scan-picture.ts';

/** A mark holds a solid square of this share of an inch; strokes of large letters are thinner or longer. */
const SOLID = 0.032;
const DARK = 140;
/** Least and most height, and most width, as shares of an inch. */
const HEIGHT = [0.055, 0.45] as const;
const WIDTH = 0.22;
/** How much of its box a mark fills: a diamond fills half. */
const FILLED = 0.46;
/** Narrower than this share of its height is a bar. */
const BAR = 0.6;
/** What a mark stands before begins within this share of an inch, and nothing stands so near on its left. */
const NEAR = 0.3;

/** The picture without its solid marks, and where they were. `dpi` tells a mark from a stroke. */
export function withoutMarks(
  picture: GreyPicture,
  dpi: number,
): { picture: GreyPicture; marks: readonly Box[] } {
  const { width, height } = picture;
  const data = picture.data.slice();
  const seen = new Uint8Array(width * height);
  const marks: Box[] = [];
  const step = Math.max(2, Math.floor((SOLID * dpi) / 2));
  for (let y = step; y < height; y += step)
    for (let x = step; x < width; x += step) {
      const at = y * width + x;
      if (seen[at] === 1 || (data[at] ?? 255) >= DARK) continue;
      const blob = blobAt(picture, seen, at, dpi);
      if (blob === undefined || !isMark(picture, blob, dpi)) continue;
      for (const pixel of blob.pixels) wipe(data, pixel, width);
      marks.push(blob.box);
    }
  return { picture: { width, height, data }, marks };
}

/** The lines, those that a mark stands before with the mark; a bar is only drawn beside them. */
export function withMarks(lines: readonly ScanLine[], marks: readonly Box[], dpi: number): ScanLine[] {
  return lines.map((line) => {
    const { x0, y0, y1 } = line.bbox;
    const mark = marks.find((box) => {
      const middle = (box.y0 + box.y1) / 2;
      return middle > y0 && middle < y1 && box.x1 <= x0 + 4 && box.x1 > x0 - NEAR * dpi;
    });
    if (mark === undefined || mark.x1 - mark.x0 < BAR * (mark.y1 - mark.y0)) return line;
    const word = { text: '■', confidence: 90, bbox: mark, symbols: [] };
    return { ...line, words: [word, ...line.words] };
  });
}

type Blob = { readonly box: Box; readonly pixels: readonly number[] };

// What is larger than a mark is followed no further than it takes to see that.
function blobAt(
  { width, data }: GreyPicture,
  seen: Uint8Array,
  start: number,
  dpi: number,
): Blob | undefined {
  const pixels: number[] = [];
  const open = [start];
  const most = HEIGHT[1] * WIDTH * dpi * dpi;
  let [x0, x1, y0, y1] = [width, 0, data.length / width, 0];
  seen[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    pixels.push(at);
    const [x, y] = [at % width, Math.floor(at / width)];
    [x0, x1, y0, y1] = [Math.min(x0, x), Math.max(x1, x + 1), Math.min(y0, y), Math.max(y1, y + 1)];
    if (pixels.length > most) return undefined;
    for (const next of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= data.length || seen[next] === 1 || (data[next] ?? 255) >= DARK) continue;
      seen[next] = 1;
      open.push(next);
    }
  }
  return { box: { x0, y0, x1, y1 }, pixels };
}

function isMark(picture: GreyPicture, { box, pixels }: Blob, dpi: number): boolean {
  const [wide, high] = [box.x1 - box.x0, box.y1 - box.y0];
  if (high < HEIGHT[0] * dpi || high > HEIGHT[1] * dpi || wide > WIDTH * dpi || wide > 1.6 * high)
    return false;
  if (wide < SOLID * dpi || pixels.length < FILLED * wide * high) return false;
  return (
    isSolid(picture, box, SOLID * dpi) && isAlone(picture, box, dpi) && isEven(picture, box, pixels.length)
  );
}

/** Its middle holds a solid square; the letters that are so thick are not so small. */
function isSolid({ width, data }: GreyPicture, box: Box, side: number): boolean {
  const [x, y] = [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2];
  const half = Math.max(side, 0.42 * Math.min(box.x1 - box.x0, box.y1 - box.y0)) / 2;
  for (let py = Math.ceil(y - half); py < y + half; py++)
    for (let px = Math.ceil(x - half); px < x + half; px++)
      if ((data[py * width + px] ?? 255) >= DARK) return false;
  return true;
}

/** Upper and lower half, left and right half hold the same ink: no letter's blob does. */
function isEven({ width, data }: GreyPicture, { x0, y0, x1, y1 }: Box, ink: number): boolean {
  let [upper, left] = [0, 0];
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++)
      if ((data[y * width + x] ?? 255) < DARK) {
        upper += y < (y0 + y1) / 2 ? 1 : 0;
        left += x < (x0 + x1) / 2 ? 1 : 0;
      }
  return [upper, left].every((half) => half > 0.36 * ink && half < 0.64 * ink);
}

function isAlone({ width, height, data }: GreyPicture, { x0, y0, x1, y1 }: Box, dpi: number): boolean {
  const has = (from: number, to: number) => {
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
      for (let x = Math.max(0, Math.round(from)); x < Math.min(width, to); x++)
        if ((data[y * width + x] ?? 255) < DARK) return true;
    return false;
  };
  return !has(x0 - NEAR * dpi, x0 - 2) && has(x1 + 2, x1 + NEAR * dpi);
}

// The grey edge of a mark goes with it.
function wipe(data: Uint8Array, pixel: number, width: number): void {
  for (const dy of [-2, -1, 0, 1, 2]) for (const dx of [-2, -1, 0, 1, 2]) data[pixel + dy * width + dx] = 255;
}
