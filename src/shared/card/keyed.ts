/**
 * Chance that only the platform can foresee: HMAC-SHA-256 (RFC 2104) of what it is for and of whom it concerns.
 * Promises that no two uses and no two lists of parts share an input (each part is preceded by its length), and numbers
 * that are even to within one in 2^32 at least. Promises nothing to whoever holds the key. Keys never leave the server.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Brand } from '../bytes/brand.ts';
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';

/** 32 random bytes that last: from it come the keys of epochs, and what lasts longer than one. */
export type CardKey = Brand<Uint8Array, 'CardKey'>;
/** The 32 bytes that decide one epoch. */
export type EpochKey = Brand<Uint8Array, 'EpochKey'>;

/** What chance is drawn for; each stands in the input, so that one answer tells nothing about another. */
export type Use = 'epoch' | 'handle' | 'order' | 'exposure' | 'redraw' | 'delay' | 'lapse';

const KEY_SIZE = 32;
/** The largest number of values that {@link drawBelow} chooses from. */
const WIDEST = 2n ** 32n;

/** The key of an epoch by its number. */
export function epochKey(key: CardKey, epoch: number): EpochKey {
  return drawBytes(key, 'epoch', String(epoch)) as EpochKey;
}

/** 32 bytes: HMAC-SHA-256(key, use ‖ parts), each with its length in four bytes before it. RangeError for a short key. */
export function drawBytes(key: CardKey | EpochKey, use: Use, ...parts: readonly string[]): Uint8Array {
  if (key.length !== KEY_SIZE) throw new RangeError('a key of cards has 32 bytes');
  const texts = [`sealfolio/card/${use}/v1`, ...parts];
  return hmac(sha256, key, concatBytes(...texts.map(encodeUtf8).flatMap((text) => [sizeOf(text), text])));
}

/** A whole number from 0 to below `bound` (1 to 2^32), even among them. */
export function drawBelow(
  bound: bigint,
  key: CardKey | EpochKey,
  use: Use,
  ...parts: readonly string[]
): number {
  if (bound < 1n || bound > WIDEST) throw new RangeError('chance is drawn from 1 to 2^32 values');
  return Number((fraction(drawBytes(key, use, ...parts)) * bound) >> 64n);
}

/** Whether a chance of `numerator` in `denominator` (whole numbers) comes true; at 1 or above it always does. */
export function drawChance(
  numerator: bigint,
  denominator: bigint,
  key: CardKey | EpochKey,
  use: Use,
  ...parts: readonly string[]
): boolean {
  return fraction(drawBytes(key, use, ...parts)) * denominator < numerator << 64n;
}

/** The first eight bytes as a number: so many parts in 2^64. */
function fraction(bytes: Uint8Array): bigint {
  return new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
}

function sizeOf(bytes: Uint8Array): Uint8Array {
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, bytes.length);
  return size;
}
