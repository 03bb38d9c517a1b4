import { may } from '../../shared/employers/roles.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Acting } from '../employers/membership.ts';
import type { PostingRow } from '../jobs/store.ts';
import { isInTeam } from '../jobs/team.ts';
import type { StorageTransaction } from '../storage/database.ts';

/**
 * Why one of an employer's people may not look at cards for a posting; undefined when they may. By role, then by what
 * operators decided, then by the posting's team: who is no reader is not told whether there is something to read.
 */
export async function refuseReader(
  tx: StorageTransaction,
  { caller, employer, posting }: { caller: Caller; employer: Omit<Acting, 'held'>; posting: PostingRow },
): Promise<Refusal | undefined> {
  if (!may(employer.role, 'read_applications')) return refuse('role_not_allowed');
  if (caller.held) return refuse('account_held');
  if (employer.state !== 'approved') {
    return refuse(employer.state === 'held' ? 'employer_held' : 'employer_not_approved');
  }
  return (await isInTeam(tx, posting, caller.accountId)) ? undefined : refuse('not_in_team');
}
