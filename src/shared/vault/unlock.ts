/**
 * Unlocking: how a passphrase or a recovery kit leads to the account's root.
 *
 * Every method yields a 32-byte master; from it come, by separate labels, the secret that signs in (the server
 * keeps a hash of it) and the seed of the hybrid identity to which the root is sealed (never sent). The server can
 * therefore check a sign-in without being able to open the wrap. A passphrase is generated with 77 bits, so that
 * even the server's own guesses at Argon2id's cost are hopeless; the kit has 256.
 */
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { identityFromSeed, recipientOf, seedOfIdentity } from './identity.ts';
import { deriveSecret } from './keyring.ts';
import { type Sealed, seal, unseal } from './seal.ts';
import { parseSealedJson } from './sealed-json.ts';

/** The ways to unlock an account. */
export type UnlockMethod = 'passphrase' | 'kit';

/** Argon2id (RFC 9106), second recommended parameters: 64 MiB, three passes, one lane, 32 bytes. */
export const ARGON2ID = { memoryKiB: 65_536, iterations: 3, parallelism: 1, length: 32 } as const;
/** Computes Argon2id with {@link ARGON2ID}; in the browser it runs in a worker. */
export type Argon2id = (password: Uint8Array, salt: Uint8Array) => Promise<Uint8Array>;

/** What one method gives: the sign-in secret for the server, and the seed that stays. 32 bytes each. */
export type Unlock = {
  readonly method: UnlockMethod;
  readonly signInSecret: Uint8Array;
  readonly wrapSeed: Uint8Array;
};

/** The unlock of a passphrase, with the server's 32-byte `salt` for the address. */
export async function unlockByPassphrase(
  passphrase: string,
  salt: Uint8Array,
  argon2id: Argon2id,
): Promise<Unlock> {
  return split('passphrase', await argon2id(encodeUtf8(normalisePassphrase(passphrase)), salt));
}

/** The unlock of a recovery kit: an age identity, as printed. Throws `Tampered` when a letter is wrong. */
export function unlockByKit(kit: string): Unlock {
  return split('kit', seedOfIdentity(kit.replace(/\s+/g, '')));
}

/** Seals the account's root so that `unlock` opens it. `accountId` binds the wrap to its account. */
export async function wrapRoot(root: Uint8Array, accountId: string, unlock: Unlock): Promise<Sealed> {
  const content = JSON.stringify({ kind: 'sealfolio.root/v1', accountId, root: Array.from(root) });
  return seal(encodeUtf8(content), [await recipientOf(identityFromSeed(unlock.wrapSeed))]);
}

/** The account's root out of its wrap; throws `Tampered` when the wrap is another account's or was changed. */
export async function unwrapRoot(wrap: Uint8Array, accountId: string, unlock: Unlock): Promise<Uint8Array> {
  const content: unknown = parseSealedJson(await unseal(wrap, identityFromSeed(unlock.wrapSeed)));
  if (!isRoot(content)) throw new Tampered('bad_encoding', 'the wrap holds something else than a root');
  if (content.accountId !== accountId) throw new Tampered('wrong_document', 'the wrap is of another account');
  return Uint8Array.from(content.root);
}

/** Letters as they may be typed: case, spaces and dashes between the groups do not matter. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function split(method: UnlockMethod, master: Uint8Array): Unlock {
  return {
    method,
    signInSecret: deriveSecret(master, `${method}/sign-in`),
    wrapSeed: deriveSecret(master, `${method}/wrap`),
  };
}

function isRoot(value: unknown): value is { accountId: string; root: number[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, accountId, root } = value as Record<string, unknown>;
  return (
    kind === 'sealfolio.root/v1' &&
    typeof accountId === 'string' &&
    Array.isArray(root) &&
    root.length === 32 &&
    root.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256)
  );
}
