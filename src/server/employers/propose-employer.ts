import type { Employer, proposeEmployer as endpoint } from '../../shared/api/employers.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { type Caller, PUBLIC_POOL } from '../accounts/caller.ts';
import type { Database } from '../storage/database.ts';
import { describeEmployer } from './describe-employer.ts';
import { type EmployersTable, findEmployer, findMembership, insertEmployer, putMember } from './store.ts';

/**
 * Proposes an employer; its first recruiter becomes the owner, and can do nothing towards candidates until an
 * operator approves. In a self-check pool, where no operator is, it is approved at once.
 */
export async function proposeEmployer(
  db: Database,
  input: Body<typeof endpoint> & { caller: Caller; now: Date },
): Promise<{ employer: Employer } | Refusal> {
  const { caller, now } = input;
  return db.transact(async (tx) => {
    const stored = await findEmployer(tx, input.employerId, caller.pool);
    if (stored !== undefined) {
      return stored.proposed_by === caller.accountId
        ? { employer: describeEmployer(stored) }
        : refuse('id_taken');
    }
    if ((await findMembership(tx, caller.accountId)) !== undefined) return refuse('employer_exists');
    const row: EmployersTable = {
      employer_id: input.employerId,
      pool: caller.pool,
      name: input.name,
      country: input.country,
      registration_number: input.registrationNumber,
      website: input.website,
      evidence: input.evidence,
      state: caller.pool === PUBLIC_POOL ? 'proposed' : 'approved',
      reason: null,
      decided_by: null,
      decided_at: null,
      proposed_by: caller.accountId,
      created_at: now,
    };
    if (!(await insertEmployer(tx, row))) return refuse('id_taken');
    await putMember(tx, {
      employer_id: input.employerId,
      account_id: caller.accountId,
      role: 'owner',
      title: input.title,
      joined_at: now,
    });
    return { employer: describeEmployer(row) };
  });
}
