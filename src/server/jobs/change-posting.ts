import { may } from '../../shared/employers/roles.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { type Acting, actAsMember } from '../employers/membership.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { checkPosting, columnsOf, type PostingInput, saysTheSame, type Written } from './check-posting.ts';
import { fixMattering } from './mattering.ts';
import { findPosting, lockPosting, type PostingRow, setClosed, setTeam, updatePosting } from './store.ts';
import { isInTeam } from './team.ts';

/**
 * Changes a posting and its team; `document_changed` when somebody else did so since it was read. The same change
 * sent again is answered as the first time.
 */
export async function changePosting(
  db: Database,
  input: PostingInput & { version: number },
): Promise<Written | Refusal> {
  const { caller, postingId, terms, now } = input;
  return db.transact(async (tx) => {
    const entered = await lockOwnPosting(tx, caller, postingId);
    if ('refused' in entered) return entered;
    const { employer, stored } = entered;
    if (stored.closed_at !== null) return refuse('posting_closed');
    if (stored.version === input.version + 1 && (await saysTheSame(tx, stored, input))) {
      return { postingId, version: stored.version };
    }
    if (entered.barred !== undefined) return entered.barred;
    if (stored.version !== input.version) return refuse('document_changed');
    const refused = await checkPosting(tx, employer, input);
    if (refused !== undefined) return refused;
    const version = stored.version + 1;
    await updatePosting(tx, postingId, { ...columnsOf(terms, employer), version });
    await setTeam(tx, postingId, input.team, now);
    // A posting that moves to another occupation opens there: what matters is fixed as by opening.
    const { employer_id: employerId, pool } = stored;
    const { occupation } = terms;
    if (occupation !== stored.occupation)
      await fixMattering(tx, { employerId, occupation, pool, mattering: undefined, now });
    return { postingId, version };
  });
}

/** Closes a posting for good. What was sent to it stays with its team until each grant ends. */
export async function closePosting(
  db: Database,
  { caller, postingId, now }: { caller: Caller; postingId: string; now: Date },
): Promise<{ done: true } | Refusal> {
  return db.transact(async (tx) => {
    const entered = await lockOwnPosting(tx, caller, postingId);
    if ('refused' in entered) return entered;
    if (entered.barred !== undefined) return entered.barred;
    if (entered.employer.held) return refuse('account_held');
    await setClosed(tx, postingId, now);
    return { done: true };
  });
}

/**
 * The posting, locked, and why the caller may not write it: an owner may, and a recruiter of its team. No other
 * colleague may put anybody into a team, and so before the applications.
 */
async function lockOwnPosting(
  tx: StorageTransaction,
  caller: Caller,
  postingId: string,
): Promise<{ employer: Acting; stored: PostingRow; barred: Refusal | undefined } | Refusal> {
  const found = await findPosting(tx, postingId, caller.pool);
  if (found === undefined) return refuse('not_found');
  const employer = await actAsMember(tx, caller, found.employer_id);
  if ('refused' in employer) return employer;
  const stored = await lockPosting(tx, postingId, caller.pool);
  if (stored === undefined) return refuse('not_found');
  return { employer, stored, barred: await barColleague(tx, employer, stored, caller) };
}

async function barColleague(
  tx: StorageTransaction,
  { role }: Acting,
  stored: PostingRow,
  { accountId }: Caller,
): Promise<Refusal | undefined> {
  if (!may(role, 'write_postings')) return refuse('role_not_allowed');
  const own = role === 'owner' || (await isInTeam(tx, stored, accountId));
  return own ? undefined : refuse('forbidden', 'only owners and the team may do this');
}
