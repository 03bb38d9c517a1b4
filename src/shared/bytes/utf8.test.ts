import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

test('writes and reads every text, in every script', () => {
  expect(encodeUtf8('é历🎓')).toEqual(new Uint8Array([0xc3, 0xa9, 0xe5, 0x8e, 0x86, 0xf0, 0x9f, 0x8e, 0x93]));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeUtf8(encodeUtf8(text))).toBe(text);
    }),
  );
});

test('keeps a byte order mark, so that bytes and text stay one to one', () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x61]);
  expect(decodeUtf8(bytes)).toBe('\ufeffa');
  expect(encodeUtf8(decodeUtf8(bytes))).toEqual(bytes);
});

test.each([
  ['a lone continuation', [0x80]],
  ['an overlong slash', [0xc0, 0xaf]],
  ['half a surrogate pair', [0xed, 0xa0, 0x80]],
  ['a letter cut short', [0xe5, 0x8e]],
  ['a letter beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
])('refuses %s, and reads the next text untouched', (_name, bytes) => {
  expect(() => decodeUtf8(new Uint8Array(bytes))).toThrow(expect.objectContaining({ code: 'bad_encoding' }));
  expect(decodeUtf8(new Uint8Array([0x61]))).toBe('a');
});

test('refuses to write half a surrogate pair instead of replacing it', () => {
  expect(() => encodeUtf8('a\ud83c')).toThrow(expect.objectContaining({ code: 'bad_encoding' }));
});
