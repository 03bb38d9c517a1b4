/** The memberships of employers, where their end is the end of somebody's reading: both in one transaction. */
import type { Employer } from '../../shared/api/employers.ts';
import type { MemberRole } from '../../shared/employers/roles.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Secrets } from '../config/secrets.ts';
import * as membership from '../employers/end-membership.ts';
import { requireMember } from '../employers/membership.ts';
import { proposeEmployer as propose } from '../employers/propose-employer.ts';
import { recordMembership } from '../employers/record-events.ts';
import { lockEmployer } from '../employers/store.ts';
import { endMembership, findMembership } from '../employers/store-people.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { endReading, lockReading } from './end-reading.ts';

type Parts = { readonly db: Database; readonly secrets: Secrets; readonly origin: string };
type About = { caller: Caller; employerId: string; accountId: string; now: Date };

/** An owner removes a colleague, or somebody leaves: they read nothing any more, and their candidates see it. */
export async function removeMember(parts: Parts, input: About): Promise<{ done: true } | Refusal> {
  return endIn(parts, input, (tx) => membership.removeMember(tx, parts, input));
}

/** An owner gives a colleague another role; one who only looks on from now reads nothing any more. */
export async function changeRole(
  parts: Parts,
  input: About & { role: MemberRole },
): Promise<{ done: true } | Refusal> {
  return endIn(parts, input, (tx) => membership.changeRole(tx, parts, input));
}

/** Proposes an employer; who leaves a refused one to do so reads nothing of it any more. */
export async function proposeEmployer(
  parts: Parts,
  input: Parameters<typeof propose>[2],
): Promise<{ employer: Employer } | Refusal> {
  const { caller, now } = input;
  const { accountId, pool } = caller;
  return parts.db.transact(async (tx) => {
    const former = await findMembership(tx, accountId);
    if (former !== undefined) await lockReading(tx, { accountId, employerId: former.employer_id, pool, now });
    const proposed = await propose(tx, parts, input);
    if (isRefusal(proposed)) return proposed;
    const { employer, left } = proposed;
    if (left !== undefined) await endReading(tx, parts, { accountId, employerId: left, pool, now }, 'left');
    return { employer };
  });
}

/**
 * Ends the membership of somebody who starts over: their new keys open none of the old copies, and nobody vouches for
 * them yet. Also of a last owner, whose employer is taken up again by its domain (`reclaimEmployer`).
 */
export async function leaveByStartingOver(
  tx: StorageTransaction,
  parts: Omit<Parts, 'db'>,
  { accountId, pool, now }: { accountId: string; pool: string; now: Date },
): Promise<void> {
  const found = await findMembership(tx, accountId);
  if (found === undefined) return;
  const { employer_id: employerId, role } = found;
  await lockReading(tx, { accountId, employerId, pool, now });
  await lockEmployer(tx, employerId, pool);
  await endMembership(tx, employerId, accountId, now);
  await recordMembership(tx, parts, { pool, now, employerId, accountId, by: accountId, what: 'left', role });
  await endReading(tx, parts, { accountId, employerId, pool, now }, 'left');
}

async function endIn(
  parts: Parts,
  { caller, employerId, accountId, now }: About,
  end: (tx: StorageTransaction) => Promise<membership.Ended | Refusal>,
): Promise<{ done: true } | Refusal> {
  const reader = { accountId, employerId, pool: caller.pool, now };
  return parts.db.transact(async (tx) => {
    // A stranger makes nothing wait.
    if (!isRefusal(await requireMember(tx, caller, employerId))) await lockReading(tx, reader);
    const ended = await end(tx);
    if (isRefusal(ended)) return ended;
    if (!ended.reads) await endReading(tx, parts, reader, ended.why);
    return { done: true };
  });
}
