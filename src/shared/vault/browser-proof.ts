/**
 * What the key of one browser signs beside a passkey that can be copied: proof that the same browser acts again.
 *
 * Promises that a proof is for one challenge and one account. Does not promise that the key stays in the browser: that
 * is the browser's doing (WebCrypto, `extractable: false`), and malware in it signs what it likes.
 * ECDSA P-256 over SHA-256, r ‖ s as WebCrypto gives it (64 bytes); the public key is the uncompressed point (65).
 */
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';

/** As WebCrypto names it. */
export const BROWSER_KEY = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** What is signed: the challenge, and whose it is. */
export function browserStatement(challenge: Uint8Array, accountId: string): Uint8Array<ArrayBuffer> {
  return concatBytes(challenge, encodeUtf8(accountId));
}

/** Whether the key of `publicKey` signed `statement`; false also for what is no key at all. */
export async function isBrowserProof(
  { publicKey, signature }: { publicKey: Uint8Array; signature: Uint8Array },
  statement: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  try {
    const point = Uint8Array.from(publicKey);
    const key = await crypto.subtle.importKey('raw', point, BROWSER_KEY, false, ['verify']);
    return await crypto.subtle.verify(BROWSER_KEY, key, Uint8Array.from(signature), statement);
  } catch {
    // Not a point of the curve.
    return false;
  }
}
