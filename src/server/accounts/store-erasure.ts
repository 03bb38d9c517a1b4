/** All SQL by which an account itself ends, or waits to. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';
import type { AccountRow } from './store.ts';
import { countAccountsOfAddress } from './store.ts';

/** Those of some accounts that are there; none of them is erased before the transaction ends. */
export async function keepAccounts(
  tx: StorageTransaction,
  accountIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('accounts.accounts')
    .select('account_id')
    .where('account_id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .orderBy('account_id')
    .forKeyShare()
    .execute();
  return rows.map((row) => row.account_id);
}

/**
 * Destroys an account with its keys, wraps, manifests, sessions and news; and what is counted at its address, unless
 * another account is there: its owner should not be guessed at anew.
 */
export async function eraseAccount(
  tx: StorageTransaction,
  { account_id, pool, address_hash }: Pick<AccountRow, 'account_id' | 'pool' | 'address_hash'>,
): Promise<void> {
  await tx.deleteFrom('accounts.accounts').where('account_id', '=', account_id).execute();
  if ((await countAccountsOfAddress(tx, pool, address_hash)) > 0) return;
  for (const table of ['accounts.codes', 'accounts.sign_in_failures'] as const)
    await tx.deleteFrom(table).where('pool', '=', pool).where('address_hash', '=', address_hash).execute();
}

/** Sets when an account is erased; null: not at all. */
export async function setEraseAt(
  tx: StorageTransaction,
  accountId: string,
  eraseAt: Date | null,
): Promise<void> {
  await tx
    .updateTable('accounts.accounts')
    .set({ erase_at: eraseAt })
    .where('account_id', '=', accountId)
    .execute();
}

/** Accounts whose moment to be erased has come, the longest due first. */
export async function listDue(tx: StorageTransaction, now: Date, limit: number) {
  return tx
    .selectFrom('accounts.accounts')
    .select(['account_id', 'pool'])
    .where('erase_at', '<=', now)
    .orderBy('erase_at')
    .limit(limit)
    .execute();
}

/** Of some accounts those that wait to be erased; of all of them without `accountIds`. */
export async function listWaiting(tx: StorageTransaction, accountIds?: readonly string[]) {
  const waiting = tx
    .selectFrom('accounts.accounts')
    .select(['account_id', 'pool'])
    .where('erase_at', 'is not', null)
    .orderBy('account_id');
  const chosen =
    accountIds === undefined
      ? waiting
      : waiting.where('account_id', '=', sql<string>`any(${[...accountIds]}::uuid[])`);
  return chosen.execute();
}

/** A sub-select of the ids of accounts that wait to be erased, for other domains' predicates. */
export function selectWaiting(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('accounts.accounts')
    .select('account_id')
    .where('pool', '=', pool)
    .where('erase_at', 'is not', null);
}
