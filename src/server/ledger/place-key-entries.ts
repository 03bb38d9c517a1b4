/** Positions of the log `keys`: all its SQL. Entries get theirs in the order of their ids among what waits. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';
import { lockLog, type PlacedLeaf, setGiven } from './store-log.ts';

/** So many entries at most get their positions at once. */
const MOST = 1024;
const asLeaf = sql`entry_id as leaf_id, convert_to(entry, 'UTF8') as leaf, position`;

/** Gives positions to what waits: the entries that were given some, in order. Runs alone: the log's row is locked. */
export async function giveKeyPositions(
  tx: StorageTransaction,
  { origin }: { origin: string },
): Promise<readonly PlacedLeaf[]> {
  const log = await lockLog(tx, origin);
  if (log === undefined) throw new RangeError('a log has a first checkpoint before it has entries');
  const { rows } = await sql<PlacedLeaf>`
    update ledger.key_entries as e set position = w.turn + ${log.positions}::bigint - 1
    from (
      select entry_id, row_number() over (order by entry_id) as turn
      from (
        select entry_id from ledger.key_entries where position is null order by entry_id limit ${MOST}
      ) as oldest
    ) as w
    where e.entry_id = w.entry_id
    returning e.entry_id as leaf_id, convert_to(e.entry, 'UTF8') as leaf, e.position`.execute(tx);
  if (rows.length > 0) await setGiven(tx, origin, { positions: log.positions + rows.length });
  return rows.toSorted((one, other) => one.position - other.position);
}

/** The entries at positions from `begin` on, in order, `most` at most. */
export async function listPlacedKeys(
  tx: StorageTransaction,
  begin: number,
  most: number,
): Promise<PlacedLeaf[]> {
  const { rows } = await sql<PlacedLeaf>`
    select ${asLeaf} from ledger.key_entries where position >= ${begin}::bigint
    order by position limit ${most}`.execute(tx);
  return rows;
}

/** How many positions are given, and the highest: equal but for one when none is missing. */
export async function countPlacedKeys(
  tx: StorageTransaction,
): Promise<{ count: number; highest: number | null }> {
  return tx
    .selectFrom('ledger.key_entries')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('position').as('highest')])
    .where('position', 'is not', null)
    .executeTakeFirstOrThrow();
}

/** Where entries stand in the log; those that do not exist are left out. */
export async function listKeyPositions(
  tx: StorageTransaction,
  entryIds: readonly string[],
): Promise<{ leaf_id: string; position: number | null; leaf: Uint8Array }[]> {
  const { rows } = await sql<{ leaf_id: string; position: number | null; leaf: Uint8Array }>`
    select ${asLeaf} from ledger.key_entries where entry_id = any(${[...entryIds]}::uuid[])`.execute(tx);
  return rows;
}

/** How many entries wait for their position. */
export async function countWaitingKeys(tx: StorageTransaction): Promise<number> {
  const { count } = await tx
    .selectFrom('ledger.key_entries')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('position', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
