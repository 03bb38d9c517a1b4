import type { Refusal } from '../../shared/errors.ts';
import { refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Secrets } from '../config/secrets.ts';
import { selectLongClosed } from '../jobs/store.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { type InterestRow, listInForce, listOfCandidate, lockInterest, setEnded } from './store.ts';

/** How long an interest stays readable after its posting closed, in milliseconds. */
const READABLE_AFTER = 30 * 86_400_000;

type Parts = { secrets: Secrets; origin: string };

/** A candidate ends an interest: what was sealed is destroyed. Doing it again changes nothing; a held candidate may too. */
export async function endInterest(
  { db, ...parts }: Parts & { db: Database },
  { caller, interestId, now }: { caller: Caller; interestId: string; now: Date },
): Promise<{ done: true } | Refusal> {
  return db.transact(async (tx) => {
    const row = await lockInterest(tx, caller.accountId, interestId);
    if (row === undefined) return refuse('not_found');
    await endOne(tx, parts, row, now);
    return { done: true };
  });
}

/** Ends all of a candidate's interests; the account is locked: none is shown meanwhile. */
export async function endAllInterests(
  tx: StorageTransaction,
  parts: Parts,
  { candidateId, now }: { candidateId: string; now: Date },
): Promise<void> {
  for (const { interest_id } of await listOfCandidate(tx, candidateId)) {
    const row = await lockInterest(tx, candidateId, interest_id);
    if (row !== undefined) await endOne(tx, parts, row, now);
  }
}

/** Ends interests in postings that are long closed, some hundred at a time. One that fails keeps no other from its end. */
export async function endForgottenInterests(db: Database, parts: Parts, now: Date): Promise<number> {
  const before = new Date(now.getTime() - READABLE_AFTER);
  const forgotten = await db.once((tx) => listInForce(tx, selectLongClosed(tx, before), 500));
  const failures: unknown[] = [];
  for (const { candidate_id, interest_id } of forgotten) {
    try {
      await db.transact(async (tx) => {
        const row = await lockInterest(tx, candidate_id, interest_id);
        if (row !== undefined) await endOne(tx, parts, row, now);
      });
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(
      failures,
      `${failures.length} of ${forgotten.length} interests could not be ended`,
    );
  return forgotten.length;
}

async function endOne(
  tx: StorageTransaction,
  { secrets, origin }: Parts,
  row: InterestRow,
  now: Date,
): Promise<void> {
  if (row.ended_at !== null) return;
  await setEnded(tx, row, now);
  await appendEvent(tx, secrets.recordKey, {
    subjectId: row.candidate_id,
    pool: row.pool,
    event: { v: 1, origin, at: now.toISOString(), type: 'interest.ended', interestId: row.interest_id },
  });
}
