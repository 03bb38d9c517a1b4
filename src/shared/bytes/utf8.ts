/**
 * Text as UTF-8 bytes (RFC 3629) and back, for what is hashed, signed or sealed.
 * Promises that nothing is mended silently: every decoded text encodes to the same bytes again, a byte order mark
 * included. Does not normalise: two texts that look alike may differ.
 */
import { Tampered } from '../errors.ts';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** `text` in UTF-8. Throws `Tampered('bad_encoding')` on half a surrogate pair, which UTF-8 cannot say. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (!text.isWellFormed()) throw new Tampered('bad_encoding', 'text with half a surrogate pair');
  return encoder.encode(text);
}

/** The text that `bytes` spell. Throws `Tampered('bad_encoding')` on bytes that are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new Tampered('bad_encoding', 'not UTF-8', { cause });
  }
}
