/** A session: who is signed in, with the keys unlocked. Lives in memory only. */
import type { Account } from '../../shared/api/accounts.ts';
import { getPlatform, type Platform } from '../../shared/api/platform.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { deriveSecret, type Keyring, openKeyring } from '../../shared/vault/keyring.ts';
import type { Api } from '../api.ts';

/** Account, unlocked keys, and the platform they are used on. */
export type Session = { readonly account: Account; readonly keyring: Keyring; readonly platform: Platform };

/** The key of the account's own tags on the record: 32 bytes, from the root, so that no other can be served. */
export function recordSubjectKeyOf(root: Uint8Array): Uint8Array {
  return deriveSecret(root, 'record/subject');
}

/**
 * The session of `account`, whose root is `root`. Throws `Tampered` when the platform shows other keys for the
 * account than the root gives: whoever seals to those would not seal to its owner.
 */
export async function openSession(api: Api, account: Account, root: Uint8Array): Promise<Session | Refusal> {
  const keyring = await openKeyring(root);
  const genuine =
    account.recipient === keyring.recipient &&
    account.signKey === encodeBase64url(keyring.signing.verifyKey) &&
    account.recordSubjectKey === encodeBase64url(recordSubjectKeyOf(root));
  if (!genuine)
    throw new Tampered('impossible_state', 'the platform shows other keys for this account than its own');
  const platform = await api(getPlatform);
  return isRefusal(platform) ? platform : { account, keyring, platform };
}
