/** SQL of the codes that are mailed to addresses: one row an address, which also counts what was sent to it in an hour. */
import type { StorageTransaction } from '../storage/database.ts';

export type CodesTable = {
  pool: string;
  address_hash: Uint8Array;
  code_hash: Uint8Array;
  tries: number;
  sent_in_hour: number;
  hour_began_at: Date;
  expires_at: Date;
};

export async function lockCode(tx: StorageTransaction, pool: string, addressHash: Uint8Array) {
  return tx
    .selectFrom('accounts.codes')
    .selectAll()
    .where('pool', '=', pool)
    .where('address_hash', '=', addressHash)
    .forUpdate()
    .executeTakeFirst();
}

/** Makes an address's row of codes, with none in force, if there is none yet: so that there is something to lock. */
export async function beginCodes(tx: StorageTransaction, pool: string, addressHash: Uint8Array, now: Date) {
  const none = {
    code_hash: new Uint8Array(),
    tries: 0,
    sent_in_hour: 0,
    hour_began_at: now,
    expires_at: now,
  };
  await tx
    .insertInto('accounts.codes')
    .values({ pool, address_hash: addressHash, ...none })
    .onConflict((conflict) => conflict.columns(['pool', 'address_hash']).doNothing())
    .execute();
}

export async function putCode(tx: StorageTransaction, row: CodesTable): Promise<void> {
  const { pool: _pool, address_hash: _hash, ...changed } = row;
  await tx
    .insertInto('accounts.codes')
    .values(row)
    .onConflict((conflict) => conflict.columns(['pool', 'address_hash']).doUpdateSet(changed))
    .execute();
}

export async function countTry(tx: StorageTransaction, pool: string, addressHash: Uint8Array): Promise<void> {
  await tx
    .updateTable('accounts.codes')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('pool', '=', pool)
    .where('address_hash', '=', addressHash)
    .execute();
}

export async function spendCode(tx: StorageTransaction, pool: string, addressHash: Uint8Array, now: Date) {
  await tx
    .updateTable('accounts.codes')
    .set({ expires_at: now })
    .where('pool', '=', pool)
    .where('address_hash', '=', addressHash)
    .execute();
}
