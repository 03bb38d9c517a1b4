/** All SQL of pairings. */
import type { Insertable, Updateable } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

export type PairingsTable = {
  pairing_id: string;
  pool: string;
  token_hash: Uint8Array;
  code: string;
  commitment: Uint8Array;
  label: string;
  account_id: string | null;
  owner_nonce: Uint8Array | null;
  recipient: string | null;
  nonce: Uint8Array | null;
  sealed: Uint8Array | null;
  ended: 'refused' | 'used' | null;
  created_at: Date;
  expires_at: Date;
};

/** Makes a pairing; false when its id, or its code, is taken. */
export async function insertPairing(
  tx: StorageTransaction,
  row: Insertable<PairingsTable>,
): Promise<boolean> {
  const result = await tx
    .insertInto('pairings.pairings')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** A pairing by its id, as it is at this moment. */
export async function findPairing(tx: StorageTransaction, pairingId: string, pool: string) {
  return tx
    .selectFrom('pairings.pairings')
    .selectAll()
    .where('pairing_id', '=', pairingId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** A pairing by its id, locked against others who would change it. */
export async function lockPairing(tx: StorageTransaction, pairingId: string, pool: string) {
  return tx
    .selectFrom('pairings.pairings')
    .selectAll()
    .where('pairing_id', '=', pairingId)
    .where('pool', '=', pool)
    .forUpdate()
    .executeTakeFirst();
}

/** A pairing by its code, locked like {@link lockPairing}. */
export async function lockPairingByCode(tx: StorageTransaction, code: string, pool: string) {
  return tx
    .selectFrom('pairings.pairings')
    .selectAll()
    .where('pool', '=', pool)
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
}

export async function changePairing(
  tx: StorageTransaction,
  pairingId: string,
  changes: Updateable<PairingsTable>,
): Promise<void> {
  await tx.updateTable('pairings.pairings').set(changes).where('pairing_id', '=', pairingId).execute();
}

/** Ends what is under way for an account: its sessions end everywhere, or its keys are replaced. */
export async function endPairings(tx: StorageTransaction, accountId: string, pool: string): Promise<void> {
  await tx
    .updateTable('pairings.pairings')
    .set({ ended: 'refused', sealed: null })
    .where('pool', '=', pool)
    .where('account_id', '=', accountId)
    .where('ended', 'is', null)
    .execute();
}

/** Destroys what an account let in, or was about to. */
export async function eraseAccount(tx: StorageTransaction, accountId: string): Promise<void> {
  await tx.deleteFrom('pairings.pairings').where('account_id', '=', accountId).execute();
}

/** Removes everything of a pool. */
export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('pairings.pairings').where('pool', '=', pool).execute();
}

/** Removes pairings whose time is over. */
export async function sweep(tx: StorageTransaction, now: Date): Promise<void> {
  await tx.deleteFrom('pairings.pairings').where('expires_at', '<=', now).execute();
}
