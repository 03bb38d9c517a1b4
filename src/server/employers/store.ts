/** All SQL of employers themselves: who they are, and what was decided. Their people are in `store-people`. */
import { sql } from 'kysely';
import type { EmployerState } from '../../shared/api/employers.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type EmployersTable = {
  employer_id: string;
  pool: string;
  name: string;
  country: string;
  registration_number: string;
  website: string;
  evidence: string;
  agency: boolean;
  parent_id: string | null;
  state: EmployerState;
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  proposed_by: string;
  created_at: Date;
};
export type DecisionsTable = {
  employer_id: string;
  decision_id: string;
  decision: 'approved' | 'refused' | 'held';
  reason: string;
  decided_by: string;
  decided_at: Date;
};

export async function insertEmployer(tx: StorageTransaction, row: EmployersTable): Promise<boolean> {
  const result = await tx
    .insertInto('employers.employers')
    .values(row)
    .onConflict((conflict) => conflict.column('employer_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findEmployer(tx: StorageTransaction, employerId: string, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** Locks an employer against other writers; new members and invitations, which only refer to it, do not wait. */
export async function lockEmployer(tx: StorageTransaction, employerId: string, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('pool', '=', pool)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Shared lock: the employer is approved or held, as it is now, until the transaction ends. */
export async function shareEmployer(tx: StorageTransaction, employerId: string, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('pool', '=', pool)
    .forShare()
    .executeTakeFirst();
}

/** As {@link shareEmployer} for some employers, always in one order. */
export async function shareEmployers(tx: StorageTransaction, employerIds: readonly string[], pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', 'in', [...new Set(employerIds)])
    .where('pool', '=', pool)
    .orderBy('employer_id')
    .forShare()
    .execute();
}

export async function listEmployers(tx: StorageTransaction, employerIds: readonly string[], pool: string) {
  if (employerIds.length === 0) return [];
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', 'in', [...new Set(employerIds)])
    .where('pool', '=', pool)
    .orderBy('employer_id')
    .execute();
}

/** All employers of a pool, those that wait first. */
export async function listAllEmployers(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('pool', '=', pool)
    .orderBy(sql`state <> 'proposed'`)
    .orderBy('created_at', 'desc')
    .orderBy('employer_id', 'desc')
    .limit(500)
    .execute();
}

/** All approved employers of a pool, as far as anybody is told of them. */
export async function listApproved(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .select(['employer_id', 'name', 'country', 'agency'])
    .where('pool', '=', pool)
    .where('state', '=', 'approved')
    .orderBy('employer_id')
    .execute();
}

/** A sub-select of the ids of approved employers, for other domains' predicates. */
export function selectApproved(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .select('employer_id')
    .where('pool', '=', pool)
    .where('state', '=', 'approved');
}

/**
 * As {@link selectApproved}, of those that were approved at a moment gone by. In a self-check nobody decides: what an
 * employer is there, it was from the beginning.
 */
export function selectApprovedAt(tx: StorageTransaction, pool: string, at: Date) {
  return tx
    .selectFrom('employers.employers as e')
    .select('e.employer_id')
    .where('e.pool', '=', pool)
    .where((eb) => {
      const decided = eb
        .selectFrom('employers.decisions as d')
        .select('d.decision')
        .whereRef('d.employer_id', '=', 'e.employer_id')
        .where('d.decided_at', '<=', at)
        .orderBy('d.decided_at', 'desc')
        .orderBy('d.decision_id', 'desc')
        .limit(1);
      const undecided = eb.and([eb('e.decided_at', 'is', null), eb('e.state', '=', 'approved')]);
      return eb.or([undecided, eb(decided, '=', 'approved')]);
    });
}

export async function countWaiting(tx: StorageTransaction, pool: string): Promise<number> {
  const row = await tx
    .selectFrom('employers.employers')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('pool', '=', pool)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  return row.n;
}

/** A decision that was written down before. */
export async function findDecision(tx: StorageTransaction, employerId: string, decisionId: string) {
  return tx
    .selectFrom('employers.decisions')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
}

/** Writes a decision down. */
export async function insertDecision(tx: StorageTransaction, row: DecisionsTable): Promise<void> {
  await tx.insertInto('employers.decisions').values(row).execute();
}

/** What was decided about some employers, newest first. */
export async function listDecisions(tx: StorageTransaction, employerIds: readonly string[]) {
  if (employerIds.length === 0) return [];
  return tx
    .selectFrom('employers.decisions')
    .selectAll()
    .where('employer_id', 'in', [...new Set(employerIds)])
    .orderBy('decided_at', 'desc')
    .orderBy('decision_id', 'desc')
    .execute();
}

export async function setState(
  tx: StorageTransaction,
  employerId: string,
  state: { state: EmployerState; reason: string; decided_by: string; decided_at: Date },
): Promise<void> {
  await tx.updateTable('employers.employers').set(state).where('employer_id', '=', employerId).execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('employers.employers').where('pool', '=', pool).execute();
}
