/**
 * The account identity: one hybrid age identity to read, one Ed25519 key to sign, and a key made for each grant.
 *
 * Promises that everything is derived from one 32-byte root, so that a wrap holds little and nothing else needs to
 * be kept; and that no two grants share a key, so that two employers cannot tell that they wrote to one person.
 * Source of the derivation: HKDF-SHA-256, RFC 5869, with one label per use.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { identityFromSeed, recipientOf, type SealIdentity, type SealRecipient } from './identity.ts';
import { type SigningKey, signingKeyFromSeed } from './signing.ts';

/** A pair of keys: to read what is sealed to it, and to sign. */
export type KeyPair = {
  readonly identity: SealIdentity;
  readonly recipient: SealRecipient;
  readonly signing: SigningKey;
};

/** An unlocked account: its own pair, and one for each grant it gives. Lives in memory only. */
export type Keyring = KeyPair & {
  /**
   * The pair for one's own documents. Its recipient is sent nowhere: who does not know it, the platform among them,
   * cannot make a document that its owner would take for their own.
   */
  readonly documents: Omit<KeyPair, 'signing'>;
  /** The pair made for one grant: signs its statements, reads its conversation. */
  forGrant(grantId: string): Promise<KeyPair>;
};

/** 32 bytes derived from `secret` for one use, named by `label`. */
export function deriveSecret(secret: Uint8Array, label: string): Uint8Array {
  return hkdf(sha256, secret, undefined, encodeUtf8(`sealfolio/v1/${label}`), 32);
}

/** The keyring whose root is `root` (32 random bytes). */
export async function openKeyring(root: Uint8Array): Promise<Keyring> {
  if (root.length !== 32) throw new RangeError('a keyring needs a root of 32 bytes');
  const own = await pairFrom(root, 'account');
  const documents = await sealPairFrom(root, 'documents');
  return { ...own, documents, forGrant: (grantId) => pairFrom(root, `grant/${grantId}`) };
}

async function pairFrom(root: Uint8Array, use: string): Promise<KeyPair> {
  const signing = await signingKeyFromSeed(deriveSecret(root, `${use}/sign`));
  return { ...(await sealPairFrom(root, use)), signing };
}

async function sealPairFrom(root: Uint8Array, use: string): Promise<Omit<KeyPair, 'signing'>> {
  const identity = identityFromSeed(deriveSecret(root, `${use}/seal`));
  return { identity, recipient: await recipientOf(identity) };
}
