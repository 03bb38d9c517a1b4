/** All SQL of leaves whose events a database lost when it was restored from an older copy. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

/** Where a leaf stands, and which it is. */
export type PlacedBytes = { readonly position: number; readonly leaf: Uint8Array };
/** A leaf that is known, and has no position yet. */
export type Unplaced = {
  readonly leaf_id: string;
  readonly leaf: Uint8Array;
  readonly index_of: number | null;
};

/** Leaves that stand in the log without anything known of them; `indexOf` for those of an index. */
export async function insertLost(
  tx: StorageTransaction,
  rows: readonly (PlacedBytes & { readonly leafId: string; readonly indexOf: number | null })[],
  now: Date,
): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into ledger.leaves (leaf_id, leaf, appended_at, lane, cover, position, index_of, lost)
    select leaf_id, leaf, ${now}::timestamptz, 'now', false, position, index_of, true
    from unnest(
      ${rows.map((row) => row.leafId)}::uuid[], ${rows.map((row) => Buffer.from(row.leaf))}::bytea[],
      ${rows.map((row) => row.position)}::bigint[], ${rows.map((row) => row.indexOf)}::bigint[]
    ) as given(leaf_id, leaf, position, index_of)`.execute(tx);
}

/** All leaves that have no position. */
export async function listUnplaced(tx: StorageTransaction): Promise<Unplaced[]> {
  return tx
    .selectFrom('ledger.leaves')
    .select(['leaf_id', 'leaf', 'index_of'])
    .where('position', 'is', null)
    .execute();
}

/** Gives leaves the positions that they have in the published log. */
export async function placeFound(
  tx: StorageTransaction,
  found: readonly { readonly leafId: string; readonly position: number }[],
): Promise<void> {
  if (found.length === 0) return;
  await sql`
    update ledger.leaves as l set position = f.position
    from unnest(${found.map(({ leafId }) => leafId)}::uuid[], ${found.map(({ position }) => position)}::bigint[])
      as f(leaf_id, position)
    where l.leaf_id = f.leaf_id and l.position is null`.execute(tx);
}

/** Removes leaves that never stood in the log, with their events and indexes. */
export async function dropUnplaced(tx: StorageTransaction, leafIds: readonly string[]): Promise<void> {
  if (leafIds.length === 0) return;
  const ids = [...leafIds];
  await sql`delete from ledger.events where leaf_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from ledger.tag_indexes where leaf_id = any(${ids}::uuid[])`.execute(tx);
  await sql`delete from ledger.leaves where leaf_id = any(${ids}::uuid[]) and position is null`.execute(tx);
}

/** Some subjects with their keys and counters, by id, those behind `after`. */
export async function listSubjects(
  tx: StorageTransaction,
  after: string,
  most: number,
): Promise<{ subject_id: string; pool: string; subject_key: Uint8Array; next_index: number }[]> {
  return tx
    .selectFrom('ledger.subjects')
    .selectAll()
    .where('subject_id', '>', after)
    .orderBy('subject_id')
    .limit(most)
    .execute();
}

/** How many openings of each grant of some subjects were written; every grant that they gave is named. */
export async function listGrantCounters(
  tx: StorageTransaction,
  subjectIds: readonly string[],
): Promise<{ subject_id: string; grant_id: string; next_index: number }[]> {
  const { rows } = await sql<{ subject_id: string; grant_id: string; next_index: number }>`
    select e.subject_id, (e.body::json ->> 'grantId')::uuid as grant_id, coalesce(g.next_index, 0)::int as next_index
    from ledger.events e
    left join ledger.grants g
      on g.subject_id = e.subject_id and g.grant_id = (e.body::json ->> 'grantId')::uuid
    where e.subject_id = any(${[...subjectIds]}::uuid[]) and e.body::json ->> 'type' = 'grant.given'`.execute(
    tx,
  );
  return rows;
}

/** Lets a subject's counter of own events go on from `next`. */
export async function setNextIndex(tx: StorageTransaction, subjectId: string, next: number): Promise<void> {
  await tx
    .updateTable('ledger.subjects')
    .set({ next_index: next })
    .where('subject_id', '=', subjectId)
    .execute();
}

/** As {@link setNextIndex} for the openings of a grant. */
export async function setNextOpening(
  tx: StorageTransaction,
  subjectId: string,
  grantId: string,
  next: number,
): Promise<void> {
  await tx
    .insertInto('ledger.grants')
    .values({ subject_id: subjectId, grant_id: grantId, next_index: next })
    .onConflict((conflict) => conflict.columns(['subject_id', 'grant_id']).doUpdateSet({ next_index: next }))
    .execute();
}

/** A lost leaf: it has a position, or it would not be known. */
export type LostLeaf = PlacedBytes & { readonly leaf_id: string };

/** The lost leaves that have one of these tags. */
export async function listLostOf(tx: StorageTransaction, tags: readonly Uint8Array[]): Promise<LostLeaf[]> {
  if (tags.length === 0) return [];
  const { rows } = await sql<LostLeaf>`
    select leaf_id, position, leaf from ledger.leaves
    where substring(leaf from 37 for 32) = any(${tags.map((tag) => Buffer.from(tag))}::bytea[])
      and lost and index_of is null and position is not null
    order by position`.execute(tx);
  return rows;
}

/** How many own events (`grant_id` null) and openings of each grant a subject's counters tell of. */
export async function listCounters(
  tx: StorageTransaction,
  subjectId: string,
): Promise<{ grant_id: string | null; next_index: number }[]> {
  const { rows } = await sql<{ grant_id: string | null; next_index: number }>`
    select null::uuid as grant_id, next_index from ledger.subjects where subject_id = ${subjectId}::uuid
    union all
    select grant_id, next_index from ledger.grants where subject_id = ${subjectId}::uuid`.execute(tx);
  return rows;
}

/** Which of a subject's events are there. */
export async function listEventIndexes(
  tx: StorageTransaction,
  subjectId: string,
): Promise<{ grant_id: string | null; tag_index: number }[]> {
  return tx
    .selectFrom('ledger.events')
    .select(['grant_id', 'tag_index'])
    .where('subject_id', '=', subjectId)
    .execute();
}

/** What the platform said of its restores, before position `size` of the log of keys, oldest first. */
export async function listRestores(
  tx: StorageTransaction,
  size: number,
): Promise<{ entry: string; position: number }[]> {
  return tx
    .selectFrom('ledger.key_entries')
    .select((eb) => ['entry', eb.ref('position').$notNull().as('position')])
    .where('employer_id', 'is', null)
    .where('type', '=', 'restored')
    .where('position', '<', size)
    .orderBy('position')
    .execute();
}

/** Whether this database ever lost anything. */
export async function hasLost(tx: StorageTransaction): Promise<boolean> {
  const { rows } = await sql<{ lost: boolean }>`
    select exists (select 1 from ledger.key_entries where employer_id is null and type = 'restored') as lost`.execute(
    tx,
  );
  return rows[0]?.lost === true;
}
