/** All SQL by which entries of the log `keys` come back into an older copy of the database. */
import type { StorageTransaction } from '../storage/database.ts';

/** An entry by its SHA-256, and where it stands. */
export async function findEntryByHash(
  tx: StorageTransaction,
  hash: Uint8Array,
): Promise<{ entry_id: string; position: number | null } | undefined> {
  return tx
    .selectFrom('ledger.key_entries')
    .select(['entry_id', 'position'])
    .where('hash', '=', hash)
    .executeTakeFirst();
}

/** Gives an entry that waits the position that it has in the published log. */
export async function placeKeyEntry(
  tx: StorageTransaction,
  entryId: string,
  position: number,
): Promise<void> {
  await tx
    .updateTable('ledger.key_entries')
    .set({ position })
    .where('entry_id', '=', entryId)
    .where('position', 'is', null)
    .execute();
}

/**
 * The next place in an employer's chain for an entry that was published. What waits for that place, or behind it, was never
 * published, and cannot be any more: it goes.
 */
export async function makePlace(tx: StorageTransaction, employerId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('ledger.key_entries')
    .select((eb) => eb.fn.max('place').as('last'))
    .where('employer_id', '=', employerId)
    .where('position', 'is not', null)
    .executeTakeFirstOrThrow();
  const place = (last ?? -1) + 1;
  await tx
    .deleteFrom('ledger.key_entries')
    .where('employer_id', '=', employerId)
    .where('position', 'is', null)
    .where('place', '>=', place)
    .execute();
  return place;
}
