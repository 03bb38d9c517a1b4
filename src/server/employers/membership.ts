import type { Employer, Member } from '../../shared/api/employers.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { listAccounts, lockAccount } from '../accounts/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeEmployer } from './describe-employer.ts';
import {
  type EmployersTable,
  findEmployer,
  findMembership,
  listMembers,
  listOpenInvitations,
  lockEmployer,
  type MemberRole,
  shareEmployer,
  shareMembership,
} from './store.ts';

/** The employer, if the caller belongs to it now; `not_found` otherwise, so that ids tell nothing. */
export async function requireMember(
  tx: StorageTransaction,
  caller: Caller,
  employerId: string,
): Promise<(EmployersTable & { role: MemberRole }) | Refusal> {
  const membership = await findMembership(tx, caller.accountId);
  if (membership?.employer_id !== employerId) return refuse('not_found');
  const employer = await findEmployer(tx, employerId, caller.pool);
  return employer === undefined ? refuse('not_found') : { ...employer, role: membership.role };
}

/** An employer as one who acts for it finds it: role and hold are those of this transaction, and stay so in it. */
export type Acting = EmployersTable & { readonly role: MemberRole; readonly held: boolean };

/**
 * Like {@link requireMember}, for those who write: a removal or a hold in the same moment waits, or has won. `held`
 * is told, not refused, so that what was done before a hold can be answered again.
 */
export async function actAsMember(
  tx: StorageTransaction,
  caller: Caller,
  employerId: string,
): Promise<Acting | Refusal> {
  const account = await lockAccount(tx, caller.accountId, caller.pool);
  const employer = await shareEmployer(tx, employerId, caller.pool);
  const membership = await shareMembership(tx, caller.accountId);
  if (account === undefined || employer === undefined || membership?.employer_id !== employerId)
    return refuse('not_found');
  return { ...employer, role: membership.role, held: account.held_reason !== null };
}

/** Like {@link actAsMember}, for owners, who act one at a time. */
export async function actAsOwner(
  tx: StorageTransaction,
  caller: Caller,
  employerId: string,
): Promise<Acting | Refusal> {
  await lockAccount(tx, caller.accountId, caller.pool);
  await lockEmployer(tx, employerId, caller.pool);
  const employer = await actAsMember(tx, caller, employerId);
  if ('refused' in employer) return employer;
  return employer.role === 'owner' ? employer : refuse('forbidden', 'only owners may do this');
}

/** The caller's employer with its people and open invitations, or null. */
export async function readMyEmployer(db: Database, caller: Caller, now: Date) {
  return db.read(async (tx): Promise<{ mine: Mine | null }> => {
    const membership = await findMembership(tx, caller.accountId);
    const employer = membership && (await findEmployer(tx, membership.employer_id, caller.pool));
    if (membership === undefined || employer === undefined) return { mine: null };
    const members = await describeMembers(tx, employer.employer_id, caller.pool);
    const invitations = await listOpenInvitations(tx, employer.employer_id, now);
    return {
      mine: {
        employer: describeEmployer(employer),
        role: membership.role,
        members,
        invitations: invitations.map((invitation) => ({
          invitationId: invitation.invitation_id,
          role: invitation.role,
          createdAt: invitation.created_at.toISOString(),
          expiresAt: invitation.expires_at.toISOString(),
        })),
      },
    };
  });
}

type Mine = {
  employer: Employer;
  role: MemberRole;
  members: Member[];
  invitations: { invitationId: string; role: MemberRole; createdAt: string; expiresAt: string }[];
};

async function describeMembers(tx: StorageTransaction, employerId: string, pool: string): Promise<Member[]> {
  const members = (await listMembers(tx, [employerId])).filter((member) => member.left_at === null);
  const accounts = await listAccounts(
    tx,
    members.map((member) => member.account_id),
    pool,
  );
  const names = new Map(accounts.map((account) => [account.account_id, account.display_name ?? '']));
  return members.map((member) => ({
    accountId: member.account_id,
    displayName: names.get(member.account_id) ?? '',
    title: member.title,
    role: member.role,
    joinedAt: member.joined_at.toISOString(),
  }));
}
