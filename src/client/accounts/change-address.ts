/** Moving an account to another address: the passphrase is stretched with the address's salt, so it is wrapped anew. */
import { beginSignIn } from '../../shared/api/accounts.ts';
import { changeAddress as changeAddressEndpoint } from '../../shared/api/recovery.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { type Argon2id, unlockByPassphrase, wrapSecret } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { readOwnManifest, signUnlocks } from '../manifests/own-manifest.ts';
import { type Session, withAccount } from './session.ts';
import { fetchSecret, type Shown } from './unlock.ts';

/** Where to, and what opens the account there. */
export type Move = {
  readonly proof: Shown;
  readonly address: string;
  /** The six digits that were sent to the new address. */
  readonly code: string;
  /**
   * The passphrase from now on: the same words when they are the proof; otherwise one that was generated, and shown to
   * its owner before.
   */
  readonly passphrase: string;
  readonly argon2id: Argon2id;
};

/**
 * Moves the account. Refusals: `sign_in_failed` (the proof is wrong), `code_wrong_or_expired`, `address_unchanged`,
 * `address_of_employer`, `limit_reached` (four accounts at an address), `manifest_changed`: the code can be used again.
 */
export async function changeAddress(api: Api, session: Session, move: Move): Promise<Session | Refusal> {
  const { proof, address, code, passphrase, argon2id } = move;
  const { accountId } = session.account;
  const unlocked = await fetchSecret(api, accountId, proof, argon2id);
  if (isRefusal(unlocked)) return unlocked;
  const begun = await api(beginSignIn, { body: { address } });
  if (isRefusal(begun)) return begun;
  const unlock = await unlockByPassphrase(passphrase, decodeBase64url(begun.salt), argon2id);
  const wrap = await wrapSecret(unlocked.secret, accountId, unlock);
  const own = await readOwnManifest(api, session, 'unlocks');
  if (isRefusal(own)) return own;
  const others = own.content.unlocks.filter((one) => one.method !== 'passphrase');
  const entry = { method: 'passphrase' as const, id: '', wrap: hashOf(wrap) };
  const secret = encodeBase64url(unlock.signInSecret);
  const changed = await api(changeAddressEndpoint, {
    body: {
      ...{ proof: unlocked.proof, address, code },
      passphrase: { secret, wrap: encodeBase64url(wrap) },
      manifest: await signUnlocks(session, own, [...others, entry]),
    },
  });
  if (isRefusal(changed)) return changed;
  // When it had moved before, the state in force is the one that was signed then: this browser keeps what there is.
  const kept = await readOwnManifest(api, session, 'unlocks');
  return isRefusal(kept) ? kept : withAccount(session, changed.account);
}
