import { describe, expect, it } from 'vitest';
import { evenLight } from './scan-light.ts';
import { type GreyPicture, greyOf, scaled, turned } from './scan-picture.ts';
import { withoutRules } from './scan-rules.ts';
import { findSkew } from './scan-skew.ts';
import { splitSpread } from './scan-spread.ts';

/** Lines of short strokes, as text looks from afar; `paper` gives the light at a place. */
function lines(width: number, height: number, paper = (_x: number, _y: number) => 255): GreyPicture {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isText =
        y % 24 < 9 &&
        isStroke(x, Math.floor(y / 24)) &&
        x > 30 &&
        x < width - 30 &&
        y > 30 &&
        y < height - 30;
      data[y * width + x] = paper(x, y) * (isText ? 0.2 : 1);
    }
  return { width, height, data };
}

// Strokes of no two lines stand below each other.
const isStroke = (x: number, line: number) => (x + 5 * line * line) % 11 < 6;
const at = ({ data, width }: GreyPicture, x: number, y: number) => data[y * width + x] ?? -1;

const darkest = (picture: GreyPicture, x: number) =>
  Math.min(...Array.from({ length: 11 }, (_, step) => at(picture, x + step - 5, 124)));

/** Share of dark pixels in 24 by 24 of the middle of a band. */
function darkShare(picture: GreyPicture, left: number): number {
  const square = Array.from({ length: 576 }, (_, i) =>
    at(picture, left + (i % 24), 218 + Math.floor(i / 24)),
  );
  return square.filter((value) => value < 128).length / square.length;
}

