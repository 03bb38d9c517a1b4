/** All SQL of what employers are shown: views, showings, shortlists, and whom they asked lately. */
import { sql } from 'kysely';
import type { Handle } from '../../shared/card/handle.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type RestsTable = {
  candidate_id: string;
  employer_id: string;
  pool: string;
  since: Date;
  until: Date;
};
export type ViewsTable = {
  employer_id: string;
  occupation: string;
  epoch: number;
  pool: string;
  mattering: Facet[];
  cards: string;
  made_at: Date;
};
export type ShowingsTable = {
  posting_id: string;
  handle: Handle;
  pool: string;
  employer_id: string;
  epoch: number;
  candidate_id: string;
  card: string;
  shown_at: Date;
  shown_to: string;
  asked_at: Date | null;
};
export type ShortlistTable = {
  posting_id: string;
  handle: Handle;
  pool: string;
  employer_id: string;
  candidate_id: string;
  card: string;
  added_by: string;
  added_at: Date;
  asked_at: Date | null;
  /** Set when its person erased the account: it stands until then. */
  ends_at: Date | null;
};

/** Of several who are shown cards for one employer in the same moment, lets one after the other. */
export async function lockShowings(tx: StorageTransaction, employerId: string): Promise<void> {
  await shareShown(tx);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`showings ${employerId}`}, 0))`.execute(tx);
}

const SHOWN = 'shown';

/** Holds off whoever erases an account, while what is written names somebody who was shown. */
export async function shareShown(tx: StorageTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${SHOWN}, 0))`.execute(tx);
}

/** Waits for all who hold {@link shareShown}, and holds them off: what they write names nobody who is gone. */
export async function lockShown(tx: StorageTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${SHOWN}, 0))`.execute(tx);
}

export async function findView(
  tx: StorageTransaction,
  { employer_id, occupation, epoch }: Pick<ViewsTable, 'employer_id' | 'occupation' | 'epoch'>,
) {
  return tx
    .selectFrom('cards.views')
    .selectAll()
    .where('employer_id', '=', employer_id)
    .where('occupation', '=', occupation)
    .where('epoch', '=', epoch)
    .executeTakeFirst();
}

/** Keeps a view; one that is kept already is replaced, which only happens where epochs are instant. */
export async function putView(tx: StorageTransaction, row: ViewsTable): Promise<void> {
  const { mattering, cards, made_at } = row;
  await tx
    .insertInto('cards.views')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['employer_id', 'occupation', 'epoch']).doUpdateSet({ mattering, cards, made_at }),
    )
    .execute();
}

/** What was shown before a posting in one epoch. */
export async function listShowings(
  tx: StorageTransaction,
  { postingId, epoch }: { postingId: string; epoch: number },
): Promise<ShowingsTable[]> {
  return tx
    .selectFrom('cards.showings')
    .selectAll()
    .where('posting_id', '=', postingId)
    .where('epoch', '=', epoch)
    .execute();
}

/** How many cards an employer was shown for the first time since a moment, before all its postings. */
export async function countShowings(
  tx: StorageTransaction,
  employerId: string,
  since: Date,
): Promise<number> {
  const row = await tx
    .selectFrom('cards.showings')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('employer_id', '=', employerId)
    .where('shown_at', '>=', since)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Writes down what is shown; of what was shown before only the card's bytes may be others. */
export async function putShowings(tx: StorageTransaction, rows: readonly ShowingsTable[]): Promise<void> {
  if (rows.length === 0) return;
  await tx
    .insertInto('cards.showings')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['posting_id', 'handle']).doUpdateSet((eb) => ({ card: eb.ref('excluded.card') })),
    )
    .execute();
}

export async function findShowing(tx: StorageTransaction, postingId: string, handle: Handle) {
  return tx
    .selectFrom('cards.showings')
    .selectAll()
    .where('posting_id', '=', postingId)
    .where('handle', '=', handle)
    .executeTakeFirst();
}

export async function findListed(tx: StorageTransaction, postingId: string, handle: Handle) {
  return tx
    .selectFrom('cards.shortlist')
    .selectAll()
    .where('posting_id', '=', postingId)
    .where('handle', '=', handle)
    .executeTakeFirst();
}

/** The shortlist of a posting as it was put together, the newest first; ended ones too. */
export async function listShortlist(tx: StorageTransaction, postingId: string): Promise<ShortlistTable[]> {
  return tx
    .selectFrom('cards.shortlist')
    .selectAll()
    .where('posting_id', '=', postingId)
    .orderBy('added_at', 'desc')
    .orderBy('handle')
    .execute();
}

export async function insertListed(tx: StorageTransaction, row: ShortlistTable): Promise<void> {
  await tx
    .insertInto('cards.shortlist')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes cards off the shortlists of some postings. */
export async function deleteListed(
  tx: StorageTransaction,
  postingId: string,
  handles: readonly Handle[],
): Promise<void> {
  if (handles.length === 0) return;
  await tx
    .deleteFrom('cards.shortlist')
    .where('posting_id', '=', postingId)
    .where('handle', 'in', [...handles])
    .execute();
}

/** The postings of a pool that have a shortlist. */
export async function listListedPostings(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('cards.shortlist')
    .select('posting_id')
    .distinct()
    .where('pool', '=', pool)
    .orderBy('posting_id')
    .execute();
}

/** Notes that somebody asked for the person behind a handle; the first time counts. */
export async function setAsked(
  tx: StorageTransaction,
  { postingId, handle, now }: { postingId: string; handle: Handle; now: Date },
): Promise<void> {
  for (const table of ['cards.showings', 'cards.shortlist'] as const) {
    await tx
      .updateTable(table)
      .set({ asked_at: now })
      .where('posting_id', '=', postingId)
      .where('handle', '=', handle)
      .where('asked_at', 'is', null)
      .execute();
  }
}

/** Lets somebody rest from an employer; a longer rest stays. */
export async function putRest(tx: StorageTransaction, row: RestsTable): Promise<void> {
  await tx
    .insertInto('cards.rests')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['candidate_id', 'employer_id']).doUpdateSet({ since: row.since, until: row.until }),
    )
    .execute();
}

/** Who rests from an employer at a moment. */
export async function listResting(tx: StorageTransaction, employerId: string, at: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('cards.rests')
    .select('candidate_id')
    .where('employer_id', '=', employerId)
    .where('until', '>', at)
    .execute();
  return rows.map((row) => row.candidate_id);
}

/** Removes views of epochs before this one, what was shown then and `before`, and rests that are over. */
export async function sweepViews(
  tx: StorageTransaction,
  { pool, epoch, before, now }: { pool: string; epoch: number; before: Date; now: Date },
): Promise<void> {
  await tx.deleteFrom('cards.views').where('pool', '=', pool).where('epoch', '<', epoch).execute();
  await tx
    .deleteFrom('cards.showings')
    .where('pool', '=', pool)
    .where('shown_at', '<', before)
    .where('epoch', '<', epoch)
    .execute();
  await tx.deleteFrom('cards.rests').where('pool', '=', pool).where('until', '<=', now).execute();
}

export async function clearViews(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('cards.rests').where('pool', '=', pool).execute();
  await tx.deleteFrom('cards.views').where('pool', '=', pool).execute();
  await tx.deleteFrom('cards.showings').where('pool', '=', pool).execute();
  await tx.deleteFrom('cards.shortlist').where('pool', '=', pool).execute();
}
