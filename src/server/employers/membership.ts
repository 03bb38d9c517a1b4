/** Who belongs to an employer and what their role lets them do, asked by every verb that acts for one. */
import { type MemberAct, type MemberRole, may } from '../../shared/employers/roles.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type EmployersTable, findEmployer, lockEmployer, shareEmployer } from './store.ts';
import { findMembership, shareMembership } from './store-people.ts';

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

/** Like {@link actAsMember}, for what only owners do, one at a time. */
export async function actAsOwner(
  tx: StorageTransaction,
  caller: Caller,
  employerId: string,
  act: MemberAct = 'lead_people',
): Promise<Acting | Refusal> {
  await lockAccount(tx, caller.accountId, caller.pool);
  await lockEmployer(tx, employerId, caller.pool);
  const employer = await actAsMember(tx, caller, employerId);
  if ('refused' in employer) return employer;
  return may(employer.role, act) ? employer : refuse('role_not_allowed', 'only owners may do this');
}
