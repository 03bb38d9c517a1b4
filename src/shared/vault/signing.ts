/**
 * Signatures: Ed25519 (RFC 8032), always over a domain label, a zero byte and the message, so that a signature made for
 * one purpose never fits another. Signed and verified by WebCrypto, or where it has no Ed25519 by JavaScript (see
 * signing-choice.ts); a signature here is a statement's binding, not a proof against a signer who makes several that
 * verify.
 */
import type { Brand } from '../bytes/brand.ts';
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { chooseEd25519 } from './signing-choice.ts';
import type { Ed25519 } from './signing-webcrypto.ts';

/** 32-byte Ed25519 public key. */
export type VerifyKey = Brand<Uint8Array, 'VerifyKey'>;
/** 64-byte Ed25519 signature. */
export type Signature = Brand<Uint8Array, 'Signature'>;
/** What may be signed; each stands for one kind of statement and its version. */
export type SigningDomain =
  | 'sealfolio/copy-statement/v1'
  | 'sealfolio/opening-statement/v1'
  | 'sealfolio/revocation/v1'
  | 'sealfolio/request/v1'
  | 'sealfolio/message/v1'
  | 'sealfolio/manifest/v1'
  | 'sealfolio/record/v1'
  | 'sealfolio/keys/v1'
  | 'sealfolio/owner-key/v1';

/** A signing key unlocked in memory: the 32-byte seed never leaves the object's closure. */
export type SigningKey = {
  readonly verifyKey: VerifyKey;
  sign(domain: SigningDomain, message: Uint8Array): Promise<Signature>;
};

let chosen: Promise<Ed25519> | undefined;

/** The signing key whose RFC 8032 seed is `seed` (32 bytes). */
export async function signingKeyFromSeed(seed: Uint8Array): Promise<SigningKey> {
  if (seed.length !== 32) throw new RangeError('a signing key needs a seed of 32 bytes');
  const pair = await (await ed25519()).pairFromSeed(seed);
  return {
    verifyKey: pair.publicKey as VerifyKey,
    sign: async (domain, message) => (await pair.sign(inDomain(domain, message))) as Signature,
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
  const { verify } = await ed25519();
  // What cannot be a key or a signature is refused by throwing, and nothing else throws.
  return verify(key, inDomain(domain, message), signature).catch(() => false);
}

/**
 * Whether `signature` is `key`'s over exactly `message`: for formats of others, whose own first words keep their uses
 * apart (C2SP notes and cosignatures). Nothing of ours is signed so.
 */
export async function verifyPlain(
  key: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): Promise<boolean> {
  if (key.length !== 32 || signature.length !== 64) return false;
  const { verify } = await ed25519();
  return verify(key, message, signature).catch(() => false);
}

// Asked at the first use only. A chunk that did not come over a bad line is asked for again.
function ed25519(): Promise<Ed25519> {
  chosen ??= chooseEd25519(crypto.subtle).catch((reason) => {
    chosen = undefined;
    throw reason;
  });
  return chosen;
}

function inDomain(domain: SigningDomain, message: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(encodeUtf8(domain), Uint8Array.of(0), message);
}
