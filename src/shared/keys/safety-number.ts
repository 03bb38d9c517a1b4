/**
 * Safety numbers: 60 digits by which two people compare a key by voice, of an employer's root or of a person's keys.
 *
 * Promises the same digits on every machine, and that who wants other keys under a number that somebody will hear has to
 * try 2^199 of them, each 5,200 hashes long. Does not promise that the voice is the right one.
 * Source: Signal's numeric fingerprint, version 0 (5,200 rounds of SHA-512, five digits of each five bytes), with a label and
 * what the number is of in place of Signal's version and stable identifier.
 */
import { sha512 } from '@noble/hashes/sha2.js';
import { decodeBase64url } from '../bytes/base64url.ts';
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';

/** What a number is of: an employer's root entry, or a person's keys (`hashOfKeys`). */
export type SafetyNumberOf = 'employer' | 'person';

const ROUNDS = 5200;
const GROUPS = 12;
/** Bytes of the hash for each group: 2^40 over 100,000 leaves no digit more likely than another by a millionth. */
const GROUP_BYTES = 5;

/** Twelve groups of five digits, with a blank between them. `hash` is base64url of 32 bytes; RangeError for others. */
export function safetyNumber(of: SafetyNumberOf, hash: string): string {
  const key = decodeBase64url(hash);
  if (key.length !== 32) throw new RangeError('a safety number is of a hash of 32 bytes');
  let digest: Uint8Array = concatBytes(encodeUtf8(`sealfolio/safety-number/v1\0${of}\0`), key);
  for (let round = 0; round < ROUNDS; round += 1) digest = sha512(concatBytes(digest, key));
  return Array.from({ length: GROUPS }, (_, group) =>
    digitsOf(digest.subarray(group * GROUP_BYTES, (group + 1) * GROUP_BYTES)),
  ).join(' ');
}

function digitsOf(bytes: Uint8Array): string {
  // No shifts: they cut to 32 bits.
  const value = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return String(value % 100_000).padStart(5, '0');
}
