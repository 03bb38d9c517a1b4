/**
 * Signatures: Ed25519 (RFC 8032) by WebCrypto, always over a domain label, a zero byte and the message, so that a
 * signature made for one purpose never fits another. Verification is WebCrypto's; a signature here is a
 * statement's binding, not a proof against a signer who makes several that verify.
 */
import { decodeBase64url } from '../bytes/base64url.ts';
import type { Brand } from '../bytes/brand.ts';
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';

/** 32-byte Ed25519 public key. */
export type VerifyKey = Brand<Uint8Array, 'VerifyKey'>;
/** 64-byte Ed25519 signature. */
export type Signature = Brand<Uint8Array, 'Signature'>;
/** What may be signed; each stands for one kind of statement and its version. */
export type SigningDomain =
  | 'sealfolio/copy-statement/v1'
  | 'sealfolio/opening-statement/v1'
  | 'sealfolio/revocation/v1'
  | 'sealfolio/message/v1'
  | 'sealfolio/record/v1';

/** A signing key unlocked in memory: the 32-byte seed never leaves the object's closure. */
export type SigningKey = {
  readonly verifyKey: VerifyKey;
  sign(domain: SigningDomain, message: Uint8Array): Promise<Signature>;
};

// RFC 8410 section 7: the fixed head of a PKCS #8 file that holds an Ed25519 seed.
const PKCS8_HEAD = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20);

/** The signing key whose RFC 8032 seed is `seed` (32 bytes). */
export async function signingKeyFromSeed(seed: Uint8Array): Promise<SigningKey> {
  if (seed.length !== 32) throw new RangeError('a signing key needs a seed of 32 bytes');
  const pkcs8 = concatBytes(PKCS8_HEAD, seed);
  const exportable = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const jwk = await crypto.subtle.exportKey('jwk', exportable);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', false, ['sign']);
  return {
    verifyKey: decodeBase64url(jwk.x ?? '') as VerifyKey,
    async sign(domain, message) {
      return new Uint8Array(await crypto.subtle.sign('Ed25519', key, inDomain(domain, message))) as Signature;
    },
  };
}

/** Whether `signature` is `key`'s over `message` in `domain`. Malformed keys and signatures are simply false. */
export async function verifySignature(
  key: Uint8Array,
  domain: SigningDomain,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  try {
    const imported = await crypto.subtle.importKey('raw', view(key), 'Ed25519', false, ['verify']);
    return await crypto.subtle.verify('Ed25519', imported, view(signature), inDomain(domain, message));
  } catch {
    return false;
  }
}

function inDomain(domain: SigningDomain, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(encodeUtf8(domain), Uint8Array.of(0), message);
}

// WebCrypto reads through a view's offset and length; only its type asks for an unshared buffer.
function view(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
