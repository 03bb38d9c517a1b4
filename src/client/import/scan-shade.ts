/** Makes up for light that falls unevenly on a sheet, as far as its middle tells: a smooth slope of brightness. */
import { leastSquares } from './scan-least-squares.ts';

type Light = { readonly width: number; readonly height: number; readonly light: Uint8Array };

/** The middle part of a photograph that surely shows paper, and how light paper is made. */
const MIDDLE = 0.5;
const PAPER = 230;
const STEP = 6;
const ROUNDS = 3;
/** Portraits and bands on the paper are off by more than this share. */
const UNLIKELY = 0.03;

/** The same picture as if light fell evenly on the paper in its middle. `light` is without letters. */
export function withoutShade({ width, height, light }: Light): Light {
  const termsAt = (x: number, y: number) => {
    const [across, down] = [(2 * x) / width - 1, (2 * y) / height - 1];
    return [1, across, down, across * across, across * down, down * down];
  };
  const rows: { terms: number[]; equals: number }[] = [];
  for (let y = edge(height); y < height - edge(height); y += STEP)
    for (let x = edge(width); x < width - edge(width); x += STEP)
      rows.push({ terms: termsAt(x, y), equals: light[y * width + x] ?? 0 });
  let shares: readonly number[] = [];
  const shadeAt = (terms: readonly number[]) =>
    terms.reduce((sum, term, at) => sum + term * (shares[at] ?? 0), 0);
  for (let round = 0; round < ROUNDS; round++)
    shares = leastSquares(
      rows.map(({ terms, equals }) => {
        const off = round === 0 ? 0 : equals / Math.max(1, shadeAt(terms)) - 1;
        return { terms, equals, weight: 1 / (1 + (off / UNLIKELY) ** 2) };
      }),
    );
  return {
    ...{ width, height },
    light: light.map((value, at) => {
      const shade = Math.max(16, shadeAt(termsAt(at % width, Math.floor(at / width))));
      return Math.min(255, (value * PAPER) / shade);
    }),
  };
}

function edge(length: number): number {
  return Math.round(((1 - MIDDLE) / 2) * length);
}
