import type { readCopyTerms } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { findPosting } from '../jobs/store.ts';
import { isInTeam } from '../jobs/team.ts';
import type { Database } from '../storage/database.ts';
import { findOwnCopy } from './find-own-copy.ts';
import { stateOfGrant } from './standing.ts';
import { countOpenings, findGrant } from './store.ts';

/**
 * The terms of a copy made for the caller: the candidate's signed statement, never the content. Only for somebody who
 * is still in the team, as everything of an application is.
 */
export async function readTerms(
  db: Database,
  input: { caller: Caller; copyId: string; now: Date },
): Promise<Answer<typeof readCopyTerms> | Refusal> {
  const { caller, copyId, now } = input;
  return db.read(async (tx) => {
    const copy = await findOwnCopy(tx, input);
    if (isRefusal(copy)) return copy;
    const grant = await findGrant(tx, copy.grant_id, caller.pool);
    if (grant === undefined) return refuse('not_found');
    const posting = await findPosting(tx, grant.posting_id, caller.pool);
    if (!(await isInTeam(tx, posting, caller.accountId))) return refuse('not_found');
    const openings = await countOpenings(tx, copy.candidate_id, [copyId]);
    return {
      copyId,
      grantId: grant.grant_id,
      postingTitle: posting?.title ?? '',
      signed: { statement: copy.statement, signature: encodeBase64url(copy.signature) },
      state: stateOfGrant(grant, now),
      openings: openings.get(copyId)?.n ?? 0,
    };
  });
}
