/**
 * The 72-byte leaf of the `events` log: version 1 | kind 1 | flags 2 | commitment 32 | tag 32 | reserved 4. Kind 1 is an
 * event (or cover), kind 2 a daily index of tags (`tag-index`).
 *
 * Promises that a leaf says nothing to whoever lacks the event and its opening, that nobody can find another event
 * for a leaf once made (HMAC-SHA-256 under a random 32-byte opening), and that a subject who knows its key can tell
 * its own leaves, in order and without a gap, while nobody else can link two of them.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../bytes/concat.ts';
import { formUint64 } from '../bytes/uint64.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalBytes } from './canonical.ts';

/** Bytes of a leaf. */
export const LEAF_SIZE = 72;
const VERSION = 1;
const KIND_EVENT = 1;
const KIND_TAG_INDEX = 2;
const DOMAIN = encodeUtf8('sealfolio/event/v1\0');

/** HMAC-SHA-256(opening, domain ‖ canonical event): 32 bytes. `opening` is 32 random bytes. */
export function commit(event: Canonical, opening: Uint8Array): Uint8Array {
  return hmac(sha256, opening, concatBytes(DOMAIN, canonicalBytes(event)));
}

/** The tag of a subject's `index`-th own event (from 0), under the subject's 32-byte key. */
export function subjectTag(subjectKey: Uint8Array, index: number): Uint8Array {
  return hmac(sha256, subjectKey, concatBytes(encodeUtf8('tag'), formUint64(index)));
}

/**
 * The tag of a subject's last event, the erasure of the account: a name of its own, so that whoever still has the key, in an
 * older copy of a database, can tell from the log alone that the subject is gone.
 */
export function endTag(subjectKey: Uint8Array): Uint8Array {
  return hmac(sha256, subjectKey, encodeUtf8('end'));
}

/** K_g: the key of one grant's openings, which its recruiters know too. */
export function grantKey(subjectKey: Uint8Array, grantId: string): Uint8Array {
  return hmac(sha256, subjectKey, encodeUtf8(`grant${grantId}`));
}

/** The tag of a grant's `index`-th opening (from 0), under K_g. */
export function grantTag(key: Uint8Array, index: number): Uint8Array {
  return hmac(sha256, key, formUint64(index));
}

/** The leaf with this commitment and tag (32 bytes each). */
export function formLeaf(commitment: Uint8Array, tag: Uint8Array): Uint8Array {
  if (commitment.length !== 32 || tag.length !== 32) throw new RangeError('commitment and tag have 32 bytes');
  return concatBytes(Uint8Array.of(VERSION, KIND_EVENT, 0, 0), commitment, tag, new Uint8Array(4));
}

/** What a leaf is; throws `Tampered` for any other form. Says nothing of whether what stands in it is true. */
export function leafKind(leaf: Uint8Array): 'event' | 'tag_index' {
  const kind = leaf[1] === KIND_TAG_INDEX ? KIND_TAG_INDEX : KIND_EVENT;
  const fixed = [...leaf.subarray(0, 4), ...leaf.subarray(68)];
  const expected = [VERSION, kind, 0, 0, 0, 0, 0, 0];
  if (leaf.length !== LEAF_SIZE || fixed.some((byte, place) => byte !== expected[place]))
    throw new Tampered('bad_record', 'a leaf of the record has an unknown form');
  return kind === KIND_EVENT ? 'event' : 'tag_index';
}

/** Commitment and tag of the leaf of an event; throws `Tampered` for any other form. */
export function parseLeaf(leaf: Uint8Array): { commitment: Uint8Array; tag: Uint8Array } {
  if (leafKind(leaf) !== 'event') throw new Tampered('bad_record', 'a leaf of the record is not of an event');
  return { commitment: leaf.slice(4, 36), tag: leaf.slice(36, 68) };
}
