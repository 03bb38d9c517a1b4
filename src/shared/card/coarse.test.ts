import { expect, test } from 'vitest';
import { coarseCount } from './coarse.ts';

test.each([
  [0, '<10'],
  [1, '<10'],
  [9, '<10'],
  [10, '10–50'],
  [49, '10–50'],
  [50, '50+'],
  [1_000_000, '50+'],
])('says of %d cards no more than %s', (count, word) => {
  expect(coarseCount(count)).toBe(word);
});

test('refuses what is no count', () => {
  for (const count of [-1, 0.5, Number.NaN]) expect(() => coarseCount(count)).toThrow(RangeError);
});
