/**
 * Identities and recipients: hybrid age keys (mlkem768x25519, C2SP age "age1pq1…") made from 32-byte seeds.
 *
 * Promises that one seed gives one identity in every runtime, and that only hybrid recipients are ever sealed to:
 * the age library would let a classical recipient in beside a hybrid one, which would void the hybrid's promise.
 * Does not promise that memory is wiped: JavaScript cannot.
 */
import { bech32 } from '@scure/base';
import { identityToRecipient } from 'age-encryption';
import type { Brand } from '../bytes/brand.ts';
import { Tampered } from '../errors.ts';

/** `AGE-SECRET-KEY-PQ-1…`: reads what was sealed to its recipient. */
export type SealIdentity = Brand<string, 'SealIdentity'>;
/** `age1pq1…`: what others seal to. 1,959 characters. */
export type SealRecipient = Brand<string, 'SealRecipient'>;

const IDENTITY_PREFIX = 'age-secret-key-pq-';
const RECIPIENT = /^age1pq1[02-9ac-hj-np-z]{1952}$/;

/** The identity whose 32-byte seed is `seed`. */
export function identityFromSeed(seed: Uint8Array): SealIdentity {
  if (seed.length !== 32) throw new RangeError('an identity needs a seed of 32 bytes');
  return bech32.encodeFromBytes(IDENTITY_PREFIX, seed).toUpperCase() as SealIdentity;
}

/** The 32-byte seed of an identity; throws `Tampered` when its checksum or kind does not fit. */
export function seedOfIdentity(identity: string): Uint8Array {
  try {
    const { prefix, bytes } = bech32.decodeToBytes(identity.trim().toLowerCase());
    if (prefix === IDENTITY_PREFIX && bytes.length === 32) return bytes;
  } catch (cause) {
    throw new Tampered('bad_encoding', 'this is not a hybrid age identity: a letter is wrong or missing', {
      cause,
    });
  }
  throw new Tampered('bad_encoding', 'this is an identity of another kind');
}

/** The recipient to which others seal for `identity`. */
export async function recipientOf(identity: SealIdentity): Promise<SealRecipient> {
  return (await identityToRecipient(identity)) as SealRecipient;
}

/** Takes a string for a hybrid recipient, by its form; anything else, a classical recipient too, throws `Tampered`. */
export function parseRecipient(text: string): SealRecipient {
  if (!RECIPIENT.test(text))
    throw new Tampered('mixed_recipients', 'only hybrid age recipients are sealed to');
  return text as SealRecipient;
}
