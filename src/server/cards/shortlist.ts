import type { Answer } from '../../shared/api/endpoint.ts';
import type { readShortlist as endpoint } from '../../shared/api/search.ts';
import type { Handle } from '../../shared/card/handle.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { listAccounts } from '../accounts/store.ts';
import { requireMember } from '../employers/membership.ts';
import { findPosting } from '../jobs/store.ts';
import type { Database } from '../storage/database.ts';
import { actForPosting } from './act-for-posting.ts';
import { readCard } from './card-text.ts';
import { epochNow } from './epoch-now.ts';
import { refuseReader } from './refuse-reader.ts';
import type { CardParts } from './rules.ts';
import { listStanding } from './shortlist-standing.ts';
import { findCard } from './store.ts';
import {
  deleteListed,
  findListed,
  findShowing,
  insertListed,
  listShortlist,
  lockShowings,
} from './store-views.ts';

/** How many cards a shortlist holds. */
export const SHORTLIST = 40;

type Parts = CardParts & { db: Database };
type Input = { caller: Caller; postingId: string; now: Date };

/** The shortlist of a posting, the newest first. Nothing of a closed one. */
export async function readShortlist(
  parts: Parts,
  { caller, postingId, now }: Input,
): Promise<Answer<typeof endpoint> | Refusal> {
  const { pool } = caller;
  return parts.db.read(async (tx) => {
    const posting = await findPosting(tx, postingId, pool);
    if (posting === undefined) return refuse('not_found');
    const employer = await requireMember(tx, caller, posting.employer_id);
    if ('refused' in employer) return employer;
    const refused = await refuseReader(tx, { caller, employer, posting });
    if (refused !== undefined) return refused;
    const epoch = epochNow(parts, pool, now);
    const rows = await listStanding(tx, { posting, epoch, now, rows: await listShortlist(tx, postingId) });
    const names = await listAccounts(
      tx,
      rows.map((row) => row.added_by),
      pool,
    );
    const nameOf = new Map(names.map((row) => [row.account_id, row.display_name ?? '']));
    return {
      cards: rows.map((row) => ({
        ...{ handle: row.handle, card: readCard(row.card), listed: true, asked: row.asked_at !== null },
        addedByName: nameOf.get(row.added_by) ?? '',
      })),
      most: SHORTLIST,
    };
  });
}

/** Puts a card that the posting was shown in this epoch on its shortlist; what stands there already stays as it is. */
export async function addToShortlist(
  parts: Parts,
  input: Input & { handle: Handle },
): Promise<{ done: true } | Refusal> {
  const { caller, postingId, handle, now } = input;
  return parts.db.transact(async (tx) => {
    const posting = await actForPosting(tx, input);
    if ('refused' in posting) return posting;
    await lockShowings(tx, posting.employer_id);
    if ((await findListed(tx, postingId, handle)) !== undefined) return { done: true };
    const epoch = epochNow(parts, caller.pool, now);
    const showing = await findShowing(tx, postingId, handle);
    if (showing?.epoch !== epoch.number) return refuse('handle_over');
    const rows = await listShortlist(tx, postingId);
    // One that ended leaves its place to another.
    if ((await listStanding(tx, { posting, epoch, now, rows })).length >= SHORTLIST) {
      return refuse('limit_reached', `${SHORTLIST} cards at most`);
    }
    const { pool, employer_id, candidate_id, card, asked_at } = showing;
    const frozen = { posting_id: postingId, handle, pool, employer_id, candidate_id, card, asked_at };
    // Of somebody who erased the account since it stands until the epoch ends, like that of who withdrew.
    const isNobodys = !epoch.instant && (await findCard(tx, candidate_id)) === undefined;
    const ends_at = isNobodys ? epoch.ends : null;
    await insertListed(tx, { ...frozen, added_by: caller.accountId, added_at: now, ends_at });
    return { done: true };
  });
}

/** Takes a card off the shortlist; one that is not there is off already. */
export async function removeFromShortlist(
  parts: Parts,
  input: Input & { handle: Handle },
): Promise<{ done: true } | Refusal> {
  return parts.db.transact(async (tx) => {
    const posting = await actForPosting(tx, input);
    if ('refused' in posting) return posting;
    await deleteListed(tx, input.postingId, [input.handle]);
    return { done: true };
  });
}
