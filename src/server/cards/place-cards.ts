import { type Handle, handleOf, placeOf, type Showing } from '../../shared/card/handle.ts';
import type { Caller } from '../accounts/caller.ts';
import type { PostingRow } from '../jobs/store.ts';
import { writeCard } from './card-text.ts';
import type { Epoch } from './epoch-now.ts';
import type { KeptPlace, Viewed } from './form-view.ts';
import type { ShowingsTable } from './store-views.ts';

/** The cards by the posting's own order of the epoch, which tells nothing. */
export function inOrder(cards: readonly Viewed[], posting: PostingRow, { key }: Epoch): Viewed[] {
  return cards
    .map((one) => ({
      one,
      place: one.kept?.[posting.posting_id]?.place ?? placeOf(key, showingOf(one, posting)),
    }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ one }) => one);
}

function handleFor(one: Viewed, posting: PostingRow, { key }: Epoch): Handle {
  return one.kept?.[posting.posting_id]?.handle ?? handleOf(key, showingOf(one, posting));
}

/** Where somebody stands before a posting in an epoch, and as what; see {@link Viewed}. */
export function keepPlace(one: Viewed, posting: PostingRow, { key }: Epoch): KeptPlace {
  const showing = showingOf(one, posting);
  return { place: placeOf(key, showing), handle: handleOf(key, showing) };
}

function showingOf({ candidateId }: Viewed, { employer_id, posting_id }: PostingRow): Showing {
  return { employer: employer_id, posting: posting_id, candidate: candidateId };
}

/** What is written down of a card that a posting is shown for the first time. */
export function toRow(
  one: Viewed,
  { caller, now, posting, epoch }: { caller: Caller; now: Date; posting: PostingRow; epoch: Epoch },
): ShowingsTable {
  const { pool, posting_id, employer_id } = posting;
  return {
    ...{ posting_id, handle: handleFor(one, posting, epoch), pool, employer_id },
    ...{ epoch: epoch.number, candidate_id: one.candidateId, card: writeCard(one.card) },
    ...{ shown_at: now, shown_to: caller.accountId, asked_at: null },
  };
}
