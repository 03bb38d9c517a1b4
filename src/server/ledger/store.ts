/** All SQL of the ledger: subjects, tag counters, leaves, events. Leaves are never changed or deleted. */
import { sql } from 'kysely';
import type { LedgerEventType } from '../../shared/record/ledger-event.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type SubjectsTable = { subject_id: string; pool: string; subject_key: Uint8Array; next_index: number };
export type GrantTagsTable = { subject_id: string; grant_id: string; next_index: number };
export type LeavesTable = {
  leaf_id: string;
  leaf: Uint8Array;
  appended_at: Date;
  lane: 'now' | 'batch';
  cover: boolean;
  /** Its place in the log, from 0; null while it waits. */
  position: number | null;
  /** Of a daily index: how many entries it covers; null for all others. */
  index_of: number | null;
};
export type EventsTable = {
  subject_id: string;
  leaf_id: string;
  pool: string;
  grant_id: string | null;
  tag_index: number;
  body: string;
  opening: Uint8Array;
  signature: Uint8Array;
  at: Date;
};

/** Makes a subject; a second time is ignored. */
export async function insertSubject(tx: StorageTransaction, row: SubjectsTable): Promise<void> {
  await tx
    .insertInto('ledger.subjects')
    .values(row)
    .onConflict((conflict) => conflict.column('subject_id').doNothing())
    .execute();
}

/** The key of a subject, or undefined. */
export async function findSubjectKey(
  tx: StorageTransaction,
  subjectId: string,
): Promise<Uint8Array | undefined> {
  const row = await tx
    .selectFrom('ledger.subjects')
    .select('subject_key')
    .where('subject_id', '=', subjectId)
    .executeTakeFirst();
  return row?.subject_key;
}

/** The keys of some subjects, by subject. */
export async function listSubjectKeys(
  tx: StorageTransaction,
  subjectIds: readonly string[],
): Promise<Map<string, Uint8Array>> {
  const rows = await tx
    .selectFrom('ledger.subjects')
    .select(['subject_id', 'subject_key'])
    .where('subject_id', 'in', [...new Set(subjectIds)])
    .execute();
  return new Map(rows.map((row) => [row.subject_id, row.subject_key]));
}

/** Takes the next index of a subject's own events, with its key; the row stays locked until the transaction ends. */
export async function takeSubjectIndex(
  tx: StorageTransaction,
  subjectId: string,
): Promise<{ readonly index: number; readonly key: Uint8Array } | undefined> {
  const row = await tx
    .updateTable('ledger.subjects')
    .set((eb) => ({ next_index: eb('next_index', '+', 1) }))
    .where('subject_id', '=', subjectId)
    .returning(['next_index', 'subject_key'])
    .executeTakeFirst();
  return row && { index: row.next_index - 1, key: row.subject_key };
}

/** Takes the next `count` indices of each grant's openings: the first of them, by grant. Locked like {@link takeSubjectIndex}. */
export async function takeGrantIndexes(
  tx: StorageTransaction,
  grants: readonly { readonly subjectId: string; readonly grantId: string; readonly count: number }[],
): Promise<Map<string, number>> {
  const rows = await tx
    .insertInto('ledger.grants')
    .values(
      grants
        .map(({ subjectId, grantId, count }) => ({
          subject_id: subjectId,
          grant_id: grantId,
          next_index: count,
        }))
        // Always in one order: each row is locked as it comes.
        .toSorted((one, other) => (one.grant_id < other.grant_id ? -1 : 1)),
    )
    .onConflict((conflict) =>
      conflict.columns(['subject_id', 'grant_id']).doUpdateSet((eb) => ({
        next_index: eb('ledger.grants.next_index', '+', eb.ref('excluded.next_index')),
      })),
    )
    .returning(['grant_id', 'next_index'])
    .execute();
  const counts = new Map(grants.map(({ grantId, count }) => [grantId, count]));
  return new Map(rows.map((row) => [row.grant_id, row.next_index - (counts.get(row.grant_id) ?? 0)]));
}

/** Writes leaves without events. */
export async function insertLeaves(tx: StorageTransaction, rows: readonly LeavesTable[]): Promise<void> {
  if (rows.length === 0) return;
  await leavesOf(rows).execute(tx);
}

