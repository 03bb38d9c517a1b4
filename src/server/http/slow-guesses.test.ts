import { expect, test } from 'vitest';
import { waitsFor } from './slow-guesses.ts';

test('lets each guess after the third wait longer, up to a bound', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 11, 1000].map(waitsFor)).toEqual([0, 0, 0, 1, 2, 4, 8, 8, 8, 8]);
});
