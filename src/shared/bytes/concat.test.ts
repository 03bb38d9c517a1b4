import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concatBytes } from './concat.ts';
import { equalBytes } from './equal.ts';

test('joins any number of parts in order', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), (parts) => {
      expect([...concatBytes(...parts)]).toEqual(parts.flatMap((part) => [...part]));
    }),
  );
});

test('shares no memory with its parts and starts its own buffer', () => {
  const part = new Uint8Array([0, 1, 2, 3]).subarray(1, 3);
  const joined = concatBytes(part);
  part[0] = 9;
  expect(joined).toEqual(new Uint8Array([1, 2]));
  expect(joined.buffer.byteLength).toBe(2);
});

test('finds equal exactly the arrays with the same length and bytes', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 4, max: 3 }),
      fc.uint8Array({ maxLength: 4, max: 3 }),
      (left, right) => {
        expect(equalBytes(left, right)).toBe(String(left) === String(right) && left.length === right.length);
        expect(equalBytes(left, new Uint8Array(left))).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});

test('sees one differing bit, wherever it stands', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1 }), fc.nat(), fc.nat(7), (bytes, position, bit) => {
      const changed = new Uint8Array(bytes);
      const index = position % bytes.length;
      changed[index] = (bytes[index] ?? 0) ^ (1 << bit);
      expect(equalBytes(bytes, changed)).toBe(false);
    }),
  );
});
