/** SQL of operators: who they are, whom they hold, and the links printed for them. */
import type { Generated, Insertable } from 'kysely';
import type { OperatorRole } from '../../shared/api/accounts.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type OperatorLinksTable = {
  token_hash: Uint8Array;
  created_at: Date;
  expires_at: Date;
  used_by: string | null;
  role: Generated<OperatorRole>;
  /** Of the one who may use it; null for the first operators' links. */
  address_hash: Uint8Array | null;
};

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

export async function insertOperatorLink(
  tx: StorageTransaction,
  row: Insertable<OperatorLinksTable>,
): Promise<void> {
  await tx.insertInto('accounts.operator_links').values(row).execute();
}

/** Uses an operator's link up and answers its role; undefined when it is unknown, old, somebody else's or used. */
export async function redeemOperatorLink(
  tx: StorageTransaction,
  link: { tokenHash: Uint8Array; addressHash: Uint8Array; accountId: string; now: Date },
): Promise<OperatorRole | undefined> {
  const redeemed = await tx
    .updateTable('accounts.operator_links')
    .set({ used_by: link.accountId })
    .where('token_hash', '=', link.tokenHash)
    .where('expires_at', '>', link.now)
    .where((eb) => eb.or([eb('used_by', 'is', null), eb('used_by', '=', link.accountId)]))
    .where((eb) => eb.or([eb('address_hash', 'is', null), eb('address_hash', '=', link.addressHash)]))
    .returning('role')
    .executeTakeFirst();
  return redeemed?.role;
}