describe('a picture of a page', () => {
  it('shows paper where it is transparent', () => {
    expect([...greyOf(Uint8ClampedArray.of(0, 0, 0, 0, 0, 0, 0, 255), 2, 1).data]).toEqual([255, 0]);
  });

  it.each([2, -2, 5.5, -7])('has its skew of %d degrees found', (degrees) => {
    const { degrees: found, sideways } = findSkew(turned(lines(600, 800), degrees));
    expect(found).toBeCloseTo(degrees, 0);
    expect(Math.abs(found - degrees)).toBeLessThan(0.25);
    expect(sideways).toBe(false);
  });

  it('is seen to lie on its side', () => {
    expect(findSkew(turned(lines(600, 800), 90)).sideways).toBe(true);
  });

  it('keeps its letters where it is turned there and back', () => {
    const page = lines(200, 300);
    const back = turned(turned(page, 90), -90);
    expect(back).toEqual(page);
  });

  it('gets white paper and dark letters in light from one side', () => {
    const shaded = lines(600, 800, (x) => 255 - x / 4);
    const even = evenLight(shaded);
    for (const x of [40, 300, 560]) {
      expect(at(even, x, 20)).toBeGreaterThan(235);
      expect(darkest(even, x)).toBeLessThan(90);
    }
  });

  it('loses the grain of its paper, and no thin stroke', () => {
    const [width, height] = [600, 800];
    let state = 1_234_567;
    const data = Uint8Array.from({ length: width * height }, (_, index) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      const isStroke =
        (index % width) % 200 === 100 && index > 10 * width && index < 790 * width && index % width < 400;
      return (isStroke ? 90 : 240) + (state / 2 ** 32 - 0.5) * 28;
    });
    const even = evenLight({ width, height, data });
    const row = [...even.data.subarray(400 * width, 401 * width)];
    expect(row.filter((value) => value < 255)).toHaveLength(2);
    expect(row[100]).toBeLessThan(128);
    expect(row[300]).toBeLessThan(128);
  });

  it('is white where it holds nothing but grain', () => {
    const data = Uint8Array.from({ length: 300 * 300 }, (_, index) => 226 + ((index * 7_919) % 29));
    expect(new Set(evenLight({ width: 300, height: 300, data }).data)).toEqual(new Set([255]));
  });

  it('keeps faint letters on a page of dark ones', () => {
    const data = lines(600, 800).data.map((value, index) => (value < 255 && index % 600 < 300 ? 170 : value));
    const even = evenLight({ width: 600, height: 800, data });
    expect(darkest(even, 99)).toBeLessThan(190);
    expect(at(even, 99, 20)).toBe(255);
  });

  it('gets dark letters where they were light on a dark column', () => {
    const page = lines(600, 800);
    const data = page.data.map((value, index) => (index % 600 < 300 ? 255 - value : value));
    const even = evenLight({ ...page, data });
    expect(at(even, 100, 20)).toBe(255);
    expect(darkest(even, 99)).toBeLessThan(90);
  });

  it('gets dark letters where they were light on a crooked band, as high as two lines', () => {
    const [width, height] = [1500, 1200];
    const down = (x: number, y: number) => y - 200 - 0.04 * x;
    const data = Uint8Array.from({ length: width * height }, (_, index) => {
      const [x, y] = [index % width, Math.floor(index / width)];
      const isStroke = (x + y) % 33 < 9 && x > 200 && x < 1300 && down(x, y) > 24 && down(x, y) < 66;
      return down(x, y) > 0 && down(x, y) < 90 && !isStroke ? 50 : 250;
    });
    const even = evenLight({ width, height, data });
    const dark = (x: number) =>
      Array.from({ length: 120 }, (_, y) => at(even, x, 185 + Math.round(0.04 * x) + y)).filter(
        (value) => value < 128,
      ).length;
    for (const x of [400, 700, 1000]) expect(Math.abs(dark(x) - 12)).toBeLessThan(9);
    expect(dark(100)).toBe(0);
  });

  it('gets dark letters where light bold ones fill the end of a narrow band', () => {
    const [width, height] = [1500, 1800];
    const data = Uint8Array.from({ length: width * height }, (_, index) => {
      const [x, y] = [index % width, Math.floor(index / width)];
      const isStroke = (x + y) % 24 < 10 && x > 120 && x < 330 && y > 208 && y < 254;
      return x > 100 && x < 1400 && y > 198 && y < 264 && !isStroke ? 60 : 250;
    });
    const even = evenLight({ width, height, data });
    const shares = [150, 200, 300].map((left) => darkShare(even, left));
    for (const share of shares) expect(Math.abs(share - 10 / 24)).toBeLessThan(0.1);
    expect(darkShare(even, 600)).toBe(0);
    expect(at(even, 112, 230)).toBe(255);

    // Between thick rules beside a dark cell letters stand on paper.
    const ruled = data.map((value, index) => {
      const [x, y] = [index % width, Math.floor(index / width)];
      return x > 350 || y < 208 || y > 254 ? value : (x + y) % 24 < 6 ? 30 : 250;
    });
    expect(Math.abs(darkShare(evenLight({ width, height, data: ruled }), 200) - 6 / 24)).toBeLessThan(0.1);
  });

  it('keeps a large bold character of many strokes, which is as dark as ground', () => {
    const [width, height] = [1500, 1800];
    const data = Uint8Array.from({ length: width * height }, (_, index) => {
      const [x, y] = [index % width, Math.floor(index / width)];
      return x >= 700 && x < 742 && y >= 200 && y < 248 && (y - 200) % 12 < 11 ? 20 : 250;
    });
    const even = evenLight({ width, height, data });
    for (const y of [204, 216, 228, 240]) expect(at(even, 720, y)).toBeLessThan(90);
    expect(at(even, 720, 260)).toBe(255);
  });

  it('has no desk left on its shaded side, however thin the wedge that shows of it', () => {
    const [width, height] = [1600, 1200];
    const desk = (x: number, y: number) => x < 60 - 0.05 * y || y < 20 - 0.02 * x;
    const data = Uint8Array.from({ length: width * height }, (_, index) => {
      const [x, y] = [index % width, Math.floor(index / width)];
      return (desk(x, y) ? 45 : 240) * (0.6 + (0.4 * x) / width);
    });
    const even = evenLight({ width, height, data });
    expect(even.data.filter((value) => value < 250)).toHaveLength(0);
  });

  it('is seen to be upright on a dark desk', () => {
    const [width, height] = [600, 800];
    const desk = (x: number, y: number) => x < 14 - 0.01 * y || x > 590 - 0.01 * y || y > 790;
    const page = lines(width, height);
    const few = page.data.map((value, index) => (Math.floor(index / width) > 160 ? 255 : value));
    const data = few.map((value, index) => (desk(index % width, Math.floor(index / width)) ? 45 : value));
    expect(findSkew(evenLight({ width, height, data })).sideways).toBe(false);
  });

  it('loses the rules of a table and keeps its letters', () => {
    const page = lines(600, 800);
    const data = page.data.slice();
    for (let y = 10; y < 790; y++) data.fill(0, y * 600 + 300, y * 600 + 303);
    data.fill(0, 20 * 600 + 10, 20 * 600 + 590);
    const { picture, uprights } = withoutRules({ ...page, data }, 200);
    expect(at(picture, 301, 18)).toBe(255);
    expect(at(picture, 100, 20)).toBe(255);
    expect(darkest(picture, 99)).toBeLessThan(90);
    expect(uprights.some(({ x }) => x >= 300 && x < 303)).toBe(true);
  });

  it('is two pages where a landscape sheet is empty down its middle', () => {
    const sheet = lines(1_200, 800);
    const data = sheet.data.map((value, index) => (Math.abs((index % 1_200) - 600) < 60 ? 255 : value));
    expect(splitSpread({ ...sheet, data }).map(({ width }) => Math.round(width / 20))).toEqual([30, 30]);
    expect(splitSpread(sheet)).toEqual([sheet]);
    expect(splitSpread(lines(800, 1_200))).toHaveLength(1);
  });

  it('shrinks by averages and grows smoothly', () => {
    const dots = { width: 4, height: 2, data: Uint8Array.of(0, 255, 0, 255, 255, 0, 255, 0) };
    expect([...scaled(dots, 0.5).data]).toEqual([127, 127]);
    expect(scaled(dots, 3)).toMatchObject({ width: 12, height: 6 });
  });
});
