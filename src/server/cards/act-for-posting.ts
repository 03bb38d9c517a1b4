import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { actAsMember } from '../employers/membership.ts';
import { isOpen } from '../jobs/describe-posting.ts';
import { type PostingRow, sharePosting } from '../jobs/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { refuseReader } from './refuse-reader.ts';

/**
 * The posting for which somebody acts towards the people behind cards, if they may: an open one of an approved employer,
 * of whose team they are. A removal, a hold or a closing in the same moment waits, or has won.
 */
export async function actForPosting(
  tx: StorageTransaction,
  { caller, postingId, now }: { caller: Caller; postingId: string; now: Date },
): Promise<PostingRow | Refusal> {
  const posting = await sharePosting(tx, postingId, caller.pool);
  if (posting === undefined) return refuse('not_found');
  const employer = await actAsMember(tx, caller, posting.employer_id);
  if ('refused' in employer) return employer;
  const held = employer.held || caller.held;
  const refused = await refuseReader(tx, { caller: { ...caller, held }, employer, posting });
  if (refused !== undefined) return refused;
  if (isOpen(posting, employer.state, now)) return posting;
  return refuse(posting.closed_at === null ? 'posting_expired' : 'posting_closed');
}
