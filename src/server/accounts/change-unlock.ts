import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { UnlockMethod } from '../../shared/vault/unlock.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database } from '../storage/database.ts';
import { hashSecret } from './addresses.ts';
import type { Caller } from './caller.ts';
import { takeGuess } from './limit-guesses.ts';
import { deleteSessions, findUnlock, lockAccount, putUnlock } from './store.ts';

/** Replaces one unlock method, after the secret of a method in force was shown; all other sessions end. */
export async function changeUnlock(
  { db, secrets, origin }: { db: Database; secrets: Secrets; origin: string },
  input: {
    caller: Caller;
    tokenHash: Uint8Array;
    proof: { method: UnlockMethod; secret: Uint8Array };
    method: UnlockMethod;
    secret: Uint8Array;
    wrap: Uint8Array;
    now: Date;
  },
): Promise<{ done: true } | Refusal> {
  const { accountId, pool } = input.caller;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, pool);
    if (account === undefined) return refuse('signed_out');
    const stored = await findUnlock(tx, accountId, input.method);
    // Sent again: the first time may have replaced the very secret that proves it.
    const repeated =
      stored !== undefined &&
      equalBytes(stored.verifier, hashSecret(input.secret)) &&
      equalBytes(stored.wrap, input.wrap);
    if (repeated) return { done: true };
    const guess = await takeGuess(tx, { pool, addressHash: account.address_hash, now: input.now });
    if (isRefusal(guess)) return guess;
    const inForce = await findUnlock(tx, accountId, input.proof.method);
    if (inForce === undefined || !equalBytes(inForce.verifier, hashSecret(input.proof.secret))) {
      return refuse('sign_in_failed');
    }
    await guess.wasRight();
    await putUnlock(tx, {
      account_id: accountId,
      method: input.method,
      verifier: hashSecret(input.secret),
      wrap: input.wrap,
      changed_at: input.now,
    });
    await deleteSessions(tx, accountId, input.tokenHash);
    await appendEvent(tx, secrets.recordKey, {
      subjectId: accountId,
      pool,
      event: {
        v: 1,
        origin,
        at: input.now.toISOString(),
        type: 'account.unlock_changed',
        accountId,
        method: input.method,
      },
    });
    return { done: true };
  });
}
