import type { Employer, proposeEmployer as endpoint } from '../../shared/api/employers.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { type Caller, PUBLIC_POOL } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeEmployer } from './describe-employer.ts';
import {
  type EmployersTable,
  endMembership,
  findEmployer,
  findMembership,
  insertEmployer,
  putMember,
} from './store.ts';

type Proposal = Body<typeof endpoint> & { caller: Caller; now: Date };

/**
 * Proposes an employer, also after an earlier proposal was refused; its first recruiter becomes the owner, and can do nothing towards candidates until an
 * operator approves. In a self-check pool, where no operator is, it is approved at once.
 */
export async function proposeEmployer(
  db: Database,
  input: Proposal,
): Promise<{ employer: Employer } | Refusal> {
  const { caller, now } = input;
  return db.transact(async (tx) => {
    // Nobody joins two employers at once, nor proposes one twice.
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    const stored = await findEmployer(tx, input.employerId, caller.pool);
    if (stored !== undefined) {
      return isSame(stored, input) ? { employer: describeEmployer(stored) } : refuse('id_taken');
    }
    if (account?.held_reason !== null) return refuse('account_held');
    const refused = await leaveRefused(tx, caller, now);
    if (refused !== undefined) return refused;
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

function isSame(stored: EmployersTable, input: Proposal): boolean {
  return (
    stored.proposed_by === input.caller.accountId &&
    stored.name === input.name &&
    stored.country === input.country &&
    stored.registration_number === input.registrationNumber &&
    stored.website === input.website &&
    stored.evidence === input.evidence
  );
}

/** Who belongs to an employer proposes no other, unless that one was refused: then the caller leaves it. */
async function leaveRefused(tx: StorageTransaction, caller: Caller, now: Date): Promise<Refusal | undefined> {
  const membership = await findMembership(tx, caller.accountId);
  if (membership === undefined) return undefined;
  const former = await findEmployer(tx, membership.employer_id, caller.pool);
  if (former?.state !== 'refused') return refuse('employer_exists');
  await endMembership(tx, membership.employer_id, caller.accountId, now);
  return undefined;
}
