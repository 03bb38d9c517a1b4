/** All SQL of contact keys: with what a recruiter may contact candidates, and how each came into force. */
import type { StorageTransaction } from '../storage/database.ts';

/** Who or what vouched for a key. */
export type Confirmation = 'first' | 'self' | 'colleague' | 'domain';
export type ContactKeysTable = {
  account_id: string;
  key_id: string;
  pool: string;
  kind: 'passkey' | 'browser';
  /** The passkey that answers: itself the key, or beside the browser's. */
  credential_id: Uint8Array | null;
  /** Of a browser's key: the P-256 point, 65 bytes. */
  public_key: Uint8Array | null;
  label: string;
  registered_at: Date;
  confirmed_at: Date | null;
  confirmed_how: Confirmation | null;
  confirmed_by: string | null;
  ended_at: Date | null;
  code_hash: Uint8Array | null;
  code_tries: number;
  code_until: Date | null;
};
/** A contact key as selected. */
export type ContactKeyRow = ContactKeysTable;
/** Which key: a row says it. */
export type KeyName = Pick<ContactKeyRow, 'account_id' | 'key_id'>;

/** Registers a key; false when that id is taken in the account. */
export async function insertContactKey(tx: StorageTransaction, row: ContactKeysTable): Promise<boolean> {
  const result = await tx
    .insertInto('passkeys.contact_keys')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'key_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The key of an id. Should two accounts have named one alike, it is the older: the later is refused at its making. */
export async function findContactKey(tx: StorageTransaction, keyId: string, pool: string) {
  return tx
    .selectFrom('passkeys.contact_keys')
    .selectAll()
    .where('key_id', '=', keyId)
    .where('pool', '=', pool)
    .orderBy('registered_at')
    .limit(1)
    .executeTakeFirst();
}

/** Locks a key, ended or not, until the transaction ends. */
export async function lockContactKey(tx: StorageTransaction, keyId: string, pool: string) {
  return tx
    .selectFrom('passkeys.contact_keys')
    .selectAll()
    .where('key_id', '=', keyId)
    .where('pool', '=', pool)
    .orderBy('registered_at')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

/** All keys that an account ever registered, oldest first. */
export async function listAllContactKeys(tx: StorageTransaction, accountId: string) {
  return tx
    .selectFrom('passkeys.contact_keys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('registered_at')
    .orderBy('key_id')
    .execute();
}

/** The keys of these accounts that were registered and wait to be confirmed, oldest first. */
export async function listWaitingKeys(tx: StorageTransaction, accountIds: readonly string[], pool: string) {
  if (accountIds.length === 0) return [];
  return tx
    .selectFrom('passkeys.contact_keys')
    .selectAll()
    .where('account_id', 'in', [...new Set(accountIds)])
    .where('pool', '=', pool)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('registered_at')
    .orderBy('key_id')
    .execute();
}

/** Puts a key into force, and its code out of it. */
export async function setKeyConfirmed(
  tx: StorageTransaction,
  key: KeyName,
  confirmed: { how: Confirmation; by: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('passkeys.contact_keys')
    .set({
      confirmed_at: confirmed.now,
      confirmed_how: confirmed.how,
      confirmed_by: confirmed.by,
      code_hash: null,
      code_until: null,
    })
    .where('account_id', '=', key.account_id)
    .where('key_id', '=', key.key_id)
    .execute();
}

/** Ends a key. */
export async function setKeyEnded(tx: StorageTransaction, key: KeyName, now: Date): Promise<void> {
  await tx
    .updateTable('passkeys.contact_keys')
    .set({ ended_at: now, code_hash: null, code_until: null })
    .where('account_id', '=', key.account_id)
    .where('key_id', '=', key.key_id)
    .execute();
}

/** The code by which the employer's domain confirms a key; an earlier one is out of force. */
export async function putKeyCode(
  tx: StorageTransaction,
  key: KeyName,
  code: { codeHash: Uint8Array; until: Date },
): Promise<void> {
  await tx
    .updateTable('passkeys.contact_keys')
    .set({ code_hash: code.codeHash, code_tries: 0, code_until: code.until })
    .where('account_id', '=', key.account_id)
    .where('key_id', '=', key.key_id)
    .execute();
}

/** Counts one try at a key's code. */
export async function countKeyTry(tx: StorageTransaction, key: KeyName): Promise<void> {
  await tx
    .updateTable('passkeys.contact_keys')
    .set((eb) => ({ code_tries: eb('code_tries', '+', 1) }))
    .where('account_id', '=', key.account_id)
    .where('key_id', '=', key.key_id)
    .execute();
}

/** Forgets an account's keys, ended ones too. */
export async function deleteContactKeys(tx: StorageTransaction, accountId: string): Promise<void> {
  await tx.deleteFrom('passkeys.contact_keys').where('account_id', '=', accountId).execute();
}
