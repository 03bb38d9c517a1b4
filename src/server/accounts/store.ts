/** SQL of accounts themselves, codes, operators' links and self-check pools; keys and sessions stand beside it. */
import { type Generated, type Insertable, type Selectable, sql } from 'kysely';
import type { AccountKind, NoticeKind, OperatorRole } from '../../shared/api/accounts.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type AccountsTable = {
  account_id: string;
  pool: string;
  kind: AccountKind;
  locale: Locale;
  display_name: string | null;
  address_hash: Uint8Array;
  sealed_address: Uint8Array;
  seal_recipient: string;
  sign_key: Uint8Array;
  quiet: Generated<NoticeKind[]>;
  held_reason: string | null;
  held_at: Date | null;
  created_at: Date;
  generation: Generated<number>;
  kit_shown_at: Date | null;
  visits: Generated<number>;
  operator_role: OperatorRole | null;
  /** When it is erased, as its owner asked; null for all others. */
  erase_at: Generated<Date | null>;
};
export type CodesTable = {
  pool: string;
  address_hash: Uint8Array;
  code_hash: Uint8Array;
  tries: number;
  sent_in_hour: number;
  hour_began_at: Date;
  expires_at: Date;
};
export type SignInFailuresTable = {
  pool: string;
  address_hash: Uint8Array;
  /** Of a browser that the account knows; empty for all others together. */
  device_hash: Uint8Array;
  failures: number;
  began_at: Date;
};
export type OperatorLinksTable = {
  token_hash: Uint8Array;
  created_at: Date;
  expires_at: Date;
  used_by: string | null;
  role: Generated<OperatorRole>;
  /** Of the one who may use it; null for the first operators' links. */
  address_hash: Uint8Array | null;
};
export type NewsTable = { account_id: string; mailed_at: Date };
export type ServerKeysTable = { only_row: true; fingerprint: Uint8Array };
export type PoolsTable = { pool: string; token_hash: Uint8Array; created_at: Date; expires_at: Date };

/** An account row as selected. */
export type AccountRow = Selectable<AccountsTable>;

