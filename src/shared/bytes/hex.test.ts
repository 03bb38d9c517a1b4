import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeHex, encodeHex, isHex } from './hex.ts';

test('writes the hexadecimal of RFC 4648 section 10, in lower case', () => {
  expect(encodeHex(new TextEncoder().encode('foobar'))).toBe('666f6f626172');
  expect(encodeHex(new Uint8Array([0, 10, 255]))).toBe('000aff');
  expect(encodeHex(new Uint8Array())).toBe('');
});

test('reads back every array of bytes, also a view into a larger buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.nat(4), (bytes, skipped) => {
      const view = bytes.subarray(skipped);
      expect(decodeHex(encodeHex(view))).toEqual(new Uint8Array(view));
    }),
  );
});

test.each(['0', '0A', '0x0a', '0a ', '0a\n', ' 0a', '0g', '٠٠', '-1', '+1'])('refuses %j', (text) => {
  expect(() => decodeHex(text)).toThrow(expect.objectContaining({ code: 'bad_encoding' }));
});

test('accepts a text only in the one spelling that it writes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('0', '9', 'a', 'f', 'A', 'g', ' ') }), (text) => {
      if (isHex(text)) expect(encodeHex(decodeHex(text))).toBe(text);
      else expect(() => decodeHex(text)).toThrow();
    }),
  );
});

test('checks the number of bytes when it is given', () => {
  expect(isHex('00ff', 2)).toBe(true);
  expect(isHex('00ff', 1)).toBe(false);
  expect(isHex('', 0)).toBe(true);
});
