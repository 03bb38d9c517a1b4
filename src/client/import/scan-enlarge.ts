/**
 * Enlarges a picture by cubic convolution (Keys 1981, a = -1/2): edges of strokes stay sharp, where drawing a line
 * between two neighbours blurs them, and small Chinese characters fill up.
 */
import type { GreyPicture } from './scan-picture.ts';

/** New pixels are made of so many old ones in a row, and of as many rows. */
const TAPS = 4;

type Taps = { readonly from: Int32Array; readonly weights: Float32Array };

/** The picture in another, larger size. */
export function enlarged(picture: GreyPicture, width: number, height: number): GreyPicture {
  const across = tapsOf(picture.width, width);
  const down = tapsOf(picture.height, height);
  const wide = new Float32Array(width * picture.height);
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let tap = TAPS * x; tap < TAPS * (x + 1); tap++)
        sum +=
          (across.weights[tap] ?? 0) * (picture.data[y * picture.width + (across.from[tap] ?? 0)] ?? 255);
      wide[y * width + x] = sum;
    }
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0.5;
      for (let tap = TAPS * y; tap < TAPS * (y + 1); tap++)
        sum += (down.weights[tap] ?? 0) * (wide[(down.from[tap] ?? 0) * width + x] ?? 255);
      data[y * width + x] = Math.max(0, Math.min(255, sum));
    }
  return { width, height, data };
}

/** For each new pixel the old ones around its place, and how much each counts; the border goes on outside. */
function tapsOf(old: number, many: number): Taps {
  const [from, weights] = [new Int32Array(TAPS * many), new Float32Array(TAPS * many)];
  for (let at = 0; at < many; at++) {
    const place = ((at + 0.5) * old) / many - 0.5;
    const first = Math.floor(place) - 1;
    for (let tap = 0; tap < TAPS; tap++) {
      from[TAPS * at + tap] = Math.max(0, Math.min(old - 1, first + tap));
      weights[TAPS * at + tap] = cubic(Math.abs(place - first - tap));
    }
  }
  return { from, weights };
}

function cubic(away: number): number {
  if (away < 1) return (1.5 * away - 2.5) * away * away + 1;
  return away < 2 ? ((2.5 - 0.5 * away) * away - 4) * away + 2 : 0;
}
