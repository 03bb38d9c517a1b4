/**
 * Takes noise off a picture that a camera took in little light: where neighbouring pixels differ by more than paper does,
 * each becomes the weighed mean of its neighbours (binomial). Strokes lose some sharpness, which is why clean pictures
 * are left as they are.
 */
import type { GreyPicture } from './scan-picture.ts';

/** Differences between neighbours, in 256 steps, of which the middle one is the paper's: of clean scans up to 4. */
const NOISY = 4;
const ROUNDS = 3;

/** The picture, smoothed as often as its noise needs. */
export function withoutNoise(picture: GreyPicture): GreyPicture {
  let smooth = picture;
  for (let round = 0; round < ROUNDS && noiseOf(smooth) > NOISY; round++) smooth = smoothed(smooth);
  return smooth;
}

/** How much a pixel differs from the mean of the two beside it, in the middle of all. */
export function noiseOf({ width, height, data }: GreyPicture): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = 0; y < height; y += 3)
    for (let at = y * width + 1; at < (y + 1) * width - 1; at += 2) {
      const off = Math.abs((data[at] ?? 0) - ((data[at - 1] ?? 0) + (data[at + 1] ?? 0)) / 2);
      counts[Math.round(off)] = (counts[Math.round(off)] ?? 0) + 1;
      all++;
    }
  let below = 0;
  for (const [off, count] of counts.entries()) {
    below += count;
    if (below > all / 2) return off;
  }
  return 0;
}

function smoothed({ width, height, data }: GreyPicture): GreyPicture {
  const along = (from: Uint8Array, step: number) =>
    from.map((value, at) => (2 * value + (from[at - step] ?? value) + (from[at + step] ?? value) + 2) >> 2);
  return { width, height, data: along(along(data, 1), width) };
}
