import type { Answer } from '../../shared/api/endpoint.ts';
import type { listInterests as endpoint, MyInterest } from '../../shared/api/interests.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { findEmployer } from '../employers/store.ts';
import { findPosting, listTeam } from '../jobs/store.ts';
import { isInTeam } from '../jobs/team.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeInterests } from './describe-interest.ts';
import { listForReader, listOfCandidate } from './store.ts';

/** The caller's own interests, newest first. */
export async function listMyInterests(db: Database, caller: Caller): Promise<{ interests: MyInterest[] }> {
  return db.read(async (tx) => ({
    interests: await describeInterests(tx, await listOfCandidate(tx, caller.accountId), caller.pool),
  }));
}

/** Which of some interests were asked about. Told from above, where requests are known. */
export type FindAsked = (
  tx: StorageTransaction,
  interestIds: readonly string[],
) => Promise<ReadonlySet<string>>;

/**
 * The interests in force that were sealed to the caller, for as long as they are in the posting's team. Who left it and
 * came back gets none of those from before.
 */
export async function listInterests(
  db: Database,
  { caller, postingId }: { caller: Caller; postingId: string },
  findAsked: FindAsked,
): Promise<Answer<typeof endpoint> | Refusal> {
  return db.read(async (tx) => {
    const posting = await findPosting(tx, postingId, caller.pool);
    if (posting === undefined || !(await isInTeam(tx, posting, caller.accountId))) return refuse('not_found');
    if (caller.held) return refuse('account_held');
    const employer = await findEmployer(tx, posting.employer_id, caller.pool);
    if (employer?.state !== 'approved') return refuse('employer_held');
    const place = (await listTeam(tx, [postingId])).find((row) => row.account_id === caller.accountId);
    if (place === undefined) throw new Tampered('impossible_state', 'a team has somebody, and has not');
    const rows = await listForReader(tx, {
      ...{ postingId, readerId: caller.accountId, since: place.added_at, pool: caller.pool },
    });
    const asked = await findAsked(
      tx,
      rows.map((row) => row.interest_id),
    );
    return {
      interests: rows.map(({ interest_id, ciphertext, shown_at }) => ({
        interestId: interest_id,
        ciphertext: encodeBase64url(ciphertext ?? new Uint8Array()),
        shownOn: shown_at.toISOString().slice(0, 10),
        asked: asked.has(interest_id),
      })),
    };
  });
}
