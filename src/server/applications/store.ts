/** All SQL of applications and the history of their stages. */
import { sql } from 'kysely';
import type { Stage } from '../../shared/jobs/posting.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type ApplicationsTable = {
  candidate_id: string;
  grant_id: string;
  pool: string;
  posting_id: string;
  employer_id: string;
  request_hash: Uint8Array;
  stage: Stage;
  stage_since: Date;
  /** The request that it answers. */
  request_id: string | null;
  sent_at: Date;
};
export type StagesTable = {
  candidate_id: string;
  grant_id: string;
  change_id: string;
  pool: string;
  stage: Stage;
  changed_by: string;
  changed_at: Date;
};

export async function insertApplication(tx: StorageTransaction, row: ApplicationsTable): Promise<boolean> {
  const result = await tx
    .insertInto('applications.applications')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findApplication(tx: StorageTransaction, grantId: string, pool: string) {
  return tx
    .selectFrom('applications.applications')
    .selectAll()
    .where('grant_id', '=', grantId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

export async function lockApplication(tx: StorageTransaction, candidateId: string, grantId: string) {
  return tx
    .selectFrom('applications.applications')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .where('grant_id', '=', grantId)
    .forUpdate()
    .executeTakeFirst();
}

/** As {@link lockApplication} for the applications of some grants, always in one order. */
export async function lockApplications(
  tx: StorageTransaction,
  grants: readonly { candidate_id: string; grant_id: string }[],
) {
  return tx
    .selectFrom('applications.applications')
    .selectAll()
    .where(
      sql<boolean>`(candidate_id, grant_id) in (select * from unnest(
        ${grants.map((grant) => grant.candidate_id)}::uuid[], ${grants.map((grant) => grant.grant_id)}::uuid[]))`,
    )
    .orderBy('candidate_id')
    .orderBy('grant_id')
    .forUpdate()
    .execute();
}

/** Whether the candidate has an application to the posting that was not withdrawn. */
export async function hasApplied(
  tx: StorageTransaction,
  candidateId: string,
  postingId: string,
): Promise<boolean> {
  const row = await tx
    .selectFrom('applications.applications')
    .select('grant_id')
    .where('candidate_id', '=', candidateId)
    .where('posting_id', '=', postingId)
    .where('stage', '<>', 'withdrawn')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many applications a candidate sent, withdrawn ones too: since a moment, and ever to one posting. */
export async function countSentBy(
  tx: StorageTransaction,
  candidateId: string,
  { since, postingId }: { since: Date; postingId: string },
): Promise<{ recently: number; toPosting: number }> {
  return tx
    .selectFrom('applications.applications')
    .select([
      sql<number>`count(*) filter (where sent_at > ${since})`.as('recently'),
      sql<number>`count(*) filter (where posting_id = ${postingId})`.as('toPosting'),
    ])
    .where('candidate_id', '=', candidateId)
    .executeTakeFirstOrThrow();
}

export async function listOfCandidate(tx: StorageTransaction, candidateId: string) {
  return tx
    .selectFrom('applications.applications')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .orderBy('sent_at', 'desc')
    .orderBy('grant_id')
    .execute();
}

export async function listOfPosting(tx: StorageTransaction, postingId: string, pool: string) {
  return tx
    .selectFrom('applications.applications')
    .selectAll()
    .where('posting_id', '=', postingId)
    .where('pool', '=', pool)
    .orderBy('sent_at', 'desc')
    .orderBy('grant_id')
    .limit(1000)
    .execute();
}

export async function countByPosting(tx: StorageTransaction, postingIds: readonly string[], pool: string) {
  if (postingIds.length === 0) return new Map<string, { all: number; unanswered: number }>();
  const rows = await tx
    .selectFrom('applications.applications')
    .select((eb) => [
      'posting_id',
      eb.fn.countAll<number>().as('all'),
      sql<number>`count(*) filter (where stage in ('sent', 'in_review'))`.as('unanswered'),
    ])
    .where('posting_id', 'in', [...postingIds])
    .where('pool', '=', pool)
    .where('stage', '<>', 'withdrawn')
    .groupBy('posting_id')
    .execute();
  return new Map(rows.map(({ posting_id, all, unanswered }) => [posting_id, { all, unanswered }]));
}

export async function setStage(
  tx: StorageTransaction,
  row: { candidate_id: string; grant_id: string },
  stage: Stage,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('applications.applications')
    .set({ stage, stage_since: now })
    .where('candidate_id', '=', row.candidate_id)
    .where('grant_id', '=', row.grant_id)
    .execute();
}

/** A change of stage that was written before. */
export async function findStage(
  tx: StorageTransaction,
  row: { candidate_id: string; grant_id: string },
  changeId: string,
): Promise<Pick<StagesTable, 'stage' | 'changed_by'> | undefined> {
  return tx
    .selectFrom('applications.stages')
    .select(['stage', 'changed_by'])
    .where('candidate_id', '=', row.candidate_id)
    .where('grant_id', '=', row.grant_id)
    .where('change_id', '=', changeId)
    .executeTakeFirst();
}

/** How often an application's stage changed since a moment. */
export async function countStages(
  tx: StorageTransaction,
  row: { candidate_id: string; grant_id: string },
  since: Date,
): Promise<number> {
  const { n } = await tx
    .selectFrom('applications.stages')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('candidate_id', '=', row.candidate_id)
    .where('grant_id', '=', row.grant_id)
    .where('changed_at', '>', since)
    .executeTakeFirstOrThrow();
  return n;
}

/** Adds to the history. */
export async function insertStage(tx: StorageTransaction, row: StagesTable): Promise<void> {
  await tx.insertInto('applications.stages').values(row).execute();
}

export async function listStages(tx: StorageTransaction, candidateId: string, grantId: string) {
  return tx
    .selectFrom('applications.stages')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .where('grant_id', '=', grantId)
    .orderBy('changed_at')
    .orderBy('change_id')
    .execute();
}

/** Of the applications that an employer got before a moment and that were not withdrawn, how many it answered. */
export async function countAnswered(
  tx: StorageTransaction,
  employerId: string,
  before: Date,
): Promise<{ all: number; answered: number }> {
  return tx
    .selectFrom('applications.applications')
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      sql<number>`count(*) filter (where stage not in ('sent', 'in_review'))`.as('answered'),
    ])
    .where('employer_id', '=', employerId)
    .where('sent_at', '<=', before)
    .where('stage', '<>', 'withdrawn')
    .executeTakeFirstOrThrow();
}

export async function countApplications(tx: StorageTransaction, pool: string): Promise<number> {
  const row = await tx
    .selectFrom('applications.applications')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('pool', '=', pool)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Makes an application, and the history of its stages, nobody's. */
export async function forgetApplication(
  tx: StorageTransaction,
  { candidate_id, grant_id }: Pick<ApplicationsTable, 'candidate_id' | 'grant_id'>,
  nobody: string,
): Promise<void> {
  const changed_by = sql<string>`case when changed_by = ${candidate_id} then ${nobody}::uuid else changed_by end`;
  await tx
    .updateTable('applications.stages')
    .set({ candidate_id: nobody, changed_by })
    .where('candidate_id', '=', candidate_id)
    .where('grant_id', '=', grant_id)
    .execute();
  await tx
    .updateTable('applications.applications')
    .set({ candidate_id: nobody, request_hash: new Uint8Array() })
    .where('candidate_id', '=', candidate_id)
    .where('grant_id', '=', grant_id)
    .execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('applications.stages').where('pool', '=', pool).execute();
  await tx.deleteFrom('applications.applications').where('pool', '=', pool).execute();
}
