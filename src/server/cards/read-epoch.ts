import { mapFacets } from '../../shared/card/card.ts';
import { drawFacetTable, type FacetTable } from '../../shared/card/facet-table.ts';
import type { RandomBytes } from '../../shared/card/laplace.ts';
import { countEmployersByOccupation } from '../jobs/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { type Epoch, epochNow } from './epoch-now.ts';
import { listShowable } from './list-showable.ts';
import { type CardParts, rulesOf } from './rules.ts';
import { findEpoch, insertEpoch } from './store.ts';

/** How many employers look, by occupation, as counted when the epoch began. */
export type Openers = ReadonlyMap<string, number>;

/**
 * The epoch, and how many employers have an open posting in each occupation: counted once, so that a posting that is
 * opened or closed changes nobody's exposure before the next epoch.
 */
export async function readEpoch(
  tx: StorageTransaction,
  parts: CardParts,
  { pool, now }: { pool: string; now: Date },
): Promise<{ epoch: Epoch; employers: Openers }> {
  const epoch = epochNow(parts, pool, now);
  const employers = epoch.instant
    ? await countEmployersByOccupation(tx, pool, epoch.began)
    : new Map(Object.entries((await drawn(tx, parts, pool, epoch, now)).employers));
  return { epoch, employers };
}

/** The epoch's public table, with how many are shown alike. In an instant pool it is drawn anew each time. */
export async function readFacetTable(
  { db, ...parts }: CardParts & { db: Database },
  { pool, now }: { pool: string; now: Date },
) {
  const epoch = epochNow(parts, pool, now);
  const table = await db.transact(async (tx) =>
    epoch.instant ? drawTable(tx, parts, pool, epoch) : (await drawn(tx, parts, pool, epoch, now)).table,
  );
  return {
    epoch: { began: epoch.began.toISOString(), ends: epoch.ends.toISOString() },
    crowd: rulesOf(parts, pool).crowd,
    table: {
      ...{ epsilon: [...table.epsilon] as [number, number], total: table.total },
      counts: mapFacets((facet) => Object.entries(table.counts[facet])),
    },
  };
}

type Drawn = { readonly table: FacetTable; readonly employers: Readonly<Record<string, number>> };

/** What was drawn for an epoch, by whoever came first. Two draws would tell more than one. */
async function drawn(
  tx: StorageTransaction,
  parts: CardParts,
  pool: string,
  epoch: Epoch,
  now: Date,
): Promise<Drawn> {
  const kept = await findEpoch(tx, pool, epoch.number);
  if (kept !== undefined) return read(kept);
  const employers = await countEmployersByOccupation(tx, pool, epoch.began);
  const row = {
    ...{ pool, epoch: epoch.number, made_at: now },
    facet_table: JSON.stringify(await drawTable(tx, parts, pool, epoch)),
    employers: JSON.stringify(Object.fromEntries(employers)),
  };
  await insertEpoch(tx, row);
  return read((await findEpoch(tx, pool, epoch.number)) ?? row);
}

function read(row: { facet_table: string; employers: string }): Drawn {
  return { table: JSON.parse(row.facet_table), employers: JSON.parse(row.employers) };
}

async function drawTable(
  tx: StorageTransaction,
  parts: CardParts,
  pool: string,
  epoch: Epoch,
): Promise<FacetTable> {
  const cards = await listShowable(tx, { pool, epoch });
  return drawFacetTable(
    cards.map(({ card }) => card),
    rulesOf(parts, pool).epsilon,
    freshBytes(),
  );
}

/** Random bytes, each given once. Drawn in large portions: asked for one by one they would take most of the time. */
function freshBytes(): RandomBytes {
  let portion = new Uint8Array();
  let given = 0;
  return (length) => {
    if (given + length > portion.length) {
      portion = crypto.getRandomValues(new Uint8Array(Math.max(length, 65_536)));
      given = 0;
    }
    given += length;
    return portion.subarray(given - length, given);
  };
}
