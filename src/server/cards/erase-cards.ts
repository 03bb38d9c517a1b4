/**
 * The end of a candidate's card. What employers were shown in this epoch stays as it is until the epoch ends, as for
 * somebody who withdrew: a place that moved, or a handle that died within it, would tell that it was this one who erased
 * an account. It is nobody's from now on: a made-up id takes the place of the candidate's, a new one for each erasure.
 */
import { newTimelessUuid } from '../../shared/bytes/uuid.ts';
import { findPosting, listPostingsOfEmployer } from '../jobs/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type Epoch, epochNow } from './epoch-now.ts';
import type { Viewed } from './form-view.ts';
import { keepPlace } from './place-cards.ts';
import { readViewed, writeViewed } from './read-view.ts';
import type { CardParts } from './rules.ts';
import { listStanding } from './shortlist-standing.ts';
import {
  deleteCard,
  deleteViewsNaming,
  forgetListed,
  forgetShowings,
  listListedOf,
  listViewsNaming,
} from './store-erasure.ts';
import { deleteListed, putView, type ViewsTable } from './store-views.ts';

/** Nobody: who stands in the place of somebody who is gone, until the epoch ends. */
export type StandIn = { readonly id: string; readonly until: Date };
type Input = { readonly candidateId: string; readonly pool: string; readonly now: Date };

/** Destroys card, hide list and rests, under `lockShown`. Answers who stands in for the candidate; nobody need be told. */
export async function eraseCards(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'config' | 'secrets'>,
  input: Input,
): Promise<StandIn> {
  const { candidateId, pool, now } = input;
  const epoch = epochNow(parts, pool, now);
  const standIn = { id: newTimelessUuid(), until: epoch.ends };
  // Before the card: whether it stands there is asked of it.
  await leaveShortlists(tx, input, epoch, standIn);
  await leaveViews(tx, input, epoch, standIn);
  await forgetShowings(tx, candidateId, { epoch: epoch.number, standIn: standIn.id });
  await deleteCard(tx, candidateId);
  return standIn;
}

async function leaveShortlists(
  tx: StorageTransaction,
  { candidateId, pool, now }: Input,
  epoch: Epoch,
  standIn: StandIn,
): Promise<void> {
  for (const row of await listListedOf(tx, candidateId)) {
    const posting = await findPosting(tx, row.posting_id, pool);
    const rows = posting && (await listStanding(tx, { posting, epoch, now, rows: [row] }));
    const stands = rows !== undefined && rows.length > 0 && !epoch.instant;
    if (stands) await forgetListed(tx, row, { candidate_id: standIn.id, ends_at: standIn.until });
    else await deleteListed(tx, row.posting_id, [row.handle]);
  }
}

async function leaveViews(
  tx: StorageTransaction,
  { candidateId, pool }: Input,
  epoch: Epoch,
  standIn: StandIn,
): Promise<void> {
  const current = epoch.instant ? undefined : epoch.number;
  for (const view of await listViewsNaming(tx, pool, candidateId)) {
    if (view.epoch !== current) continue;
    const cards: Viewed[] = [];
    for (const one of readViewed(view.cards))
      cards.push(one.candidateId === candidateId ? await withoutId(tx, one, { view, epoch, standIn }) : one);
    await putView(tx, { ...view, cards: writeViewed(cards) });
  }
  // Of epochs that are over, or formed anew at each search.
  await deleteViewsNaming(tx, pool, candidateId);
}

async function withoutId(
  tx: StorageTransaction,
  one: Viewed,
  { view, epoch, standIn }: { view: ViewsTable; epoch: Epoch; standIn: StandIn },
): Promise<Viewed> {
  const postings = await listPostingsOfEmployer(tx, view.employer_id, view.pool);
  const looking = postings.filter((posting) => posting.occupation === view.occupation);
  const kept = looking.map((posting) => [posting.posting_id, keepPlace(one, posting, epoch)] as const);
  return { candidateId: standIn.id, card: one.card, kept: Object.fromEntries(kept) };
}
