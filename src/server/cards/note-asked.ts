import type { Handle } from '../../shared/card/handle.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { putRest, setAsked } from './store-views.ts';

/** For how long somebody who was asked is not shown to the employer again, in milliseconds. */
const RESTS_FOR = 90 * 86_400_000;

/**
 * Notes that an employer asked for somebody: from the next epoch on they rest from it, whatever became of the request.
 * That it was asked is kept for the one handle, or not at all where it was asked by an interest: kept for a person, it
 * would tell an employer with two postings who is who.
 */
export async function noteAsked(
  tx: StorageTransaction,
  asked: {
    candidateId: string;
    employerId: string;
    pool: string;
    shown: { postingId: string; handle: Handle } | undefined;
    now: Date;
  },
): Promise<void> {
  const { candidateId, employerId, pool, shown, now } = asked;
  const until = new Date(now.getTime() + RESTS_FOR);
  await putRest(tx, { candidate_id: candidateId, employer_id: employerId, pool, since: now, until });
  if (shown !== undefined) await setAsked(tx, { ...shown, now });
}
