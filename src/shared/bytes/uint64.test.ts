import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tampered } from '../errors.ts';
import { formUint64, parseUint64 } from './uint64.ts';

test('reads every number back that a double holds, also within other bytes', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.nat(9), (value, before) => {
      const bytes = new Uint8Array(before + 10);
      bytes.set(formUint64(value), before + 1);
      expect(parseUint64(bytes.subarray(1), before)).toBe(value);
    }),
  );
});

test('refuses what is no whole number from 0, and what a double would round', () => {
  for (const value of [-1, 0.5, 2 ** 53, Number.NaN]) expect(() => formUint64(value)).toThrow(RangeError);
  const bytes = formUint64(Number.MAX_SAFE_INTEGER);
  expect(parseUint64(bytes)).toBe(Number.MAX_SAFE_INTEGER);
  for (const other of [bytes.with(1, 0x20), bytes.with(0, 1), bytes.subarray(1)])
    expect(() => parseUint64(other)).toThrow(Tampered);
});
