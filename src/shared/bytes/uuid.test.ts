import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeHex } from './hex.ts';
import { formUuidV7, isUuidV7, newTimelessUuid, newUuidV7, timeOfUuidV7 } from './uuid.ts';

const random10 = fc.uint8Array({ minLength: 10, maxLength: 10 });
const milliseconds = fc.maxSafeNat().map((value) => value % 2 ** 48);

test('forms the example of RFC 9562 appendix A.6', () => {
  const id = formUuidV7(0x017f22e279b0, decodeHex('0cc318c4dc0c0c07398f'));
  expect(id).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  expect(timeOfUuidV7(id)).toBe(Date.parse('2022-02-22T14:22:22-05:00'));
});

test('keeps its time, version and variant whatever the random bytes are', () => {
  fc.assert(
    fc.property(milliseconds, random10, (time, random) => {
      const id = formUuidV7(time, random);
      expect(isUuidV7(id)).toBe(true);
      expect(timeOfUuidV7(id)).toBe(time);
    }),
  );
});

test('sorts by time as text', () => {
  fc.assert(
    fc.property(milliseconds, milliseconds, random10, random10, (early, late, one, other) => {
      fc.pre(early < late);
      expect(formUuidV7(early, one) < formUuidV7(late, other)).toBe(true);
    }),
  );
});

test('makes a new id each time, also within one millisecond', () => {
  const ids = Array.from({ length: 1000 }, () => newUuidV7(1_700_000_000_000));
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => isUuidV7(id) && timeOfUuidV7(id) === 1_700_000_000_000)).toBe(true);
});

test('takes the present time when none is given', () => {
  const before = Date.now();
  const time = timeOfUuidV7(newUuidV7());
  expect(time).toBeGreaterThanOrEqual(before);
  expect(time).toBeLessThanOrEqual(Date.now());
});

test('makes ids that tell no time, each a new one', () => {
  const ids = Array.from({ length: 1000 }, () => newTimelessUuid());
  expect(new Set(ids).size).toBe(1000);
  expect(ids.every((id) => isUuidV7(id) && timeOfUuidV7(id) === 0)).toBe(true);
});

test('leaves the random bytes it was given untouched', () => {
  const random = new Uint8Array(10).fill(0xff);
  formUuidV7(0, random);
  expect(random).toEqual(new Uint8Array(10).fill(0xff));
});

test.each([-1, 0.5, 2 ** 48, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a time', (time) => {
  expect(() => newUuidV7(time)).toThrow(RangeError);
});

test.each([
  '017F22E2-79B0-7CC3-98C4-DC0C0C07398F',
  '017f22e2-79b0-4cc3-98c4-dc0c0c07398f',
  '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f',
  '017f22e279b07cc398c4dc0c0c07398f',
  '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n',
  '',
  undefined,
  7,
])('does not take %j for an id', (value) => {
  expect(isUuidV7(value)).toBe(false);
});
