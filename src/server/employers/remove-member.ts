import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Database } from '../storage/database.ts';
import { requireMember, requireOwner } from './membership.ts';
import { endMembership, listMembers } from './store.ts';

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
    const employer = await (leaving ? requireMember : requireOwner)(tx, caller, employerId);
    if ('refused' in employer) return employer;
    const members = (await listMembers(tx, [employerId])).filter((member) => member.left_at === null);
    if (!members.some((member) => member.account_id === accountId)) return refuse('not_found');
    const owners = members.filter((member) => member.role === 'owner' && member.account_id !== accountId);
    if (owners.length === 0) return refuse('forbidden', 'an employer keeps at least one owner');
    await endMembership(tx, employerId, accountId, input.now);
    return { done: true };
  });
}
