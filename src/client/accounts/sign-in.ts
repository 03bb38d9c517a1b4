/** Signing in with an address and a passphrase or recovery kit. */
import { beginSignIn, signIn as signInEndpoint } from '../../shared/api/accounts.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { type Argon2id, unwrapSecret } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { type Keep, memoryKeep } from '../manifests/keep.ts';
import { deriveUnlock, type TypedSecret } from './derive-unlock.ts';
import { openSession, type Session } from './session.ts';

/**
 * Signs in and unlocks. Refusals: `sign_in_failed` (address and secret do not belong together, whichever is wrong),
 * `kit_mistyped`. Throws `Tampered` when the platform serves a wrap that the right secret does not open, or one that
 * is not in force any more.
 */
export async function signIn(
  api: Api,
  {
    address,
    argon2id,
    keep = memoryKeep(),
    ...typed
  }: TypedSecret & { address: string; argon2id: Argon2id; keep?: Keep },
): Promise<Session | Refusal> {
  const unlock = await deriveUnlock(typed, () => saltOf(api, address), argon2id);
  if (isRefusal(unlock)) return unlock;
  const secret = encodeBase64url(unlock.signInSecret);
  const signedIn = await api(signInEndpoint, { body: { address, method: unlock.method, secret } });
  if (isRefusal(signedIn)) return signedIn;
  const wrap = decodeBase64url(signedIn.wrap);
  const opened = await unwrapSecret(wrap, signedIn.account.accountId, unlock);
  return openSession(api, signedIn.account, opened, { keep, wrap });
}

async function saltOf(api: Api, address: string): Promise<string | Refusal> {
  const begun = await api(beginSignIn, { body: { address } });
  return isRefusal(begun) ? begun : begun.salt;
}
