import { describe, expect, it } from 'vitest';
import { withoutFan } from './scan-fan.ts';
import { drawnThrough, type GreyPicture, INK } from './scan-picture.ts';
import { findSkew } from './scan-skew.ts';

const [WIDTH, HEIGHT] = [640, 880];

/** Words of strokes in lines, and an upright rule beside each of three columns. */
const page: GreyPicture = {
  ...{ width: WIDTH, height: HEIGHT },
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const isOnPage = x > 60 && x < WIDTH - 60 && y > 60 && y < HEIGHT - 60;
    const isText = y % 24 < 9 && (x + 5 * Math.floor(y / 24) ** 2) % 11 < 6;
    const isRule = [64, 230, 400, 570].some((rule) => x >= rule && x < rule + 3);
    return isOnPage && (isText || isRule) ? 20 : 255;
  }),
};

/** Lines that rise at the top and fall at the bottom, rules that meet above. */
function slanted(degrees: number): GreyPicture {
  const most = Math.tan((degrees * Math.PI) / 180);
  return drawnThrough(page, WIDTH, HEIGHT, (x, y) => [
    x + (y - HEIGHT / 2) * most * (x / WIDTH - 0.5),
    y - (x - WIDTH / 2) * most * (y / HEIGHT - 0.5),
  ]);
}

/** Rows of a part of the picture that have hardly any ink: the white between level lines. */
function whiteRows(picture: GreyPicture, from: number, to: number): number {
  let white = 0;
  for (let y = Math.round(from * picture.height); y < to * picture.height; y++) {
    const row = picture.data.subarray(y * picture.width, (y + 1) * picture.width);
    if (row.filter((value) => value < INK).length < 0.05 * picture.width) white++;
  }
  return white;
}

describe('a page whose lines spread like a fan', () => {
  it.each([9, -8])('is level at its top and its bottom (%d degrees)', (degrees) => {
    const fan = slanted(degrees);
    const level = withoutFan(fan);
    for (const [from, to] of [
      [0.1, 0.25],
      [0.75, 0.9],
    ] as const) {
      expect(whiteRows(fan, from, to)).toBeLessThan(20);
      expect(whiteRows(level, from, to)).toBeGreaterThan(50);
    }
    expect(Math.abs(findSkew(level).degrees)).toBeLessThan(0.3);
  });

  it('keeps its corners', () => {
    const ink = ({ data }: GreyPicture) => data.filter((value) => value < INK).length;
    const fan = slanted(5);
    expect(Math.abs(ink(withoutFan(fan)) / ink(fan) - 1)).toBeLessThan(0.08);
  });

  it('is not looked for where all lines are level', () => {
    expect(withoutFan(page)).toBe(page);
  });
});
