/** All SQL of the daily index of tags. */
import type { StorageTransaction } from '../storage/database.ts';

export type TagIndexesTable = {
  /** It holds the tags of the entries before this position. */
  covered: number;
  tags: number;
  root: Uint8Array;
  leaf_id: string;
  made_at: Date;
};

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
