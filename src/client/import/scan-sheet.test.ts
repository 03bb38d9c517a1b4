import { describe, expect, it } from 'vitest';
import type { GreyPicture } from './scan-picture.ts';
import { type Quad, sizeOfSheet, straightened } from './scan-quad.ts';
import { findSheet } from './scan-sheet.ts';

const [WIDTH, HEIGHT] = [620, 860];
const SLANT: Quad = [
  [90, 50],
  [540, 70],
  [590, 810],
  [40, 790],
];

/** A picture of what stands at each place. */
function draw(value: (x: number, y: number) => number): GreyPicture {
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) =>
    value(at % WIDTH, Math.floor(at / WIDTH)),
  );
  return { width: WIDTH, height: HEIGHT, data };
}

const isInside = (quad: Quad, x: number, y: number) =>
  quad.every(([ax, ay], index) => {
    const [bx, by] = quad[(index + 1) % 4] ?? [ax, ay];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });
const isText = (x: number, y: number) =>
  x > 150 && x < 480 && y > 120 && y < 720 && y % 20 < 8 && (x + y) % 7 < 4;

/** Paper with text on a desk, darker towards its lower right. */
function photograph(quad: Quad, desk: number): GreyPicture {
  return draw((x, y) => {
    const light = 1 - 0.2 * (x / WIDTH) - 0.1 * (y / HEIGHT);
    return light * (isInside(quad, x, y) ? (isText(x, y) ? 40 : 240) : desk);
  });
}

describe('a sheet of paper in a photograph', () => {
  it.each([40, 120, 170, 212])('is found at a slant on a desk of brightness %d', (desk) => {
    const found = findSheet(photograph(SLANT, desk));
    expect(found).toBeDefined();
    for (const [index, [x, y]] of (found ?? []).entries()) {
      const [cx, cy] = SLANT[index] ?? [0, 0];
      expect(Math.hypot(x - cx, y - cy)).toBeLessThan(8);
    }
  });

  it('is seen from straight above, as a sheet of A4', () => {
    const picture = draw((x, y) => {
      const edge = (90 - 40) * ((y - 50) / 740);
      return isInside(SLANT, x, y) && x - (90 - edge) < 30 ? 0 : 255;
    });
    const flat = straightened(picture, SLANT, 1);
    expect(flat.height / flat.width).toBeCloseTo(Math.SQRT2, 2);
    expect(flat.width).toBe(sizeOfSheet(SLANT).width);
    const wide = (y: number) =>
      flat.data.subarray(y * flat.width, (y + 1) * flat.width).filter((v) => v < 128).length;
    // The strip is as wide in the picture above as below, so on the sheet it narrows as the sheet grows.
    expect(wide(40)).toBeGreaterThan(wide(flat.height - 40));
    expect(flat.data[40 * flat.width + 2]).toBeLessThan(128);
    expect(flat.data[(flat.height - 40) * flat.width + 2]).toBeLessThan(128);
  });

  it('is not looked for where a scan shows nothing else', () => {
    expect(findSheet(draw((x, y) => (isText(x, y) ? 30 : 250)))).toBeUndefined();
  });

  it('is not what is light below a dark band with text', () => {
    const band = draw((x, y) => {
      if (x < 12 || y < 12 || x > 607 || y > 847) return 60;
      if (y < 110) return y % 60 < 20 && y > 30 && x % 40 < 8 ? 240 : 60;
      return isText(x, y) ? 30 : 250;
    });
    expect(findSheet(band)).toBeUndefined();
  });

  it('is not told by three sides', () => {
    const cut: Quad = [[90, -20], [540, -20], SLANT[2], SLANT[3]];
    expect(findSheet(photograph(cut, 60))).toBeUndefined();
  });
});
