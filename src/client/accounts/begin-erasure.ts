/** The end of an account that can be called off until it comes. */
import type { Account } from '../../shared/api/accounts.ts';
import { beginErasure as beginEndpoint } from '../../shared/api/erasure.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Argon2id } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import type { Session } from './session.ts';
import { fetchSecret, type Shown } from './unlock.ts';

/**
 * Has the session's account closed now, and erased when the platform's waiting time is over (`eraseAt` of what is answered).
 * Who asked already is answered the moment that stands. Refusals: `sign_in_failed` (the proof is wrong), and those of proofs.
 */
export async function beginErasure(
  api: Api,
  { account: { accountId } }: Session,
  proof: Shown & { readonly argon2id: Argon2id },
): Promise<{ readonly account: Account } | Refusal> {
  const unlocked = await fetchSecret(api, accountId, proof, proof.argon2id);
  if (isRefusal(unlocked)) return unlocked;
  return api(beginEndpoint, { body: { proof: unlocked.proof } });
}
