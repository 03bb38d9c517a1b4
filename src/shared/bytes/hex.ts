/**
 * Bytes as hexadecimal text (RFC 4648 section 8, in lower case).
 * Promises one text for each array of bytes: what `decodeHex` accepts, `encodeHex` writes again, letter for letter.
 * Does not accept capitals, white space or a prefix. Not constant in time.
 */
import { Tampered } from '../errors.ts';

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** `bytes` in lower-case hexadecimal, two digits each. */
export function encodeHex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += BYTES[byte];
  return text;
}

/** Whether `text` is what {@link encodeHex} writes, of `length` bytes if that is given. */
export function isHex(text: string, length?: number): boolean {
  return (
    (length === undefined ? text.length % 2 === 0 : text.length === 2 * length) && !/[^0-9a-f]/.test(text)
  );
}

/** The bytes that `text` stands for. Throws `Tampered('bad_encoding')` on anything {@link encodeHex} would not write. */
export function decodeHex(text: string): Uint8Array<ArrayBuffer> {
  if (!isHex(text)) throw new Tampered('bad_encoding', 'not lower-case hexadecimal');
  const bytes = new Uint8Array(text.length / 2);
  for (let index = 0; index < bytes.length; index += 1) {
    bytes[index] = Number.parseInt(text.slice(2 * index, 2 * index + 2), 16);
  }
  return bytes;
}
