import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Tampered } from '../errors.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';

it('spells bytes as everybody does, and reads them back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
    }),
  );
});

it.each(['AA', 'AA=', 'AAA==', '====', 'AB==', 'A A=', '-_8=', 'AAAA=', '\n'])('refuses %j', (text) => {
  expect(() => decodeBase64(text)).toThrow(Tampered);
});
