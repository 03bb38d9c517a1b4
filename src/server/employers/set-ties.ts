import type { Employer } from '../../shared/api/employers.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeEmployer } from './describe-employer.ts';
import { type RecordParts, recordForEach } from './record-events.ts';
import { type EmployersTable, findEmployer, lockEmployer } from './store.ts';
import { listMembers } from './store-people.ts';
import { lockTies, setTies as writeTies } from './store-ties.ts';

type Input = {
  caller: Caller;
  employerId: string;
  agency: boolean;
  parentId: string | null;
  reason: string;
  now: Date;
};

/**
 * An operator says whether an employer recruits for others, and which one leads its group. Whoever hides from one of a
 * group hides from all: that it is so stands with the reason on the record of the employer's owners. Sent again it
 * changes nothing.
 */
export async function setTies(
  parts: { db: Database; secrets: Secrets; origin: string },
  input: Input,
): Promise<{ employer: Employer } | Refusal> {
  const { caller, employerId, agency, parentId, now } = input;
  return parts.db.transact(async (tx) => {
    await lockTies(tx, caller.pool);
    const stored = await lockEmployer(tx, employerId, caller.pool);
    if (stored === undefined) return refuse('not_found');
    if (stored.agency !== agency || stored.parent_id !== parentId) {
      const refused = await refuseParent(tx, input);
      if (refused !== undefined) return refused;
      await writeTies(tx, employerId, { agency, parent_id: parentId });
      await tellOwners(tx, parts, input);
    }
    return { employer: await describeEmployer(tx, { ...stored, agency, parent_id: parentId }, now) };
  });
}

/** Why an employer cannot be led by the one that is named: it is unknown, or led by the employer itself. */
async function refuseParent(
  tx: StorageTransaction,
  { caller, employerId, parentId }: Input,
): Promise<Refusal | undefined> {
  const leader = parentId === null ? null : await findEmployer(tx, parentId, caller.pool);
  if (leader === undefined) return refuse('not_found', 'parentId: there is no such employer');
  const leaders = await listLeaders(tx, leader);
  const circle = leaders.some((one) => one.employer_id === employerId);
  return circle ? refuse('invalid_request', 'parentId: it would lead itself') : undefined;
}

/** An employer and all above it. */
async function listLeaders(tx: StorageTransaction, first: EmployersTable | null): Promise<EmployersTable[]> {
  const leaders: EmployersTable[] = [];
  for (let next = first; next !== null; ) {
    leaders.push(next);
    next = (next.parent_id && (await findEmployer(tx, next.parent_id, next.pool))) || null;
  }
  return leaders;
}

async function tellOwners(tx: StorageTransaction, parts: RecordParts, input: Input): Promise<void> {
  const { caller, employerId, agency, parentId, reason, now } = input;
  const owners = (await listMembers(tx, [employerId])).filter(
    (member) => member.left_at === null && member.role === 'owner',
  );
  const head = { v: 1 as const, origin: parts.origin, at: now.toISOString() };
  await recordForEach(
    tx,
    parts,
    owners.map((owner) => owner.account_id),
    {
      pool: caller.pool,
      event: {
        ...{ ...head, type: 'employer.ties', employerId, agency, parentId, reason },
        by: caller.accountId,
      },
    },
  );
}
