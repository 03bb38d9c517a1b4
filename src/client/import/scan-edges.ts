/**
 * Takes off what reaches in from the border of a picture: wedges of a desk, shadows of a scanner's lid. Letters do not
 * touch the border.
 */
import type { GreyPicture } from './scan-picture.ts';

/** Darker than this is not paper, once the light is even. */
const DARK = 200;

/** The picture, what is dark and joined to its border white. */
export function withoutEdges({ width, height, data }: GreyPicture): GreyPicture {
  const clean = data.slice();
  const open: number[] = [];
  const visit = (at: number) => {
    if ((clean[at] ?? 255) >= DARK) return;
    clean[at] = 255;
    open.push(at);
  };
  for (let x = 0; x < width; x++) {
    visit(x);
    visit((height - 1) * width + x);
  }
  for (let y = 0; y < height; y++) {
    visit(y * width);
    visit(y * width + width - 1);
  }
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    if (x > 0) visit(at - 1);
    if (x < width - 1) visit(at + 1);
    if (at >= width) visit(at - width);
    if (at < width * (height - 1)) visit(at + width);
  }
  return { width, height, data: clean };
}
