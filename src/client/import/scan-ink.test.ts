import { describe, expect, it } from 'vitest';
import { closeBox } from './scan-ink.ts';
import type { GreyPicture } from './scan-picture.ts';

/** Two letters, an x and an l, in one line. */
const picture: GreyPicture = {
  ...{ width: 60, height: 60 },
  data: Uint8Array.from({ length: 3600 }, (_, at) => {
    const [x, y] = [at % 60, Math.floor(at / 60)];
    const isX = x >= 10 && x < 20 && y >= 25 && y < 40;
    const isL = x >= 25 && x < 28 && y >= 12 && y < 40;
    return isX ? 30 : isL ? 165 : 255;
  }),
};

describe('a box around a letter', () => {
  it('becomes as high as the letter, not as its line', () => {
    expect(closeBox(picture, { x0: 9, y0: 8, x1: 21, y1: 50 })).toEqual({ x0: 9, y0: 25, x1: 21, y1: 40 });
  });

  it('becomes so around grey letters too', () => {
    expect(closeBox(picture, { x0: 23, y0: 8, x1: 30, y1: 50 })).toEqual({ x0: 23, y0: 12, x1: 30, y1: 40 });
  });

  it('stays where there is no ink, and within the picture', () => {
    const empty = { x0: 40, y0: 8, x1: 50, y1: 50 };
    expect(closeBox(picture, empty)).toEqual(empty);
    expect(closeBox(picture, { x0: 9.5, y0: -4, x1: 21, y1: 90 })).toMatchObject({ y0: 25, y1: 40 });
  });
});
