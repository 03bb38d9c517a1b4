/**
 * Takes specks off a page: the grain of a grey ground, which is little lighter than faint letters, comes in blobs that are
 * smaller than any letter's part. Looked at for scattered text they are hundreds of words, and many seconds.
 */
import type { GreyPicture } from './scan-picture.ts';

/** Lighter than this is paper: where nothing else is on a page, the reader of letters takes it for ink. */
const PAPER = 225;
/** A speck has less ink than a square of this share of an inch; a full stop in small type has more. */
const LEAST = 0.014;

/** The picture without specks; `dpi` tells them from marks of punctuation. */
export function withoutSpecks({ width, height, data }: GreyPicture, dpi: number): GreyPicture {
  const clean = data.map((value) => (value < PAPER ? value : 255));
  const seen = new Uint8Array(data.length);
  const least = (LEAST * dpi) ** 2;
  for (let start = 0; start < data.length; start++) {
    if (seen[start] === 1 || (data[start] ?? 255) >= PAPER) continue;
    const blob = [start];
    seen[start] = 1;
    for (let index = 0; index < blob.length; index++) {
      const at = blob[index] ?? 0;
      const x = at % width;
      for (const next of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width]) {
        if (next < 0 || next >= data.length || seen[next] === 1 || (data[next] ?? 255) >= PAPER) continue;
        seen[next] = 1;
        blob.push(next);
      }
    }
    if (blob.length < least) for (const at of blob) clean[at] = 255;
  }
  return { width, height, data: clean };
}
