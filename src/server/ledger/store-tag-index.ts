/** All SQL of the daily index of tags. */
import { sql } from 'kysely';
import type { TagEntry } from '../../shared/ledger/tag-index.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type TagIndexesTable = {
  /** It holds the tags of the entries before this position. */
  covered: number;
  tags: number;
  root: Uint8Array;
  leaf_id: string;
  made_at: Date;
};
/** An index whose files may lie in the storage, also one that was never finished. */
export type TagIndexFilesTable = { covered: number; tags: number };

/** Notes an index that was made. */
export async function insertTagIndex(tx: StorageTransaction, row: TagIndexesTable): Promise<void> {
  await tx.insertInto('ledger.tag_indexes').values(row).execute();
}

/** The newest index whose leaf stands before `size`, and where; undefined when there is none. */
export async function findTagIndex(
  tx: StorageTransaction,
  size: number,
): Promise<(TagIndexesTable & { leaf: Uint8Array; position: number }) | undefined> {
  const row = await tx
    .selectFrom('ledger.tag_indexes as i')
    .innerJoin('ledger.leaves as l', 'l.leaf_id', 'i.leaf_id')
    .selectAll('i')
    .select(['l.leaf', 'l.position'])
    .where('l.position', '<', size)
    .orderBy('i.covered', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined || row.position === null ? undefined : { ...row, position: row.position };
}

/** The newest indexes, first the newest, with the positions of their leaves; null while one waits. */
export async function listNewestIndexes(
  tx: StorageTransaction,
  most: number,
): Promise<(TagIndexesTable & { position: number | null })[]> {
  return tx
    .selectFrom('ledger.tag_indexes as i')
    .innerJoin('ledger.leaves as l', 'l.leaf_id', 'i.leaf_id')
    .selectAll('i')
    .select('l.position')
    .orderBy('i.covered', 'desc')
    .limit(most)
    .execute();
}

/** How many leaves of indexes stand before a position. */
export async function countIndexLeaves(tx: StorageTransaction, before: number): Promise<number> {
  const row = await tx
    .selectFrom('ledger.tag_indexes as i')
    .innerJoin('ledger.leaves as l', 'l.leaf_id', 'i.leaf_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('l.position', '<', before)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Tags at positions before `covered`, sorted by tag and position, those behind `after`; `most` at most. */
export async function listTags(
  tx: StorageTransaction,
  { covered, after, most }: { covered: number; after: TagEntry; most: number },
): Promise<TagEntry[]> {
  // Spelled as the index leaves_by_tag is, which is read in its order.
  const tag = sql<Uint8Array>`substring(leaf from 37 for 32)`;
  const { rows } = await sql<TagEntry>`
    select ${tag} as tag, position from ledger.leaves
    where position is not null and index_of is null and position < ${covered}::bigint
      and (${tag}, position) > (${after.tag}::bytea, ${after.position}::bigint)
    order by ${tag}, position limit ${most}`.execute(tx);
  return rows;
}

/** Notes that files of an index will be written; a second time is ignored. */
export async function insertIndexFiles(tx: StorageTransaction, row: TagIndexFilesTable): Promise<void> {
  await tx
    .insertInto('ledger.tag_index_files')
    .values(row)
    .onConflict((conflict) => conflict.column('covered').doNothing())
    .execute();
}

/** The indexes before one whose files may still lie there. */
export async function listIndexFiles(tx: StorageTransaction, before: number): Promise<TagIndexFilesTable[]> {
  return tx
    .selectFrom('ledger.tag_index_files')
    .selectAll()
    .where('covered', '<', before)
    .orderBy('covered')
    .execute();
}

/** Notes that the files of an index are gone. */
export async function deleteIndexFiles(tx: StorageTransaction, covered: number): Promise<void> {
  await tx.deleteFrom('ledger.tag_index_files').where('covered', '=', covered).execute();
}
