import fc from 'fast-check';
import { expect, test } from 'vitest';
import { epochAt, epochFrom, epochStart, readEpochLength } from './epoch.ts';

const DAY = 86_400_000;
const at = (text: string) => Date.parse(text);
const startAt = (text: string, length: number) =>
  new Date(epochStart(epochAt(at(text), length), length)).toISOString();

test.each([
  ['P1D', DAY],
  ['P2W', 14 * DAY],
  ['PT6H', DAY / 4],
  ['PT30M', 1_800_000],
  ['P0D', undefined],
  ['P1M', undefined],
  ['P1DT2H', undefined],
  ['P-1D', undefined],
  ['P1.5D', undefined],
  ['PT1S', undefined],
  ['P99999999999999999999D', undefined],
  ['', undefined],
])('reads the length %s as %s', (text, length) => {
  expect(readEpochLength(text)).toBe(length);
});

test('begins days at midnight UTC and weeks on Monday', () => {
  expect(startAt('2027-03-28T23:59:59.999Z', DAY)).toBe('2027-03-28T00:00:00.000Z');
  expect(startAt('2027-03-29T00:00:00.000Z', DAY)).toBe('2027-03-29T00:00:00.000Z');
  expect(startAt('2027-03-28T12:00:00.000Z', 7 * DAY)).toBe('2027-03-22T00:00:00.000Z');
  expect(startAt('2027-03-28T12:34:56.000Z', DAY / 4)).toBe('2027-03-28T12:00:00.000Z');
});

test('puts every moment into exactly one epoch, and every change into the first that begins after it', () => {
  const moments = fc.integer({ min: at('1990-01-01'), max: at('2090-01-01') });
  const lengths = fc.constantFrom(60_000, 1_800_000, DAY, 7 * DAY);
  fc.assert(
    fc.property(moments, lengths, (moment, length) => {
      const epoch = epochAt(moment, length);
      expect(epochStart(epoch, length)).toBeLessThanOrEqual(moment);
      expect(epochStart(epoch + 1, length)).toBeGreaterThan(moment);
      expect(epochAt(epochStart(epoch, length), length)).toBe(epoch);
      const seen = epochStart(epochFrom(moment, length), length);
      expect(seen).toBeGreaterThanOrEqual(moment);
      expect(seen - moment).toBeLessThan(length);
    }),
  );
});
