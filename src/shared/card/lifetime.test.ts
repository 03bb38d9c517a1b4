import { expect, test } from 'vitest';
import type { CardKey } from './keyed.ts';
import { lapsesAt, secretDelay } from './lifetime.ts';

const DAY = 86_400_000;
const key = new Uint8Array(32).fill(7) as CardKey;
const candidates = Array.from({ length: 1400 }, (_, at) => `candidate ${at}`);

/** How many of `values` lie in each of `bins` equal parts between `from` and `to`. */
function spread(values: readonly number[], from: number, to: number, bins: number): number[] {
  const width = (to - from) / bins;
  return Array.from(
    { length: bins },
    (_, bin) => values.filter((value) => Math.floor((value - from) / width) === bin).length,
  );
}

test('lets an employed person’s change wait evenly between no day and seven', () => {
  const delays = candidates.map((candidate) => secretDelay(key, candidate, 'change'));
  expect(delays.every((delay) => Number.isInteger(delay) && delay >= 0 && delay <= 7 * DAY)).toBe(true);
  for (const count of spread(delays, 0, 7 * DAY, 7)) expect(Math.abs(count - 200)).toBeLessThan(66);
});

test('draws each change anew, and keeps what was drawn', () => {
  const delays = candidates.map((change) => secretDelay(key, 'candidate', change));
  expect(new Set(delays).size).toBe(candidates.length);
  expect(secretDelay(key, 'candidate', 'candidate 3')).toBe(delays[3]);
});

test('lets a card lapse evenly between six and ten weeks after it was confirmed', () => {
  const confirmed = Date.parse('2027-03-01T09:00:00Z');
  const after = candidates.map((candidate) => lapsesAt(key, candidate, confirmed) - confirmed);
  expect(after.every((time) => Number.isInteger(time) && time >= 42 * DAY && time <= 70 * DAY)).toBe(true);
  for (const count of spread(after, 42 * DAY, 70 * DAY, 7)) expect(Math.abs(count - 200)).toBeLessThan(66);
  const twice = lapsesAt(key, 'candidate', confirmed) - lapsesAt(key, 'candidate', confirmed - DAY);
  expect(twice).not.toBe(DAY);
});
