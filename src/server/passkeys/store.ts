/** All SQL of passkeys and of the challenges they answer. Of contact keys: `store-contact-keys.ts`. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

/** What a challenge was drawn for; it is good for nothing else. */
export type ChallengeUse = 'register' | 'sign_in' | 'check';
export type ChallengesTable = {
  challenge: Uint8Array;
  pool: string;
  use: ChallengeUse;
  /** Null for a sign-in: nobody knows yet whose passkey will answer. */
  account_id: string | null;
  expires_at: Date;
};
export type PasskeysTable = {
  account_id: string;
  credential_id: Uint8Array;
  pool: string;
  /** COSE_Key (RFC 9053). */
  public_key: Uint8Array;
  counter: number;
  transports: string[];
  device_bound: boolean;
  label: string;
  created_at: Date;
  used_at: Date | null;
  suspended_at: Date | null;
};

export async function insertChallenge(tx: StorageTransaction, row: ChallengesTable): Promise<void> {
  await tx.insertInto('passkeys.challenges').values(row).execute();
}

/** Takes a challenge away, and answers whether it was in force for exactly this. */
export async function takeChallenge(
  tx: StorageTransaction,
  taken: {
    challenge: Uint8Array;
    pool: string;
    use: ChallengeUse;
    accountId: string | null;
    now: Date;
  },
): Promise<boolean> {
  const row = await tx
    .deleteFrom('passkeys.challenges')
    .where('challenge', '=', taken.challenge)
    .returningAll()
    .executeTakeFirst();
  return (
    row !== undefined &&
    row.pool === taken.pool &&
    row.use === taken.use &&
    row.account_id === taken.accountId &&
    row.expires_at > taken.now
  );
}

/** Whether a challenge was drawn and nobody answered it yet. */
export async function isChallenge(tx: StorageTransaction, challenge: Uint8Array): Promise<boolean> {
  const row = await tx
    .selectFrom('passkeys.challenges')
    .select('use')
    .where('challenge', '=', challenge)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a passkey; false when some account has that credential already. */
export async function insertPasskey(tx: StorageTransaction, row: PasskeysTable): Promise<boolean> {
  const result = await tx
    .insertInto('passkeys.passkeys')
    .values(row)
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** The passkeys of an account, oldest first. */
export async function listPasskeys(tx: StorageTransaction, accountId: string) {
  return tx
    .selectFrom('passkeys.passkeys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('credential_id')
    .execute();
}

export async function findPasskey(tx: StorageTransaction, accountId: string, credentialId: Uint8Array) {
  return tx
    .selectFrom('passkeys.passkeys')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
}

/** The passkey of a credential, whosever it is. */
export async function findCredential(tx: StorageTransaction, credentialId: Uint8Array, pool: string) {
  return tx
    .selectFrom('passkeys.passkeys')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** Locks the passkey of a credential, whosever it is, so that its counter is read and raised by one at a time. */
export async function lockCredential(tx: StorageTransaction, credentialId: Uint8Array, pool: string) {
  return tx
    .selectFrom('passkeys.passkeys')
    .selectAll()
    .where('credential_id', '=', credentialId)
    .where('pool', '=', pool)
    .forUpdate()
    .executeTakeFirst();
}

/** What a genuine answer leaves behind. */
export async function notePasskeyUse(
  tx: StorageTransaction,
  credentialId: Uint8Array,
  use: { counter: number; now: Date },
): Promise<void> {
  await tx
    .updateTable('passkeys.passkeys')
    .set({ counter: use.counter, used_at: use.now })
    .where('credential_id', '=', credentialId)
    .execute();
}

export async function suspendPasskey(
  tx: StorageTransaction,
  credentialId: Uint8Array,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('passkeys.passkeys')
    .set({ suspended_at: now })
    .where('credential_id', '=', credentialId)
    .execute();
}

/** Takes a passkey from its account; false when it had none of that id. */
export async function deletePasskey(
  tx: StorageTransaction,
  accountId: string,
  credentialId: Uint8Array,
): Promise<boolean> {
  const result = await tx
    .deleteFrom('passkeys.passkeys')
    .where('account_id', '=', accountId)
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}

/** Removes everything of a pool. */
export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  for (const table of ['challenges', 'passkeys', 'contact_keys'] as const) {
    await tx.deleteFrom(`passkeys.${table}`).where('pool', '=', pool).execute();
  }
}

/** Destroys the passkeys and contact keys of an account, and what was drawn for it. */
export async function eraseAccount(tx: StorageTransaction, accountId: string): Promise<void> {
  for (const table of ['challenges', 'passkeys', 'contact_keys'] as const) {
    await tx.deleteFrom(`passkeys.${table}`).where('account_id', '=', accountId).execute();
  }
}

/** Removes challenges that nobody answered, and codes for contact keys that are over. */
export async function sweepPasskeys(tx: StorageTransaction, now: Date): Promise<void> {
  await tx.deleteFrom('passkeys.challenges').where('expires_at', '<=', now).execute();
  await sql`update passkeys.contact_keys set code_hash = null, code_until = null where code_until <= ${now}`.execute(
    tx,
  );
}
