/** Unlocking: the cookie still says who is signed in, but after a reload the keys are gone from memory. */
import { type Account, getWrap } from '../../shared/api/accounts.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { type Argon2id, type Unlock, unwrapRoot } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { deriveUnlock, type TypedSecret } from './derive-unlock.ts';
import { openSession, type Session } from './session.ts';

/** The account's root (32 bytes), and the unlock that opened it. */
export type Unlocked = { readonly root: Uint8Array; readonly unlock: Unlock; readonly salt: string };

/** Unlocks the account that is signed in. Refusals: `sign_in_failed` (the secret opens nothing), `kit_mistyped`. */
export async function unlock(
  api: Api,
  { account, argon2id, ...typed }: TypedSecret & { account: Account; argon2id: Argon2id },
): Promise<Session | Refusal> {
  const unlocked = await fetchRoot(api, account.accountId, typed, argon2id);
  return isRefusal(unlocked) ? unlocked : openSession(api, account, unlocked.root);
}

/** Fetches and opens the wrap of one method; refusals as for {@link unlock}. `salt` is the address's, base64url. */
export async function fetchRoot(
  api: Api,
  accountId: string,
  typed: TypedSecret,
  argon2id: Argon2id,
): Promise<Unlocked | Refusal> {
  const stored = await api(getWrap, { params: { method: typed.method } });
  if (isRefusal(stored)) return stored;
  const unlock = await deriveUnlock(typed, async () => stored.salt, argon2id);
  if (isRefusal(unlock)) return unlock;
  try {
    return {
      root: await unwrapRoot(decodeBase64url(stored.wrap), accountId, unlock),
      unlock,
      salt: stored.salt,
    };
  } catch (error) {
    // A wrong secret and a changed wrap look alike here: neither opens.
    if (error instanceof Tampered && error.code === 'bad_ciphertext') {
      return refuse('sign_in_failed', 'this secret does not unlock the account');
    }
    throw error;
  }
}
