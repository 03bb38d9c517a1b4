/** All SQL by which an account itself ends. */
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