/** Writes leaves and their events, in one statement. */
export async function insertEvents(
  tx: StorageTransaction,
  rows: readonly (EventsTable & LeavesTable)[],
): Promise<void> {
  if (rows.length === 0) return;
  const column = columnsOf(rows);
  await sql`
    with logged as (${leavesOf(rows)})
    insert into ledger.events (subject_id, leaf_id, pool, grant_id, tag_index, body, opening, signature, at)
    select * from unnest(
      ${column('subject_id')}::uuid[], ${column('leaf_id')}::uuid[], ${column('pool')}::text[],
      ${column('grant_id')}::uuid[], ${column('tag_index')}::integer[], ${column('body')}::text[],
      ${column('opening').map((bytes) => Buffer.from(bytes))}::bytea[], ${column('signature').map((bytes) => Buffer.from(bytes))}::bytea[],
      ${column('at')}::timestamptz[]
    )`.execute(tx);
}

/** One statement, however many: its parameters are columns. */
function leavesOf(rows: readonly LeavesTable[]) {
  const column = columnsOf(rows);
  return sql`
    insert into ledger.leaves (leaf_id, leaf, appended_at, lane, cover, position, index_of)
    select * from unnest(
      ${column('leaf_id')}::uuid[], ${column('leaf').map((bytes) => Buffer.from(bytes))}::bytea[], ${column('appended_at')}::timestamptz[],
      ${column('lane')}::text[], ${column('cover')}::boolean[], ${column('position')}::bigint[],
      ${column('index_of')}::bigint[]
    )`;
}

const columnsOf =
  <Row>(rows: readonly Row[]) =>
  <Name extends keyof Row>(name: Name) =>
    rows.map((row) => row[name]);

/** All events of a subject with their leaves, oldest first. */
export async function listEvents(
  tx: StorageTransaction,
  subjectId: string,
): Promise<(EventsTable & LeavesTable)[]> {
  return tx
    .selectFrom('ledger.events as e')
    .innerJoin('ledger.leaves as l', 'l.leaf_id', 'e.leaf_id')
    .selectAll('e')
    .select(['l.leaf', 'l.appended_at', 'l.lane', 'l.cover', 'l.position', 'l.index_of'])
    .where('e.subject_id', '=', subjectId)
    .orderBy('e.at')
    .orderBy('e.tag_index')
    .orderBy('e.leaf_id')
    .execute();
}

/** One event with its leaf. */
export async function findEvent(
  tx: StorageTransaction,
  subjectId: string,
  leafId: string,
): Promise<(EventsTable & LeavesTable) | undefined> {
  return tx
    .selectFrom('ledger.events as e')
    .innerJoin('ledger.leaves as l', 'l.leaf_id', 'e.leaf_id')
    .selectAll('e')
    .select(['l.leaf', 'l.appended_at', 'l.lane', 'l.cover', 'l.position', 'l.index_of'])
    .where('e.subject_id', '=', subjectId)
    .where('e.leaf_id', '=', leafId)
    .executeTakeFirst();
}

/** The body of a subject's event of a kind that names an id; undefined when there is none. */
export async function findEventNaming(
  tx: StorageTransaction,
  subjectId: string,
  type: LedgerEventType,
  id: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('ledger.events')
    .select('body')
    .where('subject_id', '=', subjectId)
    .where('body', 'like', `%"type":"${type}"%`)
    .where('body', 'like', `%"${id}"%`)
    .executeTakeFirst();
  return row?.body;
}

/** The leaves of some openings, by the index of their tag. */
export async function listOpeningLeaves(
  tx: StorageTransaction,
  openings: readonly { readonly subjectId: string; readonly grantId: string; readonly tagIndex: number }[],
): Promise<{ grant_id: string | null; tag_index: number; leaf_id: string; leaf: Uint8Array }[]> {
  if (openings.length === 0) return [];
  return tx
    .selectFrom('ledger.events as e')
    .innerJoin('ledger.leaves as l', 'l.leaf_id', 'e.leaf_id')
    .select(['e.grant_id', 'e.tag_index', 'l.leaf_id', 'l.leaf'])
    .where(
      sql<boolean>`(e.subject_id, e.grant_id, e.tag_index) in (select * from unnest(
        ${openings.map((each) => each.subjectId)}::uuid[], ${openings.map((each) => each.grantId)}::uuid[],
        ${openings.map((each) => each.tagIndex)}::integer[]))`,
    )
    .execute();
}

/** Destroys a subject: its key, what counts its tags, its events and their openings. The leaves stay, and say nothing. */
export async function deleteSubject(tx: StorageTransaction, subjectId: string): Promise<void> {
  await tx.deleteFrom('ledger.subjects').where('subject_id', '=', subjectId).execute();
}

/** How many leaves of events and covers there are. */
export async function countLeaves(tx: StorageTransaction): Promise<number> {
  const row = await tx
    .selectFrom('ledger.leaves')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('index_of', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Destroys events, openings and subject keys of a pool; the leaves stay, and say nothing. */
export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('ledger.subjects').where('pool', '=', pool).execute();
}
