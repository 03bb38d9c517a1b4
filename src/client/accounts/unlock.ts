/** Unlocking: the cookie still says who is signed in, but after a reload the keys are gone from memory. */
import { type Account, getWrap } from '../../shared/api/accounts.ts';
import type { Proof } from '../../shared/api/keys.ts';
import { beginPasskeyCheck, getPasskeyWrap } from '../../shared/api/passkeys.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import {
  type AccountSecret,
  type Argon2id,
  type Unlock,
  unlockByPasskey,
  unwrapSecret,
} from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { type Keep, memoryKeep } from '../manifests/keep.ts';
import type { Authenticator } from './authenticator.ts';
import { deriveUnlock, type TypedSecret } from './derive-unlock.ts';
import { requestOptions } from './passkey-options.ts';
import { openSession, type Session } from './session.ts';

/** How somebody shows that it is they: something typed, or a passkey that has a PRF. */
export type Shown = TypedSecret | { readonly method: 'passkey'; readonly authenticator: Authenticator };

/** The account's secret, what opened it, and how that is proven to the platform. */
export type Unlocked = {
  readonly secret: AccountSecret;
  readonly unlock: Unlock;
  /** Of the account's address, base64url; null when a passkey or the kit opened it. */
  readonly salt: string | null;
  readonly proof: Proof;
  readonly wrap: Uint8Array;
};

/**
 * Unlocks the account that is signed in. Refusals: `sign_in_failed` (the secret opens nothing), `kit_mistyped`,
 * `passkey_refused` (cancelled, or it has no PRF).
 */
export async function unlock(
  api: Api,
  {
    account,
    argon2id,
    keep = memoryKeep(),
    ...shown
  }: Shown & { account: Account; argon2id: Argon2id; keep?: Keep },
): Promise<Session | Refusal> {
  const unlocked = await fetchSecret(api, account.accountId, shown, argon2id);
  if (isRefusal(unlocked)) return unlocked;
  return openSession(api, account, unlocked.secret, { keep, wrap: unlocked.wrap });
}

/** Fetches and opens the wrap of one method; refusals as for {@link unlock}. */
export async function fetchSecret(
  api: Api,
  accountId: string,
  shown: Shown,
  argon2id: Argon2id,
): Promise<Unlocked | Refusal> {
  if (shown.method === 'passkey') return fetchByPasskey(api, accountId, shown.authenticator);
  const stored = await api(getWrap, { params: { method: shown.method } });
  if (isRefusal(stored)) return stored;
  const derived = await deriveUnlock(shown, async () => stored.salt, argon2id);
  if (isRefusal(derived)) return derived;
  const proof = { method: derived.method, secret: encodeBase64url(derived.signInSecret) };
  return open(accountId, { wrap: stored.wrap, unlock: derived, salt: stored.salt, proof });
}

async function fetchByPasskey(
  api: Api,
  accountId: string,
  authenticator: Authenticator,
): Promise<Unlocked | Refusal> {
  const begun = await api(beginPasskeyCheck, { body: {} });
  if (isRefusal(begun)) return begun;
  const got = await authenticator.get(requestOptions(begun.options, { prf: true }));
  if (isRefusal(got)) return got;
  const { credentialId, prf } = got;
  if (prf === null) return refuse('passkey_refused', 'this passkey cannot unlock: it has no PRF');
  const stored = await api(getPasskeyWrap, { params: { credentialId } });
  if (isRefusal(stored)) return stored;
  const derived = unlockByPasskey(prf, accountId);
  const secret = encodeBase64url(derived.signInSecret);
  const proof = { method: 'passkey' as const, credentialId, secret };
  return open(accountId, { wrap: stored.wrap, unlock: derived, salt: null, proof });
}

async function open(
  accountId: string,
  found: { wrap: string; unlock: Unlock; salt: string | null; proof: Proof },
): Promise<Unlocked | Refusal> {
  const wrap = decodeBase64url(found.wrap);
  try {
    return { ...found, wrap, secret: await unwrapSecret(wrap, accountId, found.unlock) };
  } catch (error) {
    // A wrong secret and a changed wrap look alike here: neither opens.
    if (error instanceof Tampered && error.code === 'bad_ciphertext') {
      return refuse('sign_in_failed', 'this secret does not unlock the account');
    }
    throw error;
  }
}