export async function insertAccount(
  tx: StorageTransaction,
  row: Insertable<AccountsTable>,
): Promise<boolean> {
  const result = await tx
    .insertInto('accounts.accounts')
    .values(row)
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findAccount(tx: StorageTransaction, accountId: string, pool: string) {
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** Locks an account against other writers; sign-ins, which only refer to it, do not wait. */
export async function lockAccount(tx: StorageTransaction, accountId: string, pool: string) {
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('pool', '=', pool)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** As {@link lockAccount} for some accounts, always in one order. */
export async function lockAccounts(tx: StorageTransaction, accountIds: readonly string[], pool: string) {
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('account_id', 'in', [...new Set(accountIds)])
    .where('pool', '=', pool)
    .orderBy('account_id')
    .forNoKeyUpdate()
    .execute();
}

export async function listAccounts(tx: StorageTransaction, accountIds: readonly string[], pool: string) {
  if (accountIds.length === 0) return [];
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('account_id', 'in', [...new Set(accountIds)])
    .where('pool', '=', pool)
    .orderBy('account_id')
    .execute();
}

/** A sub-select of the ids of accounts made by a moment, for other domains' predicates. */
export function selectMadeBy(tx: StorageTransaction, pool: string, by: Date) {
  return tx
    .selectFrom('accounts.accounts')
    .select('account_id')
    .where('pool', '=', pool)
    .where('created_at', '<=', by);
}

/** The accounts of an address, oldest first. */
export async function listAccountsOfAddress(tx: StorageTransaction, pool: string, addressHash: Uint8Array) {
  return tx
    .selectFrom('accounts.accounts')
    .selectAll()
    .where('pool', '=', pool)
    .where('address_hash', '=', addressHash)
    .orderBy('created_at')
    .orderBy('account_id')
    .execute();
}

export async function countAccountsOfAddress(tx: StorageTransaction, pool: string, addressHash: Uint8Array) {
  const row = await tx
    .selectFrom('accounts.accounts')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('pool', '=', pool)
    .where('address_hash', '=', addressHash)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Moves an account to another address. */
export async function setAddress(
  tx: StorageTransaction,
  accountId: string,
  address: { address_hash: Uint8Array; sealed_address: Uint8Array },
): Promise<void> {
  await tx.updateTable('accounts.accounts').set(address).where('account_id', '=', accountId).execute();
}

export async function setPreferences(
  tx: StorageTransaction,
  accountId: string,
  preferences: { locale: Locale; quiet: NoticeKind[] },
): Promise<void> {
  await tx.updateTable('accounts.accounts').set(preferences).where('account_id', '=', accountId).execute();
}

export async function setHold(
  tx: StorageTransaction,
  accountId: string,
  hold: { reason: string; at: Date } | null,
): Promise<void> {
  await tx
    .updateTable('accounts.accounts')
    .set({ held_reason: hold?.reason ?? null, held_at: hold?.at ?? null })
    .where('account_id', '=', accountId)
    .execute();
}

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

export async function countByKind(
  tx: StorageTransaction,
  pool: string,
): Promise<Record<AccountKind, number>> {
  const rows = await tx
    .selectFrom('accounts.accounts')
    .select((eb) => ['kind', eb.fn.countAll<number>().as('n')])
    .where('pool', '=', pool)
    .groupBy('kind')
    .execute();
  const counts = { candidate: 0, recruiter: 0, operator: 0 };
  for (const { kind, n } of rows) counts[kind] = n;
  return counts;
}

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

/** Removes everything of a pool, the pool's own row last. */
export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('accounts.codes').where('pool', '=', pool).execute();
  await tx.deleteFrom('accounts.sign_in_failures').where('pool', '=', pool).execute();
  await tx.deleteFrom('accounts.accounts').where('pool', '=', pool).execute();
  await tx.deleteFrom('accounts.pools').where('pool', '=', pool).execute();
}

/** Pools whose time is over. */
export async function listExpiredPools(tx: StorageTransaction, now: Date): Promise<string[]> {
  const rows = await tx.selectFrom('accounts.pools').select('pool').where('expires_at', '<=', now).execute();
  return rows.map((row) => row.pool);
}

/** Removes codes, failure counts and links that no longer mean anything. */
export async function sweep(tx: StorageTransaction, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await tx.deleteFrom('accounts.codes').where('expires_at', '<=', dayAgo).execute();
  await tx.deleteFrom('accounts.sign_in_failures').where('began_at', '<=', dayAgo).execute();
  await tx.deleteFrom('accounts.operator_links').where('expires_at', '<=', dayAgo).execute();
}

/**
 * Claims the mail of news for those who were mailed none since `quietSince`, and answers who they are. The rows are
 * taken in one order, last of a transaction, so that two who claim at once never wait for each other.
 */
export async function claimNews(
  tx: StorageTransaction,
  accountIds: readonly string[],
  { now, quietSince }: { now: Date; quietSince: Date },
): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = [...new Set(accountIds)].sort().map((account_id) => ({ account_id, mailed_at: now }));
  const claimed = await tx
    .insertInto('accounts.news')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .column('account_id')
        .doUpdateSet({ mailed_at: now })
        .where('accounts.news.mailed_at', '<=', quietSince),
    )
    .returning('account_id')
    .execute();
  return claimed.map((row) => row.account_id);
}

/** When some accounts were mailed that there is something new; those that never were are not in it. */
export async function listNewsMailed(
  tx: StorageTransaction,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx
    .selectFrom('accounts.news')
    .select(['account_id', 'mailed_at'])
    .where('account_id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.account_id, row.mailed_at]));
}

/** Keeps the first fingerprint ever given, and answers the one that is kept. */
export async function putFingerprint(tx: StorageTransaction, fingerprint: Uint8Array): Promise<Uint8Array> {
  await tx
    .insertInto('accounts.server_keys')
    .values({ only_row: true, fingerprint })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx.selectFrom('accounts.server_keys').select('fingerprint').executeTakeFirstOrThrow();
  return row.fingerprint;
}
