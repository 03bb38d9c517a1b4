/**
 * The account identity: one hybrid age identity to read, one Ed25519 key to sign, a key made for each grant, and one for
 * each message that comes before a grant (prekeys).
 *
 * Promises that everything is derived from one 32-byte root, so that a wrap holds little and nothing else needs to
 * be kept; and that no two grants or prekeys share a key, so that two employers cannot tell that they wrote to one
 * person. A lost device means a new root, a new generation; what was made with the ones before can still be read.
 * Source of the derivation: HKDF-SHA-256, RFC 5869, with one label per use.
 */
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../bytes/base64url.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import type { UuidV7 } from '../bytes/uuid.ts';
import { Tampered } from '../errors.ts';
import { type GrantSource, noteSource, versionNoted } from './grant-source.ts';
import { identityFromSeed, recipientOf, type SealIdentity, type SealRecipient } from './identity.ts';
import { type SigningKey, signingKeyFromSeed } from './signing.ts';

/** A pair of keys: to read what is sealed to it, and to sign. */
export type KeyPair = {
  readonly identity: SealIdentity;
  readonly recipient: SealRecipient;
  readonly signing: SigningKey;
};

/** A pair that only reads what is sealed to it. */
export type SealPair = Omit<KeyPair, 'signing'>;

/** One such pair of each generation, the newest first. */
export type SealPairs = readonly [SealPair, ...SealPair[]];

/** The keys of one generation. Its documents' recipient is sent nowhere. */
export type Generation = KeyPair & {
  /**
   * The pair for one's own documents. Who does not know its recipient, the platform among them, cannot make a
   * document that its owner would take for their own.
   */
  readonly documents: SealPair;
};

/** An unlocked account: the keys of its newest generation, and those before. Lives in memory only. */
export type Keyring = Generation & {
  /** The generations before the newest, oldest first: they read what was sealed to them, and sign nothing new. */
  readonly past: readonly Generation[];
  /**
   * The pair made for one grant: signs its statements, reads its conversation. `signKey` (base64url) tells a grant
   * that was given before, maybe by an older generation; without it the pair is for a new grant. Throws `Tampered`
   * when no generation has that key.
   */
  forGrant(grantId: string, signKey?: string): Promise<KeyPair>;
  /**
   * The pairs of one prekey, newest generation first: a new prekey is the first one's; a message is sealed to the one
   * that was the newest when its prekey was made.
   */
  forPrekey(prekeyId: string): Promise<SealPairs>;
  /**
   * The keys with which an owner signs for one employer (`shared/keys`), newest generation first: a new one is the first's,
   * and an older one hands over to it. Another employer's are others.
   */
  forEmployer(employerId: string): Promise<readonly [SigningKey, ...SigningKey[]]>;
  /** As {@link Keyring.forPrekey}, of the pair made for one grant, or for one interest. */
  readersOfGrant(grantId: string): Promise<SealPairs>;
  /** The id of a new grant whose copies are made from `source`, made of one that was planned. See `grant-source`. */
  nameGrant(planned: string, source: GrantSource): UuidV7;
  /**
   * The version that a grant's copies were made from, if it is noted to be one of `source`'s document up to
   * `source.version`. Grants of every generation are known; null for all others.
   */
  versionGranted(grantId: string, source: GrantSource): number | null;
};

/** 32 bytes derived from `secret` for one use, named by `label`. */
export function deriveSecret(secret: Uint8Array, label: string): Uint8Array {
  return hkdf(sha256, secret, undefined, encodeUtf8(`sealfolio/v1/${label}`), 32);
}

/** The keyring of `roots`, oldest generation first (32 random bytes each). */
export async function openKeyring(roots: readonly Uint8Array[]): Promise<Keyring> {
  const generations = await Promise.all(roots.map(openGeneration));
  const newest = generations.at(-1);
  const sourceKeys = roots.map((root) => deriveSecret(root, 'grant-source')).reverse();
  const [sourceKey] = sourceKeys;
  if (newest === undefined || sourceKey === undefined) throw new RangeError('a keyring needs a root');
  return {
    ...newest,
    past: generations.slice(0, -1),
    forGrant: (grantId, signKey) => findGrantPair(roots, grantId, signKey),
    forPrekey: (prekeyId) => sealPairsOf(roots, `prekey/${prekeyId}`),
    forEmployer: (employerId) => signingKeysOf(roots, `employer/${employerId}`),
    readersOfGrant: (grantId) => sealPairsOf(roots, `grant/${grantId}`),
    nameGrant: (planned, source) => noteSource(planned, source, sourceKey),
    versionGranted: (grantId, source) =>
      sourceKeys.map((key) => versionNoted(grantId, source, key)).find((version) => version !== null) ?? null,
  };
}

async function openGeneration(root: Uint8Array): Promise<Generation> {
  if (root.length !== 32) throw new RangeError('a root has 32 bytes');
  return { ...(await pairFrom(root, 'account')), documents: await sealPairFrom(root, 'documents') };
}

async function findGrantPair(
  roots: readonly Uint8Array[],
  grantId: string,
  signKey: string | undefined,
): Promise<KeyPair> {
  for (const root of [...roots].reverse()) {
    const pair = await pairFrom(root, `grant/${grantId}`);
    if (signKey === undefined || encodeBase64url(pair.signing.verifyKey) === signKey) return pair;
  }
  throw new Tampered('wrong_document', 'this grant was made with keys of somebody else');
}

async function sealPairsOf(roots: readonly Uint8Array[], use: string): Promise<SealPairs> {
  const [newest, ...past] = (await Promise.all(roots.map((root) => sealPairFrom(root, use)))).reverse();
  if (newest === undefined) throw new RangeError('a keyring needs a root');
  return [newest, ...past];
}

async function signingKeysOf(
  roots: readonly Uint8Array[],
  use: string,
): Promise<readonly [SigningKey, ...SigningKey[]]> {
  const keys = roots.map((root) => signingKeyFromSeed(deriveSecret(root, `${use}/sign`)));
  const [newest, ...past] = (await Promise.all(keys)).reverse();
  if (newest === undefined) throw new RangeError('a keyring needs a root');
  return [newest, ...past];
}

async function pairFrom(root: Uint8Array, use: string): Promise<KeyPair> {
  const signing = await signingKeyFromSeed(deriveSecret(root, `${use}/sign`));
  return { ...(await sealPairFrom(root, use)), signing };
}

async function sealPairFrom(root: Uint8Array, use: string): Promise<SealPair> {
  const identity = identityFromSeed(deriveSecret(root, `${use}/seal`));
  return { identity, recipient: await recipientOf(identity) };
}
