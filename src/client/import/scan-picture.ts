/**
 * A picture of a page as grey values, and what is done to it without knowing what it shows. Pure: nothing here needs a
 * browser. Pictures are never changed in place.
 */
import { enlarged } from './scan-enlarge.ts';

/** One byte per pixel in rows from the top, 0 black to 255 white. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Pixels from the top left corner; `x1`, `y1` just outside. */
export type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** Darker than this is ink, once the light is even. */
export const INK = 128;

/** Grey values of RGBA pixels; what is transparent shows white paper. */
export function greyOf(rgba: Uint8ClampedArray, width: number, height: number): GreyPicture {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at++, from += 4) {
    const alpha = rgba[from + 3] ?? 255;
    const light = 77 * (rgba[from] ?? 0) + 150 * (rgba[from + 1] ?? 0) + 29 * (rgba[from + 2] ?? 0);
    data[at] = ((light >> 8) * alpha + 255 * (255 - alpha)) / 255;
  }
  return { width, height, data };
}

/** The picture `factor` times as wide and high: averaged when it shrinks, interpolated when it grows. */
export function scaled(picture: GreyPicture, factor: number): GreyPicture {
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  if (width === picture.width && height === picture.height) return picture;
  return factor < 1 ? shrunk(picture, width, height) : enlarged(picture, width, height);
}

/** The picture turned clockwise by some degrees, on paper large enough to hold it. */
export function turned(picture: GreyPicture, degrees: number): GreyPicture {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const width = Math.round(picture.width * Math.abs(cos) + picture.height * Math.abs(sin));
  const height = Math.round(picture.width * Math.abs(sin) + picture.height * Math.abs(cos));
  const from = [(picture.width - 1) / 2, (picture.height - 1) / 2] as const;
  const to = [(width - 1) / 2, (height - 1) / 2] as const;
  return drawnThrough(picture, width, height, (x, y) => [
    from[0] + (x - to[0]) * cos + (y - to[1]) * sin,
    from[1] - (x - to[0]) * sin + (y - to[1]) * cos,
  ]);
}

/** The part of a picture inside a box that lies within it. */
export function partOf(picture: GreyPicture, { x0, y0, x1, y1 }: Box): GreyPicture {
  const [width, height] = [x1 - x0, y1 - y0];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = (y0 + y) * picture.width;
    data.set(picture.data.subarray(row + x0, row + x1), y * width);
  }
  return { width, height, data };
}

/** As a file in the portable graymap format (netpbm's P5). */
export function graymapOf({ width, height, data }: GreyPicture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}

function shrunk(picture: GreyPicture, width: number, height: number): GreyPicture {
  const sums = new Float64Array(width * height);
  const counts = new Float64Array(width * height);
  for (let y = 0; y < picture.height; y++) {
    const row = Math.floor((y * height) / picture.height) * width;
    for (let x = 0; x < picture.width; x++) {
      const at = row + Math.floor((x * width) / picture.width);
      sums[at] = (sums[at] ?? 0) + (picture.data[y * picture.width + x] ?? 255);
      counts[at] = (counts[at] ?? 0) + 1;
    }
  }
  return { width, height, data: Uint8Array.from(sums, (sum, at) => sum / (counts[at] ?? 1)) };
}

/** A picture each pixel of which is looked up in the old one, between its four neighbours; outside is white. */
export function drawnThrough(
  picture: GreyPicture,
  width: number,
  height: number,
  origin: (x: number, y: number) => readonly [number, number],
): GreyPicture {
  const { data } = picture;
  const drawn = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [sx, sy] = origin(x, y);
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      if (left < -1 || top < -1 || left >= picture.width || top >= picture.height) {
        drawn[y * width + x] = 255;
        continue;
      }
      const at = (dx: number, dy: number) =>
        left + dx < 0 || top + dy < 0 || left + dx >= picture.width || top + dy >= picture.height
          ? 255
          : (data[(top + dy) * picture.width + left + dx] ?? 255);
      const [right, below] = [sx - left, sy - top];
      const upper = at(0, 0) * (1 - right) + at(1, 0) * right;
      const lower = at(0, 1) * (1 - right) + at(1, 1) * right;
      drawn[y * width + x] = upper * (1 - below) + lower * below + 0.5;
    }
  return { width, height, data: drawn };
}
