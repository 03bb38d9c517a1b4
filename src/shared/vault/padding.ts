/**
 * Padmé padding: a sealed file's length tells at most O(log log n) bits about its content's length.
 * Source: Nikitin et al., "Reducing Metadata Leakage from Encrypted Files and Communication with PURBs",
 * PoPETs 2019(4), section 4. Overhead is at most 12 %, and falls with size. It hides lengths, not their order
 * of magnitude.
 *
 * Form: uint32 length (big endian) ‖ content ‖ zeros.
 */
import { Tampered } from '../errors.ts';

const HEADER = 4;
const SMALLEST = 1024;

/** The padded length, in bytes, for a content of `length` bytes. */
export function padmeLength(length: number): number {
  if (length <= SMALLEST) return SMALLEST;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** (exponent - kept);
  return Math.ceil(length / step) * step;
}

/** Content with its length in front and zeros behind. Contents up to 2^31 bytes. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(padmeLength(content.length + HEADER));
  new DataView(padded.buffer).setUint32(0, content.length);
  padded.set(content, HEADER);
  return padded;
}

/** The content of {@link pad}; throws `Tampered` when length or zeros do not fit. */
export function unpad(padded: Uint8Array): Uint8Array {
  if (padded.length < HEADER) throw new Tampered('bad_encoding', 'a padded content is too short');
  const length = new DataView(padded.buffer, padded.byteOffset, padded.byteLength).getUint32(0);
  if (length > padded.length - HEADER || padmeLength(length + HEADER) !== padded.length) {
    throw new Tampered('bad_encoding', 'a padded content has an impossible length');
  }
  const rest = padded.subarray(HEADER + length);
  if (rest.some((byte) => byte !== 0)) throw new Tampered('bad_encoding', 'padding is not zero');
  return padded.slice(HEADER, HEADER + length);
}
