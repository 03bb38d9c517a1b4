import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64url, encodeBase64url, isBase64url } from './base64url.ts';

test.each([
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg'],
  ['fooba', 'Zm9vYmE'],
  ['foobar', 'Zm9vYmFy'],
])('writes %j of RFC 4648 section 10 as %j, without padding', (plain, text) => {
  const bytes = new TextEncoder().encode(plain);
  expect(encodeBase64url(bytes)).toBe(text);
  expect(decodeBase64url(text)).toEqual(bytes);
});

test('writes the two letters that are safe in an address', () => {
  expect(encodeBase64url(new Uint8Array([0xfb, 0xff, 0xbf]))).toBe('-_-_');
});

test('agrees with the platform on every array of bytes, also on a view into a larger buffer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(4), (bytes, skipped) => {
      const view = bytes.subarray(skipped);
      const text = encodeBase64url(view);
      expect(text).toBe(Buffer.from(view).toString('base64url'));
      expect(decodeBase64url(text)).toEqual(new Uint8Array(view));
    }),
  );
});

test.each(['Zg==', 'Zm8=', 'Z', 'Zm9vY', 'Zg ', 'Zm9v\n', ' Zm9v', 'Zm 9v', '+/+/', 'Zm9é', 'Zm9Ā'])(
  'refuses %j, which has padding, white space, a foreign letter or an impossible length',
  (text) => {
    expect(() => decodeBase64url(text)).toThrow(expect.objectContaining({ code: 'bad_encoding' }));
  },
);

test.each(['Zh', 'Zv', 'Zm9', 'Zm-', '_w_'])('refuses %j, whose last letter has stray bits', (text) => {
  expect(isBase64url(text)).toBe(false);
  expect(() => decodeBase64url(text)).toThrow(expect.objectContaining({ code: 'bad_encoding' }));
});

test('accepts a text only in the one spelling that it writes', () => {
  const unit = fc.constantFrom('A', 'Q', 'g', 'w', 'B', '-', '_', '=', '+', ' ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 9 }), (text) => {
      if (isBase64url(text)) expect(encodeBase64url(decodeBase64url(text))).toBe(text);
      else expect(() => decodeBase64url(text)).toThrow();
    }),
    { numRuns: 500 },
  );
});

test('checks the number of bytes when it is given', () => {
  const text = encodeBase64url(new Uint8Array(32));
  expect(isBase64url(text, 32)).toBe(true);
  expect(isBase64url(text, 31)).toBe(false);
  expect(isBase64url(text, 33)).toBe(false);
});
