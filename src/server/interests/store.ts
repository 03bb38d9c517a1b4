/** All SQL of interests. */
import { sql } from 'kysely';
import { selectWaiting } from '../accounts/store-erasure.ts';
import type { selectLongClosed } from '../jobs/store.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type InterestsTable = {
  candidate_id: string;
  interest_id: string;
  pool: string;
  posting_id: string;
  employer_id: string;
  readers: string[];
  sha256: Uint8Array;
  ciphertext: Uint8Array | null;
  shown_at: Date;
  ended_at: Date | null;
};

const FACTS = [
  'candidate_id',
  'interest_id',
  'pool',
  'posting_id',
  'employer_id',
  'readers',
  'sha256',
  'shown_at',
  'ended_at',
] as const;

/** An interest without what was sealed. In force while `ended_at` is null. */
export type InterestRow = Omit<InterestsTable, 'ciphertext'>;

/** False when the id is taken, or the candidate has an interest in force in the posting. */
export async function insertInterest(tx: StorageTransaction, row: InterestsTable): Promise<boolean> {
  const result = await tx
    .insertInto('interests.interests')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** An interest by its id; one that ended too. */
export async function findInterest(
  tx: StorageTransaction,
  interestId: string,
  pool: string,
): Promise<InterestRow | undefined> {
  return tx
    .selectFrom('interests.interests')
    .select(FACTS)
    .where('interest_id', '=', interestId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

export async function lockInterest(
  tx: StorageTransaction,
  candidateId: string,
  interestId: string,
): Promise<InterestRow | undefined> {
  return tx
    .selectFrom('interests.interests')
    .select(FACTS)
    .where('candidate_id', '=', candidateId)
    .where('interest_id', '=', interestId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether a candidate has an interest in force in a posting. */
export async function hasInterest(
  tx: StorageTransaction,
  candidateId: string,
  postingId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('interests.interests')
    .select('interest_id')
    .where('candidate_id', '=', candidateId)
    .where('posting_id', '=', postingId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many interests a candidate showed since a moment, ended ones too. */
export async function countShownBy(
  tx: StorageTransaction,
  candidateId: string,
  since: Date,
): Promise<number> {
  const { n } = await tx
    .selectFrom('interests.interests')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('candidate_id', '=', candidateId)
    .where('shown_at', '>', since)
    .executeTakeFirstOrThrow();
  return n;
}

export async function listOfCandidate(tx: StorageTransaction, candidateId: string): Promise<InterestRow[]> {
  return tx
    .selectFrom('interests.interests')
    .select(FACTS)
    .where('candidate_id', '=', candidateId)
    .orderBy('shown_at', 'desc')
    .orderBy('interest_id', 'desc')
    .execute();
}

/** The interests in force in a posting that were sealed to a reader no earlier than `since`, newest first. */
export async function listForReader(
  tx: StorageTransaction,
  { postingId, readerId, since, pool }: { postingId: string; readerId: string; since: Date; pool: string },
): Promise<Pick<InterestsTable, 'interest_id' | 'ciphertext' | 'shown_at'>[]> {
  return (
    tx
      .selectFrom('interests.interests')
      .select(['interest_id', 'ciphertext', 'shown_at'])
      .where('posting_id', '=', postingId)
      .where('pool', '=', pool)
      .where('ended_at', 'is', null)
      // Nobody is reached whose account waits to be erased.
      .where('candidate_id', 'not in', selectWaiting(tx, pool))
      .where(sql<boolean>`${readerId}::uuid = any(readers)`)
      .where('shown_at', '>=', since)
      .orderBy('shown_at', 'desc')
      .orderBy('interest_id', 'desc')
      .limit(1000)
      .execute()
  );
}

/** Some interests in force in these postings. */
export async function listInForce(
  tx: StorageTransaction,
  postings: ReturnType<typeof selectLongClosed>,
  limit: number,
): Promise<InterestRow[]> {
  return tx
    .selectFrom('interests.interests')
    .select(FACTS)
    .where('ended_at', 'is', null)
    .where('posting_id', 'in', postings)
    .limit(limit)
    .execute();
}

/** Ends an interest; what was sealed is gone from then on. */
export async function setEnded(
  tx: StorageTransaction,
  { candidate_id, interest_id }: Pick<InterestRow, 'candidate_id' | 'interest_id'>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('interests.interests')
    .set({ ended_at: now, ciphertext: null })
    .where('candidate_id', '=', candidate_id)
    .where('interest_id', '=', interest_id)
    .execute();
}

/** Destroys a candidate's interests, ended ones too. */
export async function eraseAccount(tx: StorageTransaction, candidateId: string): Promise<void> {
  await tx.deleteFrom('interests.interests').where('candidate_id', '=', candidateId).execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('interests.interests').where('pool', '=', pool).execute();
}

/** Everybody whose interest is read by somebody. */
export async function listInterested(tx: StorageTransaction): Promise<string[]> {
  const rows = await tx
    .selectFrom('interests.interests')
    .select('candidate_id')
    .distinct()
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ candidate_id }) => candidate_id);
}
