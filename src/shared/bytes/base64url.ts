/**
 * Bytes as base64url text without padding (RFC 4648 section 5).
 * Promises one text for each array of bytes: what `decodeBase64url` accepts, `encodeBase64url` writes again, letter
 * for letter. So it refuses padding, white space, the letters of plain base64, and last letters with stray bits
 * (section 3.5). Not constant in time.
 */
import { Tampered } from '../errors.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NO_LETTER = 0xff;
const SEXTETS = new Uint8Array(128).fill(NO_LETTER);
for (const [sextet, letter] of [...LETTERS].entries()) SEXTETS[letter.charCodeAt(0)] = sextet;
const PAIRS = pairsOf(LETTERS);

/** `bytes` in base64url, without padding. */
export function encodeBase64url(bytes: Uint8Array): string {
  return spellBase64(bytes, PAIRS);
}

/** Two letters for each twelve bits: half the steps, and short texts need no decoder. */
export function pairsOf(letters: string): readonly string[] {
  return [...letters].flatMap((first) => [...letters].map((second) => first + second));
}

/** `bytes` in the letters of {@link pairsOf}, without padding. */
export function spellBase64(bytes: Uint8Array, pairs: readonly string[]): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = '';
  for (let at = 0; at < whole; at += 3) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    text += pairs[(one << 4) | (two >> 4)];
    text += pairs[((two & 0x0f) << 8) | three];
  }
  const [one = 0, two = 0] = [bytes[whole], bytes[whole + 1]];
  if (bytes.length - whole === 1) text += pairs[one << 4];
  if (bytes.length - whole === 2) text += `${pairs[(one << 4) | (two >> 4)]}${pairs[(two & 0x0f) << 8]?.[0]}`;
  return text;
}

/** Whether `text` is what {@link encodeBase64url} writes, of `length` bytes if that is given. */
export function isBase64url(text: string, length?: number): boolean {
  const rest = text.length % 4;
  if (rest === 1 || /[^A-Za-z0-9_-]/.test(text)) return false;
  if (length !== undefined && text.length !== Math.ceil((length * 4) / 3)) return false;
  if (rest === 0) return true;
  const last = SEXTETS[text.charCodeAt(text.length - 1)] ?? NO_LETTER;
  return (last & (rest === 2 ? 0b1111 : 0b11)) === 0;
}

/** The bytes that `text` stands for. Throws `Tampered('bad_encoding')` on anything {@link encodeBase64url} would not write. */
export function decodeBase64url(text: string): Uint8Array<ArrayBuffer> {
  if (!isBase64url(text)) throw new Tampered('bad_encoding', 'not canonical base64url');
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let written = 0;
  let held = 0;
  let bits = 0;
  for (let index = 0; index < text.length; index += 1) {
    held = ((held & 0xff) << 6) | (SEXTETS[text.charCodeAt(index)] ?? 0);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[written++] = (held >> bits) & 0xff;
    }
  }
  return bytes;
}
