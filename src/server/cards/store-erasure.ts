/** All SQL by which a candidate's cards end, and by which what was shown of them becomes nobody's. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';
import type { ShortlistTable, ViewsTable } from './store-views.ts';

/** Destroys a candidate's card, hide list, and rests from employers. */
export async function deleteCard(tx: StorageTransaction, candidateId: string): Promise<void> {
  for (const table of ['cards.cards', 'cards.hidden', 'cards.rests'] as const)
    await tx.deleteFrom(table).where('candidate_id', '=', candidateId).execute();
}

/** The shortlists' entries that are a candidate's. */
export async function listListedOf(tx: StorageTransaction, candidateId: string): Promise<ShortlistTable[]> {
  return tx.selectFrom('cards.shortlist').selectAll().where('candidate_id', '=', candidateId).execute();
}

/** Makes an entry nobody's, and lets it end. */
export async function forgetListed(
  tx: StorageTransaction,
  { posting_id, handle }: Pick<ShortlistTable, 'posting_id' | 'handle'>,
  changed: { candidate_id: string; ends_at: Date },
): Promise<void> {
  await tx
    .updateTable('cards.shortlist')
    .set(changed)
    .where('posting_id', '=', posting_id)
    .where('handle', '=', handle)
    .execute();
}

/** Makes nobody's what was shown of a candidate: in this epoch of one stand-in, since a view names it; before, of many. */
export async function forgetShowings(
  tx: StorageTransaction,
  candidateId: string,
  { epoch, standIn }: { epoch: number; standIn: string },
): Promise<void> {
  await tx
    .updateTable('cards.showings')
    .set({
      candidate_id: sql<string>`case when epoch = ${epoch} then ${standIn}::uuid else gen_random_uuid() end`,
    })
    .where('candidate_id', '=', candidateId)
    .execute();
}

/** The views of a pool in which a candidate stands. */
export async function listViewsNaming(
  tx: StorageTransaction,
  pool: string,
  candidateId: string,
): Promise<ViewsTable[]> {
  return tx
    .selectFrom('cards.views')
    .selectAll()
    .where('pool', '=', pool)
    .where('cards', 'like', `%"${candidateId}"%`)
    .execute();
}

/** Removes the views of {@link listViewsNaming}. */
export async function deleteViewsNaming(
  tx: StorageTransaction,
  pool: string,
  candidateId: string,
): Promise<void> {
  await tx
    .deleteFrom('cards.views')
    .where('pool', '=', pool)
    .where('cards', 'like', `%"${candidateId}"%`)
    .execute();
}
