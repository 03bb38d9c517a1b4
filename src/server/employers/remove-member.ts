import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Database } from '../storage/database.ts';
import { actAsMember, actAsOwner } from './membership.ts';
import { endMembership, listMembers, lockEmployer } from './store.ts';

/**
 * Ends a membership: an owner removes a colleague, or somebody leaves. Nobody else is told to act: whoever decides
 * about access asks for the membership in force, so that it ends with this very transaction. The last owner stays.
 */
export async function removeMember(
  db: Database,
  input: { caller: Caller; employerId: string; accountId: string; now: Date },
): Promise<{ done: true } | Refusal> {
  const { caller, employerId, accountId } = input;
  return db.transact(async (tx) => {
    const leaving = accountId === caller.accountId;
    await lockAccount(tx, caller.accountId, caller.pool);
    await lockEmployer(tx, employerId, caller.pool);
    const people = await listMembers(tx, [employerId]);
    const member = people.find((person) => person.account_id === accountId);
    if (leaving && member !== undefined && member.left_at !== null) return { done: true };
    const employer = await (leaving ? actAsMember : actAsOwner)(tx, caller, employerId);
    if ('refused' in employer) return employer;
    if (member === undefined) return refuse('not_found');
    if (member.left_at !== null) return { done: true };
    if (employer.held && !leaving) return refuse('account_held');
    const owners = people.filter(
      (person) => person.role === 'owner' && person.left_at === null && person.account_id !== accountId,
    );
    if (owners.length === 0) return refuse('forbidden', 'an employer keeps at least one owner');
    await endMembership(tx, employerId, accountId, input.now);
    return { done: true };
  });
}
