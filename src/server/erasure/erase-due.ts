/** Erases the accounts that waited for it, and lets some wait anew after a restore. */
import { lockAccount } from '../accounts/store.ts';
import { listDue, listWaiting } from '../accounts/store-erasure.ts';
import type { CardParts } from '../cards/rules.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { wait } from './begin-erasure.ts';
import { eraseLocked, lockForErasure } from './erase-account.ts';

/**
 * Erases the accounts whose waiting time is over, some hundred at a time, each in a transaction of its own: who is killed
 * begins again, and of two who do it at once one finds it done. One that fails keeps no other from its end: its error is
 * thrown when all were tried. Nobody is answered, so the last event of these records is in nobody's hands. Answers how many.
 */
export async function eraseDue(db: Database, parts: CardParts, now: Date): Promise<number> {
  const due = await db.once((tx) => listDue(tx, now, 200));
  const failures: unknown[] = [];
  let erased = 0;
  for (const { account_id: accountId, pool } of due) {
    try {
      if (await db.transact((tx) => eraseIfDue(tx, parts, { accountId, pool, now }))) erased += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${due.length} accounts could not be erased`);
  return erased;
}

async function eraseIfDue(
  tx: StorageTransaction,
  parts: CardParts,
  { accountId, pool, now }: { accountId: string; pool: string; now: Date },
): Promise<boolean> {
  const account = await lockForErasure(tx, { accountId, pool });
  // Kept, or erased, since it was looked up.
  if (account === undefined || account.erase_at === null || account.erase_at > now) return false;
  await eraseLocked(tx, parts, { account, now });
  return true;
}

/**
 * After a restore that lost some people's acts: one of them may have kept the account. Those who wait to be erased wait the
 * whole time again, and are told; in the caller's transaction.
 */
export async function waitAnew(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'secrets' | 'origin'>,
  { accountIds, erasureWait, now }: { accountIds: readonly string[]; erasureWait: number; now: Date },
): Promise<void> {
  const eraseAt = new Date(now.getTime() + erasureWait);
  for (const { account_id, pool } of await listWaiting(tx, accountIds)) {
    const account = await lockAccount(tx, account_id, pool);
    if (account !== undefined) await wait(tx, parts, account, { what: 'moved', eraseAt, now });
  }
}
