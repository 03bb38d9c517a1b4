import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database } from '../storage/database.ts';
import type { Caller } from './caller.ts';
import { lockAccount, setHold } from './store.ts';

/**
 * Holds an account, or ends a hold (`hold: false`), with a reason that its owner sees and that stands on its record.
 * Another reason for an account that is held takes the place of the first.
 * A held account may look, sign out, revoke and withdraw; it may do nothing new towards others. Nobody holds
 * an operator this way: that takes two operators.
 */
export async function holdAccount(
  { db, secrets, origin }: { db: Database; secrets: Secrets; origin: string },
  input: { caller: Caller; accountId: string; hold: boolean; reason: string; now: Date },
): Promise<{ done: true } | Refusal> {
  const { caller, accountId, reason, now } = input;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, caller.pool);
    if (account === undefined) return refuse('not_found');
    if (account.kind === 'operator') return refuse('forbidden', 'an operator is not held by another alone');
    if (account.held_reason === (input.hold ? reason : null)) return { done: true };
    await setHold(tx, accountId, input.hold ? { reason, at: now } : null);
    await appendEvent(tx, secrets.recordKey, {
      subjectId: accountId,
      pool: caller.pool,
      event: {
        v: 1,
        origin,
        at: now.toISOString(),
        type: input.hold ? 'account.held' : 'account.released',
        accountId,
        by: caller.accountId,
        reason,
      },
    });
    return { done: true };
  });
}
