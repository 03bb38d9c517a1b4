/**
 * How a membership ends, or becomes one that reads nothing. Each verb runs in the transaction of `disclosure`, which
 * ends what the person could read: {@link Ended} tells it whether there is anything to end.
 */
import { type MemberRole, may } from '../../shared/employers/roles.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { actAsMember, actAsOwner } from './membership.ts';
import { type RecordParts, recordMembership } from './record-events.ts';
import { lockEmployer } from './store.ts';
import { endMembership, listMembers, type MembersTable, setRole } from './store-people.ts';

/** What became of a membership; `reads: false` when the person reads no applications any more since this moment. */
export type Ended =
  | { readonly why: 'left' | 'removed' | 'role'; readonly reads: false }
  | { readonly reads: true };

type Input = { caller: Caller; employerId: string; accountId: string; now: Date };

/** An owner removes a colleague, or somebody leaves. The last owner stays. */
export async function removeMember(
  tx: StorageTransaction,
  parts: RecordParts,
  input: Input,
): Promise<Ended | Refusal> {
  const { caller, employerId, accountId, now } = input;
  const leaving = accountId === caller.accountId;
  await lockAccount(tx, caller.accountId, caller.pool);
  await lockEmployer(tx, employerId, caller.pool);
  const people = await listMembers(tx, [employerId]);
  const member = people.find((person) => person.account_id === accountId);
  if (leaving && member !== undefined && member.left_at !== null) return { reads: true };
  const employer = await (leaving ? actAsMember : actAsOwner)(tx, caller, employerId);
  if ('refused' in employer) return employer;
  if (member === undefined) return refuse('not_found');
  if (member.left_at !== null) return { reads: true };
  if (employer.held && !leaving) return refuse('account_held');
  if (isLastOwner(people, member)) return refuse('forbidden', 'an employer keeps at least one owner');
  await endMembership(tx, employerId, accountId, now);
  const why = leaving ? 'left' : 'removed';
  await recordMembership(tx, parts, {
    ...{ pool: caller.pool, now, employerId, accountId, by: caller.accountId },
    ...{ what: why, role: member.role },
  });
  return { reads: false, why };
}

/** An owner gives somebody another role. The last owner stays one. */
export async function changeRole(
  tx: StorageTransaction,
  parts: RecordParts,
  input: Input & { role: MemberRole },
): Promise<Ended | Refusal> {
  const { caller, employerId, accountId, role, now } = input;
  const employer = await actAsOwner(tx, caller, employerId);
  if ('refused' in employer) return employer;
  const people = await listMembers(tx, [employerId]);
  const member = people.find((person) => person.account_id === accountId && person.left_at === null);
  if (member === undefined) return refuse('not_found');
  if (member.role === role) return { reads: true };
  if (employer.held) return refuse('account_held');
  if (isLastOwner(people, member)) return refuse('forbidden', 'an employer keeps at least one owner');
  await setRole(tx, employerId, accountId, role);
  await recordMembership(tx, parts, {
    ...{ pool: caller.pool, now, employerId, accountId, by: caller.accountId },
    ...{ what: 'role', role },
  });
  return may(role, 'read_applications') ? { reads: true } : { reads: false, why: 'role' };
}

function isLastOwner(people: readonly MembersTable[], member: MembersTable): boolean {
  const owners = people.filter((person) => person.role === 'owner' && person.left_at === null);
  return owners.length === 1 && owners[0]?.account_id === member.account_id;
}
