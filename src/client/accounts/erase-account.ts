/** The end of an account: proof that it is its owner who asks, and a look at what the platform says of the end. */
import { eraseAccount as eraseAccountEndpoint } from '../../shared/api/erasure.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Argon2id } from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { verifyOwnRecord } from '../disclosure/own-record.ts';
import { checkReceipt } from '../ledger/check-receipt.ts';
import type { Session } from './session.ts';
import { fetchSecret, type Shown } from './unlock.ts';

/** What the platform answered, and keeps no copy of: that the account was erased, and where that stands in the log. */
export type Erased = {
  readonly record: LedgerRecord;
  /** C2SP tlog-proof of the record's leaf; null when the log stood still: then nobody can show when it entered. */
  readonly receipt: string | null;
};

/**
 * Erases the session's account; what the browser keeps about it is its page's to remove. Refusals: `sign_in_failed` (the
 * proof is wrong), and those of proofs. `signed_out` also when an earlier answer was lost: the account is gone, or the
 * session alone; signing in tells which. Never sent twice by itself. Throws `Tampered` when what is answered is not this
 * erasure on this record: whether the rest was destroyed, nobody can see from outside.
 */
export async function eraseAccount(
  api: Api,
  session: Session,
  proof: Shown & { readonly argon2id: Argon2id },
): Promise<Erased | Refusal> {
  const { accountId } = session.account;
  const unlocked = await fetchSecret(api, accountId, proof, proof.argon2id);
  if (isRefusal(unlocked)) return unlocked;
  const answer = await api(eraseAccountEndpoint, { body: { proof: unlocked.proof } });
  if (isRefusal(answer)) return answer;
  const { record, receipt } = answer;
  const event = await verifyOwnRecord(session, record);
  const isThis =
    event.type === 'account.erased' &&
    event.accountId === accountId &&
    event.origin === session.platform.origin;
  if (!isThis) throw new Tampered('bad_record', 'what was put on the record is not this erasure');
  if (receipt !== null) await checkReceipt(session, record.leaf, receipt);
  return { record, receipt };
}
