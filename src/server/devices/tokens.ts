/**
 * The device cookie: tokens of 32 random bytes in base64url, newest first, joined by dots; one for each account that
 * signed in here lately. Each account is known by a token of its own, made at its own first sign-in in this browser: a
 * cookie planted by somebody else never becomes one that an account knows, and the rows of two accounts do not tell
 * that one person has both.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url, isBase64url } from '../../shared/bytes/base64url.ts';

/** More accounts than this in one browser forget the oldest. */
const TOKENS = 4;

/** The well-formed tokens of a device cookie; anything else in it is passed over. */
export function readTokens(cookie: string | undefined): string[] {
  const parts = cookie?.slice(0, 44 * TOKENS).split('.') ?? [];
  return [...new Set(parts.filter((part) => isBase64url(part, 32)))].slice(0, TOKENS);
}

/** What is kept of a token: its SHA-256. It is random by itself, no salt is needed. */
export function hashToken(token: string): Uint8Array {
  return sha256(decodeBase64url(token));
}

/** A new token in front of those that a browser has, as the cookie's value. */
export function addToken(cookie: string | undefined): { token: string; cookie: string } {
  const token = encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
  return { token, cookie: [token, ...readTokens(cookie)].slice(0, TOKENS).join('.') };
}
