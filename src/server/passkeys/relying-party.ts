import { decodeHex } from '../../shared/bytes/hex.ts';

/** The platform as passkeys know it: its host (W3C WebAuthn, "RP ID") and the one origin whose pages may ask. */
export function relyingParty(origin: string): { expectedRPID: string; expectedOrigin: string } {
  const { hostname, origin: own } = new URL(origin);
  return { expectedRPID: hostname, expectedOrigin: own };
}

/** What an authenticator knows an account by (WebAuthn section 5.4.3): the 16 bytes of its id, which name nobody. */
export function userHandleOf(accountId: string): Uint8Array<ArrayBuffer> {
  return decodeHex(accountId.replaceAll('-', ''));
}
