/** All SQL of the log: positions, and what was last signed. */
import { sql } from 'kysely';
import { generationOfLog, kindOfLog, type LogKind } from '../../shared/ledger/log-name.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type LogsTable = {
  origin: string;
  /** How many positions are given; those from `size` on are not signed yet. */
  positions: number;
  size: number;
  root: Uint8Array;
  note: string;
  signed_at: Date;
  /** When the last batch was given its positions. */
  batch_at: Date;
  /** The log that goes on in its place, since its files were lost; null while it goes on itself. */
  next: string | null;
};
/** A leaf that waits for its position. */
export type WaitingLeaf = { readonly leaf_id: string };
/** A leaf that has its position. */
export type PlacedLeaf = { readonly leaf_id: string; readonly leaf: Uint8Array; readonly position: number };

/** The log as last signed; undefined before the first checkpoint. */
export async function findLog(tx: StorageTransaction, origin: string): Promise<LogsTable | undefined> {
  return tx.selectFrom('ledger.logs').selectAll().where('origin', '=', origin).executeTakeFirst();
}

/** As {@link findLog}, locked: whoever gives positions does so alone. */
export async function lockLog(tx: StorageTransaction, origin: string): Promise<LogsTable | undefined> {
  return tx.selectFrom('ledger.logs').selectAll().where('origin', '=', origin).forUpdate().executeTakeFirst();
}

/** Every log of a kind that this database has signed for, the one that goes on last. */
export async function listLogs(tx: StorageTransaction, kind: LogKind): Promise<LogsTable[]> {
  const logs = await tx.selectFrom('ledger.logs').selectAll().orderBy('origin').execute();
  return logs
    .filter(({ origin }) => kindOfLog(origin) === kind)
    .toSorted((one, other) => generationOfLog(one.origin) - generationOfLog(other.origin));
}

export async function insertLog(tx: StorageTransaction, row: LogsTable): Promise<void> {
  await tx.insertInto('ledger.logs').values(row).execute();
}

/** Notes that a log goes on under the name `next`: it never signs again, and gives no more positions. */
export async function endLog(
  tx: StorageTransaction,
  { origin, size }: { origin: string; size: number },
  next: string,
): Promise<void> {
  await tx
    .updateTable('ledger.logs')
    .set({ next, positions: size })
    .where('origin', '=', origin)
    .where('size', '=', size)
    .execute();
}

/** Notes a newly signed state if the last one is still `from`; whether it was. */
export async function swapSigned(
  tx: StorageTransaction,
  from: { origin: string; size: number; root: Uint8Array },
  to: { size: number; root: Uint8Array; note: string; signed_at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('ledger.logs')
    .set(to)
    .where('origin', '=', from.origin)
    .where('size', '=', from.size)
    .where('root', '=', from.root)
    .where('positions', '>=', to.size)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Leaves of a lane that have no position, oldest first. */
export async function listWaiting(
  tx: StorageTransaction,
  { lane, most }: { lane: 'now' | 'batch'; most: number },
): Promise<WaitingLeaf[]> {
  return tx
    .selectFrom('ledger.leaves')
    .select('leaf_id')
    .where('position', 'is', null)
    .where('lane', '=', lane)
    .orderBy('leaf_id')
    .limit(most)
    .execute();
}

/** Gives positions from `first` on to what waits in `lanes`, oldest first, `most` at most; for who holds the log's row. */
export async function placeWaiting(
  tx: StorageTransaction,
  { lanes, first, most }: { lanes: readonly ('now' | 'batch')[]; first: number; most: number },
): Promise<PlacedLeaf[]> {
  const { rows } = await sql<PlacedLeaf>`
    update ledger.leaves as l set position = w.place + ${first}::bigint - 1
    from (
      select leaf_id, row_number() over (order by leaf_id) as place
      from (
        select leaf_id from ledger.leaves
        where position is null and lane = any(${[...lanes]}) order by leaf_id limit ${most}
      ) as oldest
    ) as w
    where l.leaf_id = w.leaf_id
    returning l.leaf_id, l.leaf, l.position`.execute(tx);
  return rows.toSorted((one, other) => one.position - other.position);
}

/** Gives positions from `first` on, in the order of `leafIds`. */
export async function setPositions(
  tx: StorageTransaction,
  leafIds: readonly string[],
  first: number,
): Promise<PlacedLeaf[]> {
  if (leafIds.length === 0) return [];
  const { rows } = await sql<PlacedLeaf>`
    update ledger.leaves as l set position = g.place + ${first}::bigint - 1
    from unnest(${[...leafIds]}::uuid[]) with ordinality as g(leaf_id, place)
    where l.leaf_id = g.leaf_id and l.position is null
    returning l.leaf_id, l.leaf, l.position`.execute(tx);
  return rows.toSorted((one, other) => one.position - other.position);
}

/** Notes how many positions are given. */
export async function setGiven(
  tx: StorageTransaction,
  origin: string,
  given: { positions: number; batch_at?: Date },
): Promise<void> {
  await tx.updateTable('ledger.logs').set(given).where('origin', '=', origin).execute();
}

/** The leaves at positions from `begin` on, in order, `most` at most. */
export async function listPlaced(tx: StorageTransaction, begin: number, most: number): Promise<PlacedLeaf[]> {
  return tx
    .selectFrom('ledger.leaves')
    .select((eb) => ['leaf_id', 'leaf', eb.ref('position').$notNull().as('position')])
    .where('position', '>=', begin)
    .orderBy('position')
    .limit(most)
    .execute();
}

/** How many positions are given, and the highest: equal but for one when none is missing. */
export async function countPlaced(
  tx: StorageTransaction,
): Promise<{ count: number; highest: number | null }> {
  return tx
    .selectFrom('ledger.leaves')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('position').as('highest')])
    .where('position', 'is not', null)
    .executeTakeFirstOrThrow();
}

/** Where leaves stand in the log; those that do not exist are left out. */
export async function listPositions(
  tx: StorageTransaction,
  leafIds: readonly string[],
): Promise<{ leaf_id: string; position: number | null; leaf: Uint8Array }[]> {
  return tx
    .selectFrom('ledger.leaves')
    .select(['leaf_id', 'position', 'leaf'])
    .where('leaf_id', '=', sql<string>`any(${[...leafIds]}::uuid[])`)
    .execute();
}

/** Which of some leaves of events stand under a checkpoint that was signed. */
export async function listSigned(tx: StorageTransaction, leafIds: readonly string[]): Promise<Set<string>> {
  if (leafIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('ledger.leaves')
    .select('leaf_id')
    .where('leaf_id', 'in', [...new Set(leafIds)])
    .where('position', '<', (eb) =>
      eb
        .selectFrom('ledger.logs')
        .select((e) => e.fn.max('size').as('size'))
        .where(sql<boolean>`origin !~ '/log/keys(-[0-9]+)?$'`),
    )
    .execute();
  return new Set(rows.map((row) => row.leaf_id));
}

/** How many leaves wait for their position. */
export async function countWaiting(tx: StorageTransaction): Promise<number> {
  const { count } = await tx
    .selectFrom('ledger.leaves')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('position', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}
