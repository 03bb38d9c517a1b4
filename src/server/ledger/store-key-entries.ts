/** All SQL of the log `keys`: its entries, employers' chains among them. Entries are never changed or deleted. */
import { sql } from 'kysely';
import type { KeyEntry } from '../../shared/keys/key-entry.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type KeyEntriesTable = {
  entry_id: string;
  /** Canonical JSON, as everybody reads it. */
  entry: string;
  /** SHA-256 of it. */
  hash: Uint8Array;
  type: KeyEntry['body']['type'];
  /** Whose chain it is, and its place there from 0; null for what the platform says. */
  employer_id: string | null;
  place: number | null;
  appended_at: Date;
  /** Its place in the log, from 0; null while it waits. */
  position: number | null;
};
/** An entry of an employer's chain. */
export type ChainEntry = {
  readonly entryId: string;
  readonly entry: string;
  readonly position: number | null;
  readonly place: number;
};

/** Lets one transaction at a time add to an employer's chain, until it ends; also where the chain has not begun. */
export async function lockChain(tx: StorageTransaction, employerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('keys ' || ${employerId}::text, 0))`.execute(tx);
}

/** Lets one transaction at a time log a release, until it ends. */
export async function lockReleases(tx: StorageTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('keys releases', 0))`.execute(tx);
}

/** An employer's chain, oldest first, with what waits for its position. */
export async function listChain(tx: StorageTransaction, employerId: string): Promise<ChainEntry[]> {
  return tx
    .selectFrom('ledger.key_entries')
    .select((eb) => ['entry_id as entryId', 'entry', 'position', eb.ref('place').$notNull().as('place')])
    .where('employer_id', '=', employerId)
    .orderBy('place')
    .execute();
}

/** The newest entry of an employer's chain by its id; undefined where the chain has not begun. */
export async function findChainEnd(tx: StorageTransaction, employerId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('ledger.key_entries')
    .select('entry_id')
    .where('employer_id', '=', employerId)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.entry_id;
}

/** Writes an entry. Throws PostgreSQL's unique violation for one that stands there already, or for a place that is taken. */
export async function insertKeyEntry(tx: StorageTransaction, row: KeyEntriesTable): Promise<void> {
  await tx.insertInto('ledger.key_entries').values(row).execute();
}

/** The newest entry of a kind that the platform says, whose position is before `size`. */
export async function findNewestOf(
  tx: StorageTransaction,
  type: KeyEntry['body']['type'],
  size: number,
): Promise<{ entry: string; position: number; appended_at: Date } | undefined> {
  return tx
    .selectFrom('ledger.key_entries')
    .select((eb) => ['entry', 'appended_at', eb.ref('position').$notNull().as('position')])
    .where('employer_id', 'is', null)
    .where('type', '=', type)
    .where('position', '<', size)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The newest entry of a kind that the platform says, also one that waits. */
export async function findLatestOf(
  tx: StorageTransaction,
  type: KeyEntry['body']['type'],
): Promise<{ entry_id: string; entry: string; position: number | null } | undefined> {
  return tx
    .selectFrom('ledger.key_entries')
    .select(['entry_id', 'entry', 'position'])
    .where('employer_id', 'is', null)
    .where('type', '=', type)
    .orderBy('position', (order) => order.desc().nullsFirst())
    .orderBy('entry_id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The head of every chain among the first `covered` entries of the log, by employer. */
export async function listHeads(
  tx: StorageTransaction,
  covered: number,
): Promise<{ employer_id: string; hash: Uint8Array }[]> {
  const { rows } = await sql<{ employer_id: string; hash: Uint8Array }>`
    select distinct on (employer_id) employer_id, hash from ledger.key_entries
    where employer_id is not null and position < ${covered}::bigint
    order by employer_id, place desc`.execute(tx);
  return rows;
}
