/** What the ink of a recognised line tells: where its cells end, how thick its strokes are. */
import { type Box, type GreyPicture, INK } from './scan-picture.ts';
import type { Upright } from './scan-rules.ts';

/** A gap in the ink wider than this share of the font's size parts two cells. */
const CELL_GAP = 0.75;

/** From where to where a line has ink: parted by gaps wider than a share of its font's size, and by upright rules. */
export function stretchesOf(
  box: Box,
  size: number,
  picture: GreyPicture,
  uprights: readonly Upright[],
): [number, number][] {
  const inner = 0.1 * (box.y1 - box.y0);
  const top = Math.max(0, Math.round(box.y0 + inner));
  const bottom = Math.min(picture.height, Math.round(box.y1 - inner));
  const ink = inkOf(picture, box);
  const stretches: [number, number][] = [];
  for (let x = Math.max(0, box.x0); x < Math.min(picture.width, box.x1); x++) {
    if (!hasInk(picture, x, top, bottom, ink)) continue;
    const last = stretches.at(-1);
    const isNew =
      last === undefined || x - last[1] > CELL_GAP * size || isParted(uprights, last[1], x, top, bottom);
    if (isNew) stretches.push([x, x + 1]);
    else last[1] = x + 1;
  }
  return stretches.length === 0 ? [[box.x0, box.x1]] : stretches;
}

/** Grey text is ink too: half-way between the paper and the darkest of the line. */
function inkOf({ data, width, height }: GreyPicture, box: Box): number {
  let darkest = 255;
  for (let y = Math.max(0, box.y0); y < Math.min(height, box.y1); y++)
    for (let x = Math.max(0, box.x0); x < Math.min(width, box.x1); x++)
      darkest = Math.min(darkest, data[y * width + x] ?? 255);
  return Math.max(INK, Math.min(200, (darkest + 255) / 2));
}

function hasInk({ data, width }: GreyPicture, x: number, top: number, bottom: number, ink: number): boolean {
  for (let y = top; y < bottom; y++) if ((data[y * width + x] ?? 255) < ink) return true;
  return false;
}

function isParted(
  uprights: readonly Upright[],
  left: number,
  right: number,
  top: number,
  bottom: number,
): boolean {
  return uprights.some((rule) => rule.x >= left && rule.x <= right && rule.top < bottom && rule.bottom > top);
}

/** How wide and high the ink in a box is. */
export function inkIn(picture: GreyPicture, box: Box): { width: number; height: number } {
  let [left, right, top, bottom] = [box.x1, box.x0, box.y1, box.y0];
  for (let y = Math.max(0, box.y0); y < Math.min(picture.height, box.y1); y++)
    for (let x = Math.max(0, box.x0); x < Math.min(picture.width, box.x1); x++)
      if ((picture.data[y * picture.width + x] ?? 255) < INK) {
        left = Math.min(left, x);
        right = Math.max(right, x + 1);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y + 1);
      }
  return { width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** The box, as high as the ink in it; the same where it has none. */
export function closeBox(picture: GreyPicture, box: Box): Box {
  const ink = inkOf(picture, box);
  const [left, right] = [Math.max(0, Math.floor(box.x0)), Math.min(picture.width, Math.ceil(box.x1))];
  const hasRow = (y: number) => {
    for (let x = left; x < right; x++) if ((picture.data[y * picture.width + x] ?? 255) < ink) return true;
    return false;
  };
  let [y0, y1] = [Math.max(0, Math.floor(box.y0)), Math.min(picture.height, Math.ceil(box.y1))];
  while (y0 < y1 && !hasRow(y0)) y0++;
  while (y1 > y0 && !hasRow(y1 - 1)) y1--;
  return y0 < y1 ? { ...box, y0, y1 } : box;
}

/** Pixels that a stroke is thick on average, from left to right. */
export function strokeIn({ data, width, height }: GreyPicture, box: Box): number {
  let ink = 0;
  let strokes = 0;
  for (let y = Math.max(0, box.y0); y < Math.min(height, box.y1); y++) {
    let before = false;
    for (let x = Math.max(0, box.x0); x < Math.min(width, box.x1); x++) {
      const dark = (data[y * width + x] ?? 255) < INK;
      if (dark) ink++;
      if (dark && !before) strokes++;
      before = dark;
    }
  }
  return strokes === 0 ? 0 : ink / strokes;
}
