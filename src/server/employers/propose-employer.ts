import type { Employer, proposeEmployer as endpoint } from '../../shared/api/employers.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { type Caller, PUBLIC_POOL } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { describeEmployer } from './describe-employer.ts';
import { type RecordParts, recordMembership } from './record-events.ts';
import { type EmployersTable, findEmployer, insertEmployer } from './store.ts';
import { endMembership, findMembership, putMember } from './store-people.ts';

type Proposal = Body<typeof endpoint> & { caller: Caller; now: Date };

/**
 * Proposes an employer, also after an earlier proposal was refused: `left` is then the one that the caller left. Its
 * first recruiter becomes the owner, and can do nothing towards candidates until an operator approves. In a self-check
 * pool, where no operator is, it is approved at once. Runs in the transaction of `disclosure`, which ends what the
 * caller could read at the former one.
 */
export async function proposeEmployer(
  tx: StorageTransaction,
  parts: RecordParts,
  input: Proposal,
): Promise<{ employer: Employer; left: string | undefined } | Refusal> {
  const { caller, now } = input;
  // Nobody joins two employers at once, nor proposes one twice.
  const account = await lockAccount(tx, caller.accountId, caller.pool);
  const stored = await findEmployer(tx, input.employerId, caller.pool);
  if (stored !== undefined) {
    // Who was removed since learns nothing more of it by asking the first question again.
    const here = (await findMembership(tx, caller.accountId))?.employer_id === stored.employer_id;
    if (!here || !isSame(stored, input)) return refuse('id_taken');
    return { employer: await describeEmployer(tx, stored, now), left: undefined };
  }
  if (account?.held_reason !== null) return refuse('account_held');
  const former = await leaveRefused(tx, parts, input);
  if (former !== undefined && 'refused' in former) return former;
  const row: EmployersTable = {
    employer_id: input.employerId,
    pool: caller.pool,
    name: input.name,
    country: input.country,
    registration_number: input.registrationNumber,
    website: input.website,
    evidence: input.evidence,
    agency: input.agency,
    parent_id: null,
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
  await recordMembership(tx, parts, {
    ...membershipOf(input, input.employerId),
    what: 'joined',
    role: 'owner',
  });
  return { employer: await describeEmployer(tx, row, now), left: former?.left };
}

function membershipOf({ caller: { pool, accountId }, now }: Proposal, employerId: string) {
  return { pool, now, employerId, accountId, by: accountId };
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
async function leaveRefused(
  tx: StorageTransaction,
  parts: RecordParts,
  input: Proposal,
): Promise<{ left: string } | Refusal | undefined> {
  const { caller, now } = input;
  const membership = await findMembership(tx, caller.accountId);
  if (membership === undefined) return undefined;
  const former = await findEmployer(tx, membership.employer_id, caller.pool);
  if (former?.state !== 'refused') return refuse('employer_exists');
  const { employer_id: left, role } = membership;
  await endMembership(tx, left, caller.accountId, now);
  await recordMembership(tx, parts, { ...membershipOf(input, left), what: 'left', role });
  return { left };
}
