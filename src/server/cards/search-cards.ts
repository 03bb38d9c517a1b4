import type { Answer, Body } from '../../shared/api/endpoint.ts';
import type { searchCards as endpoint } from '../../shared/api/search.ts';
import { coarseCount } from '../../shared/card/coarse.ts';
import { isWithin, type Scope } from '../../shared/card/scope.ts';
import type { Refusal } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { PostingRow } from '../jobs/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { actForPosting } from './act-for-posting.ts';
import { readCard } from './card-text.ts';
import { type Epoch, epochNow } from './epoch-now.ts';
import type { Viewed } from './form-view.ts';
import { hiddenFrom } from './hidden-from.ts';
import { inOrder, toRow } from './place-cards.ts';
import { readRation } from './read-ration.ts';
import { readView } from './read-view.ts';
import type { CardParts } from './rules.ts';
import { listStillShown } from './store.ts';
import { listShortlist, listShowings, lockShowings, putShowings, type ShowingsTable } from './store-views.ts';

const PAGE_SIZE = 20;

type Input = Body<typeof endpoint> & { caller: Caller; postingId: string; now: Date };
/**
 * Searches cards for an open posting. What is found is the employer's view of the epoch, in the posting's own order; each
 * card that the posting was not shown yet takes one of the day's ration. Of those who stopped or hid since the view was
 * formed only who was shown is shown again. A place that stays empty is not filled from behind: every later place would
 * move, and whoever asked again and again would see when.
 */
export async function searchCards(
  parts: CardParts & { db: Database },
  input: Input,
): Promise<Answer<typeof endpoint> | Refusal> {
  const { caller, now } = input;
  return parts.db.transact(async (tx) => {
    const posting = await actForPosting(tx, input);
    if ('refused' in posting) return posting;
    const { employer_id: employerId, occupation } = posting;
    await lockShowings(tx, employerId);
    const epoch = epochNow(parts, caller.pool, now);
    const view = await readView(tx, parts, { pool: caller.pool, employerId, occupation, now });
    const asked = scopeOf(input.filters);
    const found = view.cards.filter(({ card }) => isWithin(card, asked));
    const before = await readShown(tx, posting, epoch);
    const { left, of } = await readRation(tx, parts, posting, now);
    // No further than the ration reaches: else the number of the last page would be the number of all.
    let fresh = 0;
    const places = inOrder(found, posting, epoch).filter(({ candidateId }) => {
      if (before.has(candidateId)) return true;
      fresh += 1;
      return fresh <= left;
    });
    const page = places.slice(PAGE_SIZE * (input.page - 1), PAGE_SIZE * input.page);
    const added = (await listFresh(tx, page, { before, posting, epoch })).slice(0, left);
    const shown = page
      .filter((one) => before.has(one.candidateId) || added.includes(one))
      .map((one) => toRow(one, { caller, now, posting, epoch }));
    await putShowings(
      tx,
      shown.filter((row) => before.get(row.candidate_id)?.card !== row.card),
    );
    const stillLeft = left - added.length;
    return {
      epoch: { began: epoch.began.toISOString(), ends: epoch.ends.toISOString() },
      mattering: view.mattering,
      cards: await describeShown(tx, shown, before),
      count: coarseCount(found.length),
      more: isMore(places.slice(PAGE_SIZE * input.page), before, stillLeft),
      ration: { left: stillLeft, of },
    };
  });
}

/** What is asked, without the facets that ask nothing. */
function scopeOf(filters: Input['filters']): Scope {
  return Object.fromEntries(Object.entries(filters).filter(([, codes]) => codes !== undefined));
}

/** What the posting was shown in the epoch, by whose card it is. */
type Shown = ReadonlyMap<string, ShowingsTable>;

async function readShown(tx: StorageTransaction, posting: PostingRow, epoch: Epoch): Promise<Shown> {
  const rows = await listShowings(tx, { postingId: posting.posting_id, epoch: epoch.number });
  return new Map(rows.map((row) => [row.candidate_id, row]));
}

/** Those of a page that were not shown yet, and whose owners neither stopped nor hid since the view was formed. */
async function listFresh(
  tx: StorageTransaction,
  page: readonly Viewed[],
  { before, posting, epoch }: { before: Shown; posting: PostingRow; epoch: Epoch },
): Promise<Viewed[]> {
  const fresh = page.filter(({ candidateId }) => !before.has(candidateId));
  if (fresh.length === 0) return [];
  const { pool, employer_id: employerId } = posting;
  const candidateIds = fresh.map(({ candidateId }) => candidateId);
  const still = await listStillShown(tx, { pool, at: epoch.began, candidateIds });
  const hidden = await hiddenFrom(tx, { pool, employerId, at: epoch.began });
  return fresh.filter(({ candidateId }) => still.has(candidateId) && !hidden.has(candidateId));
}

async function describeShown(
  tx: StorageTransaction,
  shown: readonly ShowingsTable[],
  before: Shown,
): Promise<Answer<typeof endpoint>['cards']> {
  const [first] = shown;
  if (first === undefined) return [];
  const listed = new Set((await listShortlist(tx, first.posting_id)).map((row) => row.handle));
  return shown.map(({ handle, card, candidate_id }) => ({
    handle,
    card: readCard(card),
    listed: listed.has(handle),
    asked: (before.get(candidate_id)?.asked_at ?? null) !== null,
  }));
}

/** Whether a further page can show anything: new cards while there is a ration, else only what was shown. */
function isMore(rest: readonly Viewed[], before: Shown, left: number): boolean {
  return left > 0 ? rest.length > 0 : rest.some(({ candidateId }) => before.has(candidateId));
}
