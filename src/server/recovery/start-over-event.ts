import type { AccountRow } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';

/** Writes on the account's record that a start over began, was stopped or was finished. */
export async function noteStartOver(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  account: Pick<AccountRow, 'account_id' | 'pool'>,
  what: 'begun' | 'stopped' | 'finished',
  now: Date,
): Promise<void> {
  const { account_id: accountId, pool } = account;
  await appendEvent(tx, secrets.recordKey, {
    subjectId: accountId,
    pool,
    event: { v: 1, origin, at: now.toISOString(), type: 'account.start_over', accountId, what },
  });
}
