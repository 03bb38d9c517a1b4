/** SQL of self-check pools: their tokens, and until when they stand. */
import type { StorageTransaction } from '../storage/database.ts';

export type PoolsTable = { pool: string; token_hash: Uint8Array; created_at: Date; expires_at: Date };

export async function insertPool(tx: StorageTransaction, row: PoolsTable): Promise<void> {
  await tx.insertInto('accounts.pools').values(row).execute();
}

export async function findPool(
  tx: StorageTransaction,
  tokenHash: Uint8Array,
  now: Date,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('accounts.pools')
    .select('pool')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.pool;
}

/** Pools whose time is over. */
export async function listExpiredPools(tx: StorageTransaction, now: Date): Promise<string[]> {
  const rows = await tx.selectFrom('accounts.pools').select('pool').where('expires_at', '<=', now).execute();
  return rows.map((row) => row.pool);
}
