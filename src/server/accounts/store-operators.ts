/** SQL of operators: who they are, whom they hold, and the links printed for them. */
import type { StorageTransaction } from '../storage/database.ts';

/** All operators of a pool, the first first. */
export async function listOperators(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('pool', '=', pool)
    .where('kind', '=', 'operator')
    .orderBy('created_at')
    .orderBy('account_id')
    .execute();
}

/** As {@link listOperators}, locked: who they are, and who is held, stays so until the transaction ends. */
export async function lockOperators(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('pool', '=', pool)
    .where('kind', '=', 'operator')
    .orderBy('account_id')
    .forNoKeyUpdate()
    .execute();
}

/** Accounts that are held, the latest first. */
export async function listHeld(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('pool', '=', pool)
    .where('held_reason', 'is not', null)
    .orderBy('held_at', 'desc')
    .orderBy('account_id')
    .limit(500)
    .execute();
}

/** Ends the links printed on the machine that nobody has used; those that were mailed to somebody stay. */
export async function endPrintedLinks(tx: StorageTransaction): Promise<void> {
  await tx
    .deleteFrom('accounts.operator_links')
    .where('used_by', 'is', null)
    .where('address_hash', 'is', null)
    .execute();
}
