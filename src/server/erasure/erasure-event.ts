import type { AccountRow } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';

/** Writes on the account's record that it waits to be erased, until when, or that it does no more. */
export async function noteErasure(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  { account_id: accountId, pool }: Pick<AccountRow, 'account_id' | 'pool'>,
  { what, eraseAt, now }: { what: 'begun' | 'moved' | 'stopped'; eraseAt: Date | null; now: Date },
): Promise<void> {
  await appendEvent(tx, secrets.recordKey, {
    subjectId: accountId,
    pool,
    event: {
      ...{ v: 1, origin, at: now.toISOString(), type: 'account.erasure', accountId },
      ...{ what, eraseAt: eraseAt?.toISOString() ?? null },
    },
  });
}
