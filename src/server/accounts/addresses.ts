/**
 * Mail addresses, kept so that the database alone gives none: a keyed hash to find an account by, and the address
 * sealed to the mailer's key. Only the mail worker opens one, one at a time, counted.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import type { SealRecipient } from '../../shared/vault/identity.ts';
import { type Sealed, seal } from '../../shared/vault/seal.ts';

/** The form in which addresses are compared: Unicode NFKC, no surrounding space, lower case. */
export function normaliseAddress(address: string): string {
  return address.normalize('NFKC').trim().toLowerCase();
}

/** HMAC-SHA-256 of the normalised address (32 bytes). */
export function hashAddress(addressKey: Uint8Array, address: string): Uint8Array {
  return hmac(sha256, addressKey, encodeUtf8(`address\0${normaliseAddress(address)}`));
}

/** The address sealed to the mailer. */
export async function sealAddress(mailer: SealRecipient, address: string): Promise<Sealed> {
  return seal(encodeUtf8(address.trim()), [mailer]);
}

/** The sign-in salt of an address (32 bytes): the same for ever, for known and unknown ones alike. */
export function saltOfAddress(saltKey: Uint8Array, addressHash: Uint8Array): Uint8Array {
  return hmac(sha256, saltKey, addressHash);
}

/** SHA-256 of a secret that is random by itself (a session token, a sign-in secret, a link): no salt is needed. */
export function hashSecret(secret: Uint8Array): Uint8Array {
  return sha256(secret);
}
