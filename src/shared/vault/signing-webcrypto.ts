/**
 * Ed25519 (RFC 8032) by WebCrypto: Chrome 137, Firefox 129, Safari 17, Node 20 and later. Some implementations
 * (WebKit's) mix randomness into a signature, so two signatures of one message may differ and both verify.
 * Source: RFC 8410 (the file form of a seed), W3C Web Cryptography Level 2.
 */
import { decodeBase64url } from '../bytes/base64url.ts';
import { concatBytes } from '../bytes/concat.ts';

/** One implementation of Ed25519. Keys and seeds have 32 bytes, signatures 64; nothing here knows of domains. */
export type Ed25519 = {
  /** The pair of a seed, which stays inside. */
  pairFromSeed(seed: Uint8Array): Promise<Ed25519Pair>;
  /** Whether the signature is the key's; what is no point or no scalar is false or throws. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
};

/** A public key and what signs for it. */
export type Ed25519Pair = {
  readonly publicKey: Uint8Array;
  sign(message: Uint8Array): Promise<Uint8Array>;
};

/** The part of the platform's cryptography that is used here. */
export type Subtle = typeof crypto.subtle;

// RFC 8410 section 7: the fixed head of a PKCS #8 file that holds an Ed25519 seed.
const PKCS8_HEAD = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

/** Ed25519 by `subtle`; every call rejects where it does not know the algorithm. */
export function webcryptoEd25519(subtle: Subtle): Ed25519 {
  return {
    async pairFromSeed(seed) {
      const pkcs8 = concatBytes(PKCS8_HEAD, seed);
      const exportable = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
      const jwk = await subtle.exportKey('jwk', exportable);
      const key = await subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
      return {
        publicKey: decodeBase64url(jwk.x ?? ''),
        sign: async (message) => new Uint8Array(await subtle.sign('Ed25519', key, view(message))),
      };
    },
    async verify(publicKey, message, signature) {
      const key = await subtle.importKey('raw', view(publicKey), 'Ed25519', false, ['verify']);
      return subtle.verify('Ed25519', key, view(signature), view(message));
    },
  };
}

// WebCrypto reads through a view's offset and length; only its type asks for an unshared buffer.
function view(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
