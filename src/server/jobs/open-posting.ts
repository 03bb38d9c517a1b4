import { may } from '../../shared/employers/roles.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { actAsMember } from '../employers/membership.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { checkPosting, columnsOf, type PostingInput, saysTheSame, type Written } from './check-posting.ts';
import { fixMattering } from './mattering.ts';
import { findPosting, insertPosting, type PostingRow, setTeam } from './store.ts';

type Input = PostingInput & {
  readonly employerId: string;
  readonly mattering?: readonly Facet[] | undefined;
};

/** Opens a posting of the caller's approved employer; sent again, it answers as the first time. */
export async function openPosting(db: Database, input: Input): Promise<Written | Refusal> {
  const { caller, employerId, postingId, terms, now } = input;
  return db.transact(async (tx) => {
    const employer = await actAsMember(tx, caller, employerId);
    if ('refused' in employer) return employer;
    const stored = await findPosting(tx, postingId, caller.pool);
    if (stored !== undefined) return answerRepeated(tx, stored, input);
    if (!may(employer.role, 'write_postings')) return refuse('role_not_allowed');
    const refused = await checkPosting(tx, employer, input);
    if (refused !== undefined) return refused;
    const inserted = await insertPosting(tx, {
      posting_id: postingId,
      employer_id: employerId,
      pool: caller.pool,
      version: 1,
      ...columnsOf(terms, employer),
      closed_at: null,
      created_by: caller.accountId,
      created_at: now,
    });
    if (!inserted) {
      const overtaking = await findPosting(tx, postingId, caller.pool);
      return overtaking === undefined ? refuse('id_taken') : answerRepeated(tx, overtaking, input);
    }
    await setTeam(tx, postingId, input.team, now);
    const { mattering } = input;
    await fixMattering(tx, { employerId, occupation: terms.occupation, pool: caller.pool, mattering, now });
    return { postingId, version: 1 };
  });
}

/** The answer to a posting that was opened before: by this very call, or another that took its id. */
async function answerRepeated(
  tx: StorageTransaction,
  stored: PostingRow,
  input: Input,
): Promise<Written | Refusal> {
  const { posting_id: postingId, version } = stored;
  const own = stored.created_by === input.caller.accountId && stored.employer_id === input.employerId;
  // Once it was changed, nobody knows how it was opened.
  const same = own && (version > 1 || (await saysTheSame(tx, stored, input)));
  return same ? { postingId, version } : refuse('id_taken');
}
