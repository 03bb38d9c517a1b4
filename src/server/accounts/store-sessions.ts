/** SQL of sessions. */
import type { StorageTransaction } from '../storage/database.ts';

export type SessionMethod = 'passphrase' | 'kit' | 'passkey' | 'pairing';
export type SessionsTable = {
  token_hash: Uint8Array;
  account_id: string;
  pool: string;
  created_at: Date;
  expires_at: Date;
  session_id: string;
  device_id: string | null;
  label: string;
  method: SessionMethod;
  seen_at: Date;
  contact_key_id: string | null;
  contact_at: Date | null;
};

export async function insertSession(tx: StorageTransaction, row: SessionsTable): Promise<void> {
  await tx.insertInto('accounts.sessions').values(row).execute();
}

/** The account of a live session, with what the session itself says. */
export async function findSessionAccount(tx: StorageTransaction, tokenHash: Uint8Array, now: Date) {
  return tx
    .selectFrom('accounts.sessions as s')
    .innerJoin('accounts.accounts as a', 'a.account_id', 's.account_id')
    .selectAll('a')
    .select(['s.session_id', 's.device_id', 's.seen_at', 's.contact_key_id', 's.contact_at'])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .executeTakeFirst();
}

/** The accounts of sessions, live or not, with what the sessions themselves say. */
export async function listSessionAccounts(tx: StorageTransaction, tokenHashes: readonly Uint8Array[]) {
  return tx
    .selectFrom('accounts.sessions as s')
    .innerJoin('accounts.accounts as a', 'a.account_id', 's.account_id')
    .selectAll('a')
    .select(['s.token_hash', 's.expires_at', 's.session_id', 's.seen_at', 's.contact_key_id', 's.contact_at'])
    .where('s.token_hash', 'in', [...tokenHashes])
    .execute();
}

/** The live sessions of an account, newest first. */
export async function listSessions(tx: StorageTransaction, accountId: string, now: Date) {
  return tx
    .selectFrom('accounts.sessions')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('session_id', 'desc')
    .execute();
}

/** Notes that a session was used. */
export async function touchSession(tx: StorageTransaction, sessionId: string, now: Date): Promise<void> {
  await tx
    .updateTable('accounts.sessions')
    .set({ seen_at: now })
    .where('session_id', '=', sessionId)
    .execute();
}

/** Notes which contact key answered in a session, and when. */
export async function setContact(
  tx: StorageTransaction,
  sessionId: string,
  contact: { keyId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('accounts.sessions')
    .set({ contact_key_id: contact.keyId, contact_at: contact.at })
    .where('session_id', '=', sessionId)
    .execute();
}

/** Takes the right to contact candidates from every session that has it by this key. */
export async function endContact(tx: StorageTransaction, accountId: string, keyId: string): Promise<void> {
  await tx
    .updateTable('accounts.sessions')
    .set({ contact_key_id: null, contact_at: null })
    .where('account_id', '=', accountId)
    .where('contact_key_id', '=', keyId)
    .execute();
}

export async function deleteSession(tx: StorageTransaction, tokenHash: Uint8Array): Promise<void> {
  await tx.deleteFrom('accounts.sessions').where('token_hash', '=', tokenHash).execute();
}

/** Ends one session of an account by its id; false when there is none. */
export async function deleteSessionById(
  tx: StorageTransaction,
  accountId: string,
  sessionId: string,
): Promise<boolean> {
  const result = await tx
    .deleteFrom('accounts.sessions')
    .where('account_id', '=', accountId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Ends the sessions of an account, all but one if it is given. */
export async function deleteSessions(
  tx: StorageTransaction,
  accountId: string,
  except?: Uint8Array,
): Promise<void> {
  let query = tx.deleteFrom('accounts.sessions').where('account_id', '=', accountId);
  if (except !== undefined) query = query.where('token_hash', '<>', except);
  await query.execute();
}

/** Ends everybody's sessions. */
export async function deleteEverySession(tx: StorageTransaction): Promise<void> {
  await tx.deleteFrom('accounts.sessions').execute();
}

/** Ends the sessions of an account that one kind of secret began. */
export async function deleteSessionsBegunBy(
  tx: StorageTransaction,
  accountId: string,
  method: SessionMethod,
): Promise<void> {
  await tx
    .deleteFrom('accounts.sessions')
    .where('account_id', '=', accountId)
    .where('method', '=', method)
    .execute();
}

/** Counts one visit: a session that began. */
export async function countVisit(tx: StorageTransaction, accountId: string): Promise<void> {
  await tx
    .updateTable('accounts.accounts')
    .set((eb) => ({ visits: eb('visits', '+', 1) }))
    .where('account_id', '=', accountId)
    .execute();
}

/** Removes sessions whose time is over. */
export async function sweepSessions(tx: StorageTransaction, now: Date): Promise<void> {
  await tx.deleteFrom('accounts.sessions').where('expires_at', '<=', now).execute();
}
