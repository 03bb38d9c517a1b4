import { expect, it } from 'vitest';
import { leastSquares } from './scan-least-squares.ts';

const row = (x: number, y: number, weight = 1) => ({ terms: [1, x, x * x], equals: y, weight });

it('finds the parabola through points, and lets heavy points count', () => {
  const parabola = (x: number) => 2 - 3 * x + 0.5 * x * x;
  const points = [-4, -2, -1, 0, 1, 3, 5].map((x) => row(x, parabola(x)));
  for (const found of [leastSquares(points), leastSquares([...points, row(2, 90, 1e-6)])])
    for (const [at, share] of [2, -3, 0.5].entries()) expect(found[at]).toBeCloseTo(share, 1);
});

it('leaves what no row tells at nothing', () => {
  expect(leastSquares([{ terms: [1, 0], equals: 4, weight: 1 }])[1]).toBe(0);
});
