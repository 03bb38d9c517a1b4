import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { atMinute } from './begin-start-over.ts';
import { noteStartOver } from './start-over-event.ts';
import { findWaiting, listUnreminded, setStartOver } from './store.ts';

const DAY = 86_400_000;

type Parts = { db: Database; secrets: Secrets; origin: string };

/** Stops the start over that waits for the caller's account, if one does. A held account may, too. */
export async function stopStartOver(
  { db, ...parts }: Parts,
  { caller, now }: { caller: Caller; now: Date },
): Promise<AccountRow | Refusal> {
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    if (account === undefined) return refuse('signed_out');
    await endWaiting(tx, parts, account, now);
    return account;
  });
}

/** Stops what waits for an account, which the transaction has locked. */
export async function endWaiting(
  tx: StorageTransaction,
  parts: Omit<Parts, 'db'>,
  account: AccountRow,
  now: Date,
): Promise<void> {
  const waiting = await findWaiting(tx, account.account_id, now);
  if (waiting === undefined) return;
  await setStartOver(tx, waiting, { stopped_at: now });
  await noteStartOver(tx, parts, account, 'stopped', now);
}

/** When the account could be started over with; null when nobody began to. */
export async function readStartOverAt(db: Database, accountId: string, now: Date): Promise<Date | null> {
  return (await db.once((tx) => findWaiting(tx, accountId, now)))?.ready_at ?? null;
}

/** Mails a last warning a day before a start over is ready, once. Answers how many. */
export async function remindOfStartOvers(db: Database, secrets: Secrets, now: Date): Promise<number> {
  const due = await db.once((tx) => listUnreminded(tx, now, new Date(now.getTime() + DAY)));
  for (const { account_id, pool } of due) {
    await db.transact(async (tx) => {
      const account = await lockAccount(tx, account_id, pool);
      const waiting = account && (await findWaiting(tx, account_id, now));
      if (account === undefined || waiting === undefined || waiting.reminded_at !== null) return;
      await setStartOver(tx, waiting, { reminded_at: now });
      const values = { at: atMinute(waiting.ready_at) };
      await warnOwner(tx, secrets, { account, template: 'start_over_soon', values, now });
    });
  }
  return due.length;
}
