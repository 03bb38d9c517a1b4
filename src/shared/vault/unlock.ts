/**
 * Unlocking: how a passphrase, a recovery kit or a passkey leads to the account's roots.
 *
 * Every method yields a 32-byte master; from it come, by separate labels, the secret that signs in (the server
 * keeps a hash of it) and the seed of the hybrid identity to which the roots are sealed (never sent). The server can
 * therefore check a sign-in without being able to open the wrap. A passphrase is generated with 77 bits, so that
 * even the server's own guesses at Argon2id's cost are hopeless; the kit has 256.
 */
import { z } from 'zod';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { identityFromSeed, recipientOf, seedOfIdentity } from './identity.ts';
import { deriveSecret } from './keyring.ts';
import { type Sealed, seal, unseal } from './seal.ts';
import { parseSealedJson } from './sealed-json.ts';

/** The ways to unlock an account. */
export type UnlockMethod = 'passphrase' | 'kit' | 'passkey';

/** Argon2id (RFC 9106), second recommended parameters: 64 MiB, three passes, one lane, 32 bytes. */
export const ARGON2ID = { memoryKiB: 65_536, iterations: 3, parallelism: 1, length: 32 } as const;
/** Computes Argon2id with {@link ARGON2ID}; in the browser it runs in a worker. */
export type Argon2id = (password: Uint8Array, salt: Uint8Array) => Promise<Uint8Array>;

/** What one method gives: the sign-in secret for the server, and the seed that stays. 32 bytes each. */
export type Unlock<M extends UnlockMethod = UnlockMethod> = {
  readonly method: M;
  readonly signInSecret: Uint8Array;
  readonly wrapSeed: Uint8Array;
};

/** The unlock of a passphrase, with the server's 32-byte `salt` for the address. */
export async function unlockByPassphrase(
  passphrase: string,
  salt: Uint8Array,
  argon2id: Argon2id,
): Promise<Unlock<'passphrase'>> {
  return split('passphrase', await argon2id(encodeUtf8(normalisePassphrase(passphrase)), salt));
}

/** The unlock of a recovery kit: an age identity, as printed. Throws `Tampered` when a letter is wrong. */
export function unlockByKit(kit: string): Unlock<'kit'> {
  return split('kit', seedOfIdentity(kit.replace(/\s+/g, '')));
}

/** The input that a passkey's PRF is evaluated at (WebAuthn Level 3, `prf`): one for the whole platform. */
export const PASSKEY_PRF_INPUT = encodeUtf8('sealfolio/v1/passkey/unlock');

/**
 * The unlock of a passkey: 32 bytes of its PRF at {@link PASSKEY_PRF_INPUT}. They differ with each credential; the
 * account comes in here, since at a sign-in nobody knows yet whose passkey will answer.
 */
export function unlockByPasskey(prfOutput: Uint8Array, accountId: string): Unlock<'passkey'> {
  if (prfOutput.length !== 32) throw new RangeError('a PRF gives 32 bytes');
  return split('passkey', deriveSecret(prfOutput, `passkey/${accountId}`));
}

/** What an account's owner alone has: all its keys come from here. Lives in memory only. */
export type AccountSecret = {
  /** 32 bytes for each generation of keys, oldest first. */
  readonly roots: readonly Uint8Array[];
  /**
   * The key of the account's tags on the record (32 bytes), where it does not come from the first root: who started
   * over took it as the platform had it. Null otherwise.
   */
  readonly recordKey: Uint8Array | null;
};

/** Seals an account's secret so that `unlock` opens it. `accountId` binds the wrap to its account. */
export async function wrapSecret(secret: AccountSecret, accountId: string, unlock: Unlock): Promise<Sealed> {
  return seal(formSecret(secret, accountId), [await recipientOf(identityFromSeed(unlock.wrapSeed))]);
}

/** An account's secret out of a wrap; throws `Tampered` when the wrap is another account's or was changed. */
export async function unwrapSecret(
  wrap: Uint8Array,
  accountId: string,
  unlock: Unlock,
): Promise<AccountSecret> {
  return parseSecret(await unseal(wrap, identityFromSeed(unlock.wrapSeed)), accountId);
}

/** An account's secret as the bytes that are sealed. */
export function formSecret({ roots, recordKey }: AccountSecret, accountId: string): Uint8Array {
  const content = {
    kind: 'sealfolio.roots/v1',
    accountId,
    roots: roots.map((root) => Array.from(root)),
    recordKey: recordKey && Array.from(recordKey),
  };
  return encodeUtf8(JSON.stringify(Secret.parse(content)));
}

/** The reverse of {@link formSecret}; throws `Tampered` for another form or another account. */
export function parseSecret(sealed: Uint8Array, accountId: string): AccountSecret {
  const parsed = Secret.safeParse(parseSealedJson(sealed));
  if (!parsed.success) throw new Tampered('bad_encoding', 'the wrap holds something else than keys');
  const { data } = parsed;
  if (data.accountId !== accountId) throw new Tampered('wrong_document', 'the wrap is of another account');
  if (data.kind === 'sealfolio.root/v1') return { roots: [Uint8Array.from(data.root)], recordKey: null };
  const roots = data.roots.map((root) => Uint8Array.from(root));
  return { roots, recordKey: data.recordKey && Uint8Array.from(data.recordKey) };
}

/** Letters as they may be typed: case, spaces and dashes between the groups do not matter. */
export function normalisePassphrase(passphrase: string): string {
  return passphrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

function split<M extends UnlockMethod>(method: M, master: Uint8Array): Unlock<M> {
  return {
    method,
    signInSecret: deriveSecret(master, `${method}/sign-in`),
    wrapSeed: deriveSecret(master, `${method}/wrap`),
  };
}

const Key = z.array(z.int().min(0).max(255)).length(32);
// The first accounts sealed one root by itself.
const Secret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sealfolio.root/v1'), accountId: z.string(), root: Key }),
  z.strictObject({
    kind: z.literal('sealfolio.roots/v1'),
    accountId: z.string(),
    roots: z.array(Key).min(1).max(100),
    recordKey: Key.nullable(),
  }),
]);
