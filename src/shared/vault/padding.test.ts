import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tampered } from '../errors.ts';
import { pad, padmeLength, unpad } from './padding.ts';

test('gives back what was padded', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (content) => {
      expect(unpad(pad(content))).toEqual(content);
    }),
  );
});

test('costs twelve in a hundred at most beyond the smallest size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1025, max: 2 ** 31 - 1 }), (length) => {
      const padded = padmeLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded / length).toBeLessThan(1.12);
    }),
  );
});

test('gives every short content one and the same length', () => {
  expect(new Set([0, 1, 500, 1020].map((length) => pad(new Uint8Array(length)).length)).size).toBe(1);
});

test('refuses a length that does not fit, and padding that is not zero', () => {
  const padded = pad(new Uint8Array([1, 2, 3]));
  const longer = padded.slice();
  longer[2] = 9;
  const dirty = padded.slice();
  dirty[1000] = 1;
  expect(() => unpad(longer)).toThrow(Tampered);
  expect(() => unpad(dirty)).toThrow(Tampered);
  expect(() => unpad(new Uint8Array(3))).toThrow(Tampered);
});
