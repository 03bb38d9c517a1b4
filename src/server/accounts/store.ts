/** SQL of accounts themselves; their keys, sessions, codes, operators, pools and news stand beside it. */
import type { Generated, Insertable, Selectable } from 'kysely';
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
export type ServerKeysTable = { only_row: true; fingerprint: Uint8Array };

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

/** Removes everything of a pool, the pool's own row last. */
export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('accounts.codes').where('pool', '=', pool).execute();
  await tx.deleteFrom('accounts.sign_in_failures').where('pool', '=', pool).execute();
  await tx.deleteFrom('accounts.accounts').where('pool', '=', pool).execute();
  await tx.deleteFrom('accounts.pools').where('pool', '=', pool).execute();
}

/** Removes codes, failure counts and links that no longer mean anything. */
export async function sweep(tx: StorageTransaction, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await tx.deleteFrom('accounts.codes').where('expires_at', '<=', dayAgo).execute();
  await tx.deleteFrom('accounts.sign_in_failures').where('began_at', '<=', dayAgo).execute();
  await tx.deleteFrom('accounts.operator_links').where('expires_at', '<=', dayAgo).execute();
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
