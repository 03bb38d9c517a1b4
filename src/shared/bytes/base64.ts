/**
 * Bytes as plain base64 with padding (RFC 4648 section 4), as notes and checkpoints of logs spell them.
 * Promises one text for each array of bytes, as base64url.ts does; everything else is refused.
 */
import { Tampered } from '../errors.ts';
import { decodeBase64url, pairsOf, spellBase64 } from './base64url.ts';

const PAIRS = pairsOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/');

/** `bytes` in base64, padded. */
export function encodeBase64(bytes: Uint8Array): string {
  const text = spellBase64(bytes, PAIRS);
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}

/** The bytes that `text` stands for. Throws `Tampered('bad_encoding')` on anything {@link encodeBase64} would not write. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0)
    throw new Tampered('bad_encoding', 'not canonical base64');
  const bytes = decodeBase64url(text.replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'));
  // A group that is padding alone, or padded too far, is spelled otherwise.
  if (encodeBase64(bytes) !== text) throw new Tampered('bad_encoding', 'not canonical base64');
  return bytes;
}
