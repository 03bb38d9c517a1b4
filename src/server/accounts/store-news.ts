/** SQL of the mails that only say that there is something new: when each account was sent one. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

export type NewsTable = { account_id: string; mailed_at: Date };

/**
 * Claims the mail of news for those who were mailed none since `quietSince`, and answers who they are. The rows are
 * taken in one order, last of a transaction, so that two who claim at once never wait for each other.
 */
export async function claimNews(
  tx: StorageTransaction,
  accountIds: readonly string[],
  { now, quietSince }: { now: Date; quietSince: Date },
): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = [...new Set(accountIds)].sort().map((account_id) => ({ account_id, mailed_at: now }));
  const claimed = await tx
    .insertInto('accounts.news')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ mailed_at: now })
        .where('accounts.news.mailed_at', '<=', quietSince),
    )
    .returning('account_id')
    .execute();
  return claimed.map((row) => row.account_id);
}

/** When some accounts were mailed that there is something new; those that never were are not in it. */
export async function listNewsMailed(
  tx: StorageTransaction,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('accounts.news')
    .select(['account_id', 'mailed_at'])
    .where('account_id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.account_id, row.mailed_at]));
}
