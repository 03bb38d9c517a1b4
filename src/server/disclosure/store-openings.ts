/**
 * The SQL of openings, for many at once: one query for all, and rows always locked in one order. Only
 * {@link takeCiphertexts} ever reads a copy's content.
 */
import { type RawBuilder, sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';
import { COPY, type CopyRow, type GrantsTable, type OpeningsTable } from './store.ts';

type CopyKey = { readonly candidate_id: string; readonly copy_id: string };
type GrantKey = { readonly candidate_id: string; readonly grant_id: string };

/** Copies by their ids alone: for readers, who know no candidate. */
export async function listCopiesById(
  tx: StorageTransaction,
  copyIds: readonly string[],
  pool: string,
): Promise<CopyRow[]> {
  return tx
    .selectFrom('disclosure.copies')
    .select(COPY)
    .where('copy_id', 'in', [...new Set(copyIds)])
    .where('pool', '=', pool)
    .execute();
}

/** Shared locks: many may read at once, but none while a revocation is being written. */
export async function shareGrants(tx: StorageTransaction, keys: readonly GrantKey[]): Promise<GrantsTable[]> {
  return tx
    .selectFrom('disclosure.grants')
    .selectAll()
    .where(isAmong(['candidate_id', 'grant_id'], keys))
    .orderBy('candidate_id')
    .orderBy('grant_id')
    .forShare()
    .execute();
}

/** Locks copies, so that one opening sent twice at once is recorded once. */
export async function lockCopies(tx: StorageTransaction, keys: readonly CopyKey[]): Promise<CopyRow[]> {
  return tx
    .selectFrom('disclosure.copies')
    .select(COPY)
    .where(isAmong(['candidate_id', 'copy_id'], keys))
    .orderBy('candidate_id')
    .orderBy('copy_id')
    .forUpdate()
    .execute();
}

/** The sealed content of copies, by copy id. Called by the verb that opens, after its events are written, and by nothing else. */
export async function takeCiphertexts(
  tx: StorageTransaction,
  keys: readonly CopyKey[],
): Promise<Map<string, Uint8Array | null>> {
  const rows = await tx
    .selectFrom('disclosure.copies')
    .select(['copy_id', 'ciphertext'])
    .where(isAmong(['candidate_id', 'copy_id'], keys))
    .execute();
  return new Map(rows.map((row) => [row.copy_id, row.ciphertext]));
}

/** Openings of these very copies: a reader's id tells nothing about any other. */
export async function listOpenings(
  tx: StorageTransaction,
  keys: readonly (CopyKey & { readonly opening_id: string })[],
): Promise<OpeningsTable[]> {
  return tx
    .selectFrom('disclosure.openings')
    .selectAll()
    .where(isAmong(['candidate_id', 'copy_id', 'opening_id'], keys))
    .execute();
}

/** How many openings each reader made of each copy since `since`, and of them since `lately`. */
export async function countOpeningsBy(
  tx: StorageTransaction,
  recruiterIds: readonly string[],
  { since, lately }: { since: Date; lately: Date },
): Promise<{ recruiter_id: string; copy_id: string; all: number; lately: number }[]> {
  return tx
    .selectFrom('disclosure.openings')
    .select((eb) => [
      'recruiter_id',
      'copy_id',
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('opened_at', '>', lately).as('lately'),
    ])
    .where('recruiter_id', 'in', [...new Set(recruiterIds)])
    .where('opened_at', '>', since)
    .groupBy(['recruiter_id', 'copy_id'])
    .execute();
}

/** Writes openings down. */
export async function insertOpenings(tx: StorageTransaction, rows: readonly OpeningsTable[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('disclosure.openings')
    .values([...rows])
    .execute();
}

/** Whether a row's columns, all of them ids, are those of one of `keys`. */
function isAmong<Name extends string>(
  columns: readonly Name[],
  keys: readonly Readonly<Record<Name, string>>[],
): RawBuilder<boolean> {
  const values = columns.map((name) => sql`${keys.map((key) => key[name])}::uuid[]`);
  return sql<boolean>`(${sql.join(columns.map((name) => sql.ref(name)))}) in (select * from unnest(${sql.join(values)}))`;
}
