import { expect, it } from 'vitest';
import { withoutShade } from './scan-shade.ts';

const [width, height] = [300, 400];
const isPaper = (x: number, y: number) => x > 30 && x < 270 && y > 40 && y < 360;
const isPortrait = (x: number, y: number) => x > 180 && x < 230 && y > 110 && y < 170;

it('makes paper equally light where light falls unevenly, also beside a portrait', () => {
  const light = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const shade = 1 - 0.35 * (x / width) - 0.2 * (y / height) ** 2;
    return shade * (isPaper(x, y) ? (isPortrait(x, y) ? 110 : 240) : 212);
  });
  const even = withoutShade({ width, height, light }).light;
  const at = (x: number, y: number) => even[y * width + x] ?? 0;
  for (const [x, y] of [
    [40, 50],
    [260, 50],
    [40, 350],
    [260, 350],
    [150, 200],
  ] as const)
    expect(Math.abs(at(x, y) - 230)).toBeLessThan(12);
  for (const [x, y] of [
    [15, 20],
    [285, 380],
  ] as const)
    expect(Math.abs(at(x, y) - 203)).toBeLessThan(12);
});
