import type { Target } from '../../shared/api/requests.ts';
import type { Card } from '../../shared/card/card.ts';
import type { Caller } from '../accounts/caller.ts';
import { findAccount } from '../accounts/store.ts';
import { findShown } from '../cards/find-shown.ts';
import { isHiddenFrom } from '../cards/hidden-from.ts';
import type { CardParts } from '../cards/rules.ts';
import { findInterest } from '../interests/store.ts';
import type { PostingRow } from '../jobs/store.ts';
import type { StorageTransaction } from '../storage/database.ts';

/** Who is asked. */
export type FoundTarget = {
  readonly candidateId: string;
  /** As it was shown; null for an interest. */
  readonly card: Card | null;
  /** Whether anything reaches them. Never told to anybody. */
  readonly deliverable: boolean;
};

/**
 * Who stands behind a handle that is current or on the shortlist, or behind an interest in force that was sealed to the
 * caller; undefined for anything else.
 */
export async function findTarget(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'config' | 'secrets'>,
  { posting, to, caller, now }: { posting: PostingRow; to: Target; caller: Caller; now: Date },
): Promise<FoundTarget | undefined> {
  const { posting_id: postingId, employer_id: employerId, pool } = posting;
  if (to.kind === 'handle') return findShown(tx, parts, { postingId, handle: to.handle, pool, now });
  const interest = await findInterest(tx, to.interestId, pool);
  if (interest?.posting_id !== postingId || interest.ended_at !== null) return undefined;
  if (!interest.readers.includes(caller.accountId)) return undefined;
  const { candidate_id: candidateId } = interest;
  const hidden = await isHiddenFrom(tx, { candidateId, employerId, pool, at: now });
  const leaving = (await findAccount(tx, candidateId, pool))?.erase_at !== null;
  return { candidateId, card: null, deliverable: !hidden && !leaving };
}
