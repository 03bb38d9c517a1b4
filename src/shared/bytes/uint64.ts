/** Whole numbers in eight bytes, big endian, as far as a double holds them exactly (to 2^53 − 1). */
import { Tampered } from '../errors.ts';

/** The eight bytes of a whole number from 0; RangeError for any other. */
export function formUint64(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError('a count is a whole number from 0');
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** The number at `at`; throws `Tampered('bad_encoding')` for one that a double does not hold, or too few bytes. */
export function parseUint64(bytes: Uint8Array, at = 0): number {
  if (at + 8 > bytes.length) throw new Tampered('bad_encoding', 'a number breaks off');
  const value = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getBigUint64(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Tampered('bad_encoding', 'a number is too large');
  return Number(value);
}
