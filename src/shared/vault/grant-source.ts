/**
 * From which state of which document the copies of a grant were made, noted in the grant's id: of its bits, random
 * otherwise, 62 are the number of the state under a keyed hash. Who has the key can ask of a document whether it was the
 * one.
 *
 * Promises that the id tells nothing without the key (HMAC-SHA-256 as a pseudorandom function, RFC 2104), that nobody
 * without it can make an id that says yes, and that nothing is sent or stored which was not before. Does not promise
 * an answer for a document that is not asked about. An id is planned once for one choice: of two that note states of
 * one document and were planned as one, both can tell that.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../bytes/concat.ts';
import { decodeHex } from '../bytes/hex.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { formUuidV7, isUuidV7, timeOfUuidV7, type UuidV7 } from '../bytes/uuid.ts';

/** A state of a document that copies are made from. */
export type GrantSource = {
  readonly documentId: string;
  /** As in the document's head: 1 for the first. */
  readonly version: number;
};

const BITS = 62;

/**
 * The id that notes `source`, with the time and the first 12 random bits of `planned`. Throws `RangeError` when `planned`
 * is no UUID of version 7.
 */
export function noteSource(planned: string, { documentId, version }: GrantSource, key: Uint8Array): UuidV7 {
  if (!isUuidV7(planned)) throw new RangeError('a grant is named by a UUID version 7');
  const said = new Uint8Array(8);
  new DataView(said.buffer).setBigUint64(0, maskOf(planned, documentId, key) ^ BigInt(version));
  return formUuidV7(timeOfUuidV7(planned), concatBytes(decodeHex(planned.slice(14, 18)), said));
}

/**
 * The version of `source`'s document that an id notes, if that is one up to `source.version`; null when it notes another
 * document, or nothing. For an id that notes nothing it is null but once in 2^62 / `source.version`.
 */
export function versionNoted(grantId: string, source: GrantSource, key: Uint8Array): number | null {
  if (!isUuidV7(grantId)) return null;
  const said = BigInt.asUintN(BITS, BigInt(`0x${grantId.slice(19).replace('-', '')}`));
  const version = said ^ maskOf(grantId, source.documentId, key);
  return version >= 1n && version <= BigInt(source.version) ? Number(version) : null;
}

/** The hash that hides a version: of the id's other bits, and of the document. */
function maskOf(id: UuidV7, documentId: string, key: Uint8Array): bigint {
  const hash = hmac(sha256, key, encodeUtf8(`${id.slice(0, 18)}/${documentId}`));
  return BigInt.asUintN(BITS, new DataView(hash.buffer, hash.byteOffset).getBigUint64(0));
}
