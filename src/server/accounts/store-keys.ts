/** SQL of what unlocks an account: unlock methods, the manifests its owner signed, and generations of keys. */
import type { UnlockMethod } from '../../shared/vault/unlock.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type UnlocksTable = {
  account_id: string;
  method: UnlockMethod;
  /** A passkey's credential id in base64url; empty for the others. */
  unlock_id: string;
  verifier: Uint8Array;
  wrap: Uint8Array;
  changed_at: Date;
};
export type ManifestsTable = {
  account_id: string;
  version: number;
  statement: string;
  signature: Uint8Array;
  succession: Uint8Array | null;
  content: string | null;
  signed_at: Date;
};
export type GenerationsTable = {
  account_id: string;
  generation: number;
  seal_recipient: string;
  sign_key: Uint8Array;
  began_at: Date;
};
/** Which unlock of an account. */
export type UnlockName = Pick<UnlocksTable, 'method' | 'unlock_id'>;

/** At most `limit` accounts of an address, oldest first, each with the unlock of `method`. */
export async function listUnlocksOfAddress(
  tx: StorageTransaction,
  where: { pool: string; addressHash: Uint8Array; method: 'passphrase' | 'kit'; limit: number },
) {
  return tx
    .selectFrom('accounts.accounts as a')
    .innerJoin('accounts.unlocks as u', 'u.account_id', 'a.account_id')
    .selectAll('a')
    .select(['u.verifier', 'u.wrap'])
    .where('a.pool', '=', where.pool)
    .where('a.address_hash', '=', where.addressHash)
    .where('u.method', '=', where.method)
    .orderBy('a.created_at')
    .limit(where.limit)
    .execute();
}

export async function putUnlock(tx: StorageTransaction, row: UnlocksTable): Promise<void> {
  const { verifier, wrap, changed_at } = row;
  await tx
    .insertInto('accounts.unlocks')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['account_id', 'method', 'unlock_id']).doUpdateSet({ verifier, wrap, changed_at }),
    )
    .execute();
}

export async function findUnlock(tx: StorageTransaction, accountId: string, name: UnlockName) {
  return tx
    .selectFrom('accounts.unlocks')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('method', '=', name.method)
    .where('unlock_id', '=', name.unlock_id)
    .executeTakeFirst();
}

export async function listUnlocks(tx: StorageTransaction, accountId: string): Promise<UnlocksTable[]> {
  return tx.selectFrom('accounts.unlocks').selectAll().where('account_id', '=', accountId).execute();
}

export async function deleteUnlock(
  tx: StorageTransaction,
  accountId: string,
  name: UnlockName,
): Promise<void> {
  await tx
    .deleteFrom('accounts.unlocks')
    .where('account_id', '=', accountId)
    .where('method', '=', name.method)
    .where('unlock_id', '=', name.unlock_id)
    .execute();
}

/** The newest state of an account's manifest of unlocks. */
export async function findManifest(
  tx: StorageTransaction,
  accountId: string,
): Promise<ManifestsTable | undefined> {
  return tx
    .selectFrom('accounts.manifests')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The states after `after`, oldest first. */
export async function listManifests(
  tx: StorageTransaction,
  accountId: string,
  after: number,
): Promise<ManifestsTable[]> {
  return tx
    .selectFrom('accounts.manifests')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('version', '>', after)
    .orderBy('version')
    .execute();
}

/** Writes the next state; only the newest keeps its content. */
export async function insertManifest(tx: StorageTransaction, row: ManifestsTable): Promise<void> {
  await tx
    .updateTable('accounts.manifests')
    .set({ content: null })
    .where('account_id', '=', row.account_id)
    .where('version', '=', row.version - 1)
    .execute();
  await tx.insertInto('accounts.manifests').values(row).execute();
}

export async function insertGeneration(tx: StorageTransaction, row: GenerationsTable): Promise<void> {
  await tx.insertInto('accounts.generations').values(row).execute();
}

/** Every generation of some accounts' keys, oldest first. */
export async function listGenerations(
  tx: StorageTransaction,
  accountIds: readonly string[],
): Promise<GenerationsTable[]> {
  if (accountIds.length === 0) return [];
  return tx
    .selectFrom('accounts.generations')
    .selectAll()
    .where('account_id', 'in', [...new Set(accountIds)])
    .orderBy('generation')
    .execute();
}

/** Makes a generation the one in force. */
export async function setKeys(
  tx: StorageTransaction,
  accountId: string,
  keys: { generation: number; seal_recipient: string; sign_key: Uint8Array },
): Promise<void> {
  await tx.updateTable('accounts.accounts').set(keys).where('account_id', '=', accountId).execute();
}

/** When the recovery kit was last read back; null when a new one was made. */
export async function setKitShown(
  tx: StorageTransaction,
  accountId: string,
  kit_shown_at: Date | null,
): Promise<void> {
  await tx
    .updateTable('accounts.accounts')
    .set({ kit_shown_at })
    .where('account_id', '=', accountId)
    .execute();
}
