import type { Answer, Body } from '../../shared/api/endpoint.ts';
import type { addPrekeys as addEndpoint } from '../../shared/api/requests.ts';
import { PREKEYS_KEPT } from '../../shared/api/requests.ts';
import type { reservePrekey as reserveEndpoint } from '../../shared/api/sent-requests.ts';
import type { Handle } from '../../shared/card/handle.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import { actForPosting } from '../cards/act-for-posting.ts';
import { findShown } from '../cards/find-shown.ts';
import type { CardParts } from '../cards/rules.ts';
import { listPostingsOfEmployer } from '../jobs/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { RATION_SPAN, readRation } from './read-ration.ts';
import { lockAsking } from './store.ts';
import {
  countTakenOnly,
  countUnused,
  findReserved,
  insertPrekeys,
  listKnown,
  takePrekey,
} from './store-prekeys.ts';

/** How many unused prekeys the caller has here. */
export async function countPrekeys(db: Database, caller: Caller): Promise<{ unused: number }> {
  return db.read(async (tx) => ({ unused: await countUnused(tx, caller.accountId) }));
}

/** Keeps prekeys, up to the number that is kept; an id that was used before makes no second one. */
export async function addPrekeys(
  db: Database,
  { caller, prekeys, now }: Body<typeof addEndpoint> & { caller: Caller; now: Date },
): Promise<{ unused: number } | Refusal> {
  return db.transact(async (tx) => {
    const { accountId, pool } = caller;
    if ((await lockAccount(tx, accountId, pool)) === undefined) return refuse('signed_out');
    const ids = prekeys.map(({ prekeyId }) => prekeyId);
    const known = new Set(await listKnown(tx, accountId, ids));
    const unused = await countUnused(tx, accountId);
    const fresh = [...new Map(prekeys.map((one) => [one.prekeyId, one])).values()]
      .filter(({ prekeyId }) => !known.has(prekeyId))
      .slice(0, Math.max(0, PREKEYS_KEPT - unused));
    await insertPrekeys(
      tx,
      fresh.map(({ prekeyId, recipient }) => ({
        ...{ candidate_id: accountId, prekey_id: prekeyId, pool, recipient, made_at: now },
        ...{ posting_id: null, handle: null, taken_at: null, ends_at: null },
      })),
    );
    return { unused: unused + fresh.length };
  });
}

/**
 * Reserves a prekey of the person behind a handle: for this handle alone, and the same one when asked again. Also of
 * somebody whom nothing reaches any more. What was reserved and not used yet counts like a request, so that nobody uses
 * up other people's prekeys.
 */
export async function reservePrekey(
  { db, ...parts }: CardParts & { db: Database },
  input: { caller: Caller; postingId: string; handle: Handle; now: Date },
): Promise<Answer<typeof reserveEndpoint> | Refusal> {
  const { postingId, handle, now } = input;
  return db.transact(async (tx) => {
    const posting = await actForPosting(tx, input);
    if (isRefusal(posting)) return posting;
    const { employer_id: employerId, pool } = posting;
    await lockAsking(tx, employerId);
    const shown = await findShown(tx, parts, { postingId, handle, pool, now });
    if (shown === undefined) return refuse('handle_over');
    const kept = await findReserved(tx, postingId, handle);
    if (kept !== undefined) return { prekey: describe(kept) };
    const { left } = await readRation(tx, parts, { employerId, pool, now });
    if (left <= (await countOpen(tx, { employerId, pool, now }))) return refuse('ration_spent');
    const taken = { posting_id: postingId, handle, taken_at: now };
    const prekey = await takePrekey(tx, shown.candidateId, taken);
    return { prekey: prekey === undefined ? null : describe(prekey) };
  });
}

/** How many prekeys the employer reserved within a day for which no request came. */
async function countOpen(
  tx: StorageTransaction,
  { employerId, pool, now }: { employerId: string; pool: string; now: Date },
): Promise<number> {
  const postings = await listPostingsOfEmployer(tx, employerId, pool);
  const since = new Date(now.getTime() - RATION_SPAN);
  return countTakenOnly(
    tx,
    postings.map((posting) => posting.posting_id),
    since,
  );
}

function describe({ prekey_id: prekeyId, recipient }: { prekey_id: string; recipient: string }) {
  return { prekeyId, recipient };
}
