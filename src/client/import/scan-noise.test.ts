import { describe, expect, it } from 'vitest';
import { brightened, evenLight } from './scan-light.ts';
import { noiseOf, withoutNoise } from './scan-noise.ts';
import type { GreyPicture } from './scan-picture.ts';

const [WIDTH, HEIGHT] = [480, 640];

/** Strokes on paper as light as `light`, with noise of so many steps; the same each time. */
function taken(light: number, noise: number): GreyPicture {
  let state = 7;
  const chance = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    ...{ width: WIDTH, height: HEIGHT },
    data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
      const value = isInk(at % WIDTH, Math.floor(at / WIDTH)) ? 0.1 * light : light;
      return Math.max(0, value + (chance() + chance() - 1) * noise);
    }),
  };
}

const isInk = (x: number, y: number) => x > 60 && x < 420 && y > 60 && y < 580 && y % 30 < 12 && x % 14 < 5;

/** Share of pixels that are on the wrong side of the ink's limit, but for the strokes' edges. */
function wrongIn({ data }: GreyPicture): number {
  let [wrong, all] = [0, 0];
  for (let y = 2; y < HEIGHT - 2; y++)
    for (let x = 2; x < WIDTH - 2; x++) {
      const ink = isInk(x, y);
      if ([-2, 2].some((off) => isInk(x + off, y) !== ink || isInk(x, y + off) !== ink)) continue;
      all++;
      if ((data[y * WIDTH + x] ?? 0) < 180 !== ink) wrong++;
    }
  return wrong / all;
}

describe('a picture taken in little light', () => {
  const dim = taken(48, 22);

  it('has white paper and whole strokes', () => {
    expect(wrongIn(evenLight(dim))).toBeGreaterThan(0.02);
    expect(wrongIn(evenLight(withoutNoise(brightened(dim))))).toBeLessThan(0.002);
  });

  it('is as light as others afterwards', () => {
    const { data } = brightened(taken(48, 0));
    expect(data[0]).toBe(240);
    expect(data[90 * WIDTH + 71]).toBeLessThan(30);
  });

  it('is told from clean ones, which stay as they are', () => {
    const clean = taken(235, 6);
    expect(brightened(clean)).toBe(clean);
    expect(withoutNoise(clean)).toBe(clean);
    expect(noiseOf(brightened(dim))).toBeGreaterThan(noiseOf(clean));
  });

  it('is told from a dark page with a little light text', () => {
    const { data, ...size } = taken(0, 0);
    const dark = {
      ...size,
      data: data.map((_, at) => (at % 4 === 1 && isInk(at % WIDTH, at / WIDTH) ? 230 : 38)),
    };
    expect(brightened(dark) === dark).toBe(true);
  });

  it('is left alone where it is black', () => {
    const black = taken(6, 2);
    expect(brightened(black)).toBe(black);
  });
});
