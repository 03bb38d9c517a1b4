/**
 * Addresses (of mail, or telephone numbers), kept so that the database alone gives none: a keyed hash to find an account by, and the address
 * sealed to the mailer's key. Only the mail worker opens one, one at a time, counted.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { readPhoneNumber } from '../../shared/api/phone-number.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import type { SealRecipient } from '../../shared/vault/identity.ts';
import { type Sealed, seal } from '../../shared/vault/seal.ts';

/**
 * The form in which addresses are compared: a telephone number in E.164, so that one number has one hash however it
 * was grouped; a mail address in Unicode NFKC, without surrounding space, in lower case. One begins with `+` and has
 * no `@`, the other has one: no number is ever taken for a mail address.
 */
export function normaliseAddress(address: string): string {
  const number = readPhoneNumber(address);
  if (number !== undefined) return number;
  return address.normalize('NFKC').trim().toLowerCase();
}

/** HMAC-SHA-256 of the normalised address (32 bytes). */
export function hashAddress(addressKey: Uint8Array, address: string): Uint8Array {
  return hmac(sha256, addressKey, encodeUtf8(`address\0${normaliseAddress(address)}`));
}

/** The address sealed to the mailer: a mail address as typed, a number in E.164. */
export async function sealAddress(mailer: SealRecipient, address: string): Promise<Sealed> {
  return seal(encodeUtf8(readPhoneNumber(address) ?? address.trim()), [mailer]);
}

/** The sign-in salt of an address (32 bytes): the same for ever, for known and unknown ones alike. */
export function saltOfAddress(saltKey: Uint8Array, addressHash: Uint8Array): Uint8Array {
  return hmac(sha256, saltKey, addressHash);
}

/** SHA-256 of a secret that is random by itself (a session token, a sign-in secret, a link): no salt is needed. */
export function hashSecret(secret: Uint8Array): Uint8Array {
  return sha256(secret);
}
