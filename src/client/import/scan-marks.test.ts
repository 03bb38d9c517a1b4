import { describe, expect, it } from 'vitest';
import { withMarks, withoutMarks } from './scan-marks.ts';

const [WIDTH, HEIGHT, DPI] = [600, 300, 260];

/** A page on which these pixels are black. */
function page(isBlack: (x: number, y: number) => boolean) {
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) =>
    isBlack(at % WIDTH, Math.floor(at / WIDTH)) ? 20 : 255,
  );
  return { width: WIDTH, height: HEIGHT, data };
}

const isText = (x: number, y: number) => x > 150 && x < 500 && y >= 80 && y < 116 && x % 12 < 5;
const diamond = (x: number, y: number) => Math.abs(x - 120) + Math.abs(y - 98) < 18;
const bar = (x: number, y: number) => x >= 110 && x < 126 && y >= 70 && y < 126;
const ring = (x: number, y: number) => Math.abs(Math.hypot(x - 120, y - 98) - 13) < 4;

describe('solid marks before text', () => {
  it.each([
    ['a diamond', diamond],
    ['a bar', bar],
  ])('are taken off the page: %s', (_, mark) => {
    const { picture, marks } = withoutMarks(
      page((x, y) => isText(x, y) || mark(x, y)),
      DPI,
    );
    expect(marks).toHaveLength(1);
    expect(picture.data).toEqual(page(isText).data);
  });

  it.each([
    ['a letter', (x: number, y: number) => isText(x, y) || ring(x, y)],
    ['a mark with nothing behind it', diamond],
    ['a filled area', (x: number, y: number) => isText(x, y) || (x > 20 && x < 130 && y > 40 && y < 200)],
  ])('are not %s', (_, isBlack) => {
    const before = page(isBlack);
    expect(withoutMarks(before, DPI)).toEqual({ picture: before, marks: [] });
  });

  it('stand before their line again, unless they are bars', () => {
    const line = { bbox: { x0: 150, y0: 78, x1: 500, y1: 118 }, words: [] };
    const box = (x0: number, x1: number, y0: number, y1: number) => ({ x0, x1, y0, y1 });
    expect(withMarks([line], [box(102, 138, 80, 116)], DPI)[0]?.words).toMatchObject([{ text: '■' }]);
    expect(withMarks([line], [box(110, 126, 70, 126)], DPI)).toEqual([line]);
    expect(withMarks([line], [box(102, 138, 180, 216)], DPI)).toEqual([line]);
  });
});
