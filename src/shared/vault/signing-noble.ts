/**
 * Ed25519 (RFC 8032) by @noble/curves, for browsers whose WebCrypto has none. The same bytes in and out.
 * Not promised: constant time, which no JavaScript can; and the seed stays readable in this page's memory, which a
 * key inside WebCrypto is not. Verification is strict (`zip215: false`): RFC 8032's own encodings only.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import type { Ed25519 } from './signing-webcrypto.ts';

/** Ed25519 in plain JavaScript; about 1 ms a signature on a laptop, 10 ms on an old telephone. */
export const nobleEd25519: Ed25519 = {
  async pairFromSeed(seed) {
    const secret = Uint8Array.from(seed);
    return {
      publicKey: ed25519.getPublicKey(secret),
      sign: async (message) => ed25519.sign(message, secret),
    };
  },
  verify: async (publicKey, message, signature) =>
    ed25519.verify(signature, message, publicKey, { zip215: false }),
};
