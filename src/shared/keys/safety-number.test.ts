import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { safetyNumber } from './safety-number.ts';

const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(encodeBase64url);
const some = { numRuns: 5 };

test('a safety number is twelve groups of five digits, the same at each try', () => {
  fc.assert(
    fc.property(hash, (key) => {
      const number = safetyNumber('person', key);
      expect(number).toMatch(/^\d{5}( \d{5}){11}$/);
      expect(safetyNumber('person', key)).toBe(number);
    }),
    some,
  );
});

test('a safety number is what its source says, computed with other code', () => {
  const key = Uint8Array.from({ length: 32 }, (_, place) => place);
  let digest = Buffer.concat([Buffer.from('sealfolio/safety-number/v1\0employer\0'), key]);
  for (let round = 0; round < 5200; round += 1)
    digest = createHash('sha512')
      .update(Buffer.concat([digest, key]))
      .digest();
  const groups = Array.from({ length: 12 }, (_, group) =>
    String(digest.readUIntBE(group * 5, 5) % 100_000).padStart(5, '0'),
  );
  expect(safetyNumber('employer', encodeBase64url(key))).toBe(groups.join(' '));
});

test('a safety number is another for another hash, and for another kind of what it is of', () => {
  fc.assert(
    fc.property(hash, fc.nat({ max: 31 }), fc.nat({ max: 7 }), (key, place, bit) => {
      const other = decodeBase64url(key).map((byte, at) => (at === place ? byte ^ (1 << bit) : byte));
      const number = safetyNumber('employer', key);
      expect(safetyNumber('employer', encodeBase64url(other))).not.toBe(number);
      expect(safetyNumber('person', key)).not.toBe(number);
    }),
    some,
  );
});

test('there is a safety number of nothing but 32 bytes', () => {
  for (const size of [0, 31, 33])
    expect(() => safetyNumber('person', encodeBase64url(new Uint8Array(size)))).toThrow(RangeError);
});
