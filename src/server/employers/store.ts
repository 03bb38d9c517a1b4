/** All SQL of employers: who they are, what was decided, their people, invitations. */
import { sql } from 'kysely';
import type { EmployerState } from '../../shared/api/employers.ts';
import type { MemberRole } from '../../shared/employers/roles.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type EmployersTable = {
  employer_id: string;
  pool: string;
  name: string;
  country: string;
  registration_number: string;
  website: string;
  evidence: string;
  agency: boolean;
  parent_id: string | null;
  state: EmployerState;
  reason: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  proposed_by: string;
  created_at: Date;
};
export type DecisionsTable = {
  employer_id: string;
  decision_id: string;
  decision: 'approved' | 'refused' | 'held';
  reason: string;
  decided_by: string;
  decided_at: Date;
};
export type MembersTable = {
  employer_id: string;
  account_id: string;
  role: MemberRole;
  title: string;
  joined_at: Date;
  left_at: Date | null;
  /** See `shared/keys/owner-key-offer`; null until it was told. */
  owner_key: Uint8Array | null;
  owner_key_signature: Uint8Array | null;
};
export type InvitationsTable = {
  employer_id: string;
  invitation_id: string;
  token_hash: Uint8Array;
  address_hash: Uint8Array;
  role: MemberRole;
  invited_by: string;
  created_at: Date;
  expires_at: Date;
  accepted_by: string | null;
  accepted_at: Date | null;
};

export async function insertEmployer(tx: StorageTransaction, row: EmployersTable): Promise<boolean> {
  const result = await tx
    .insertInto('employers.employers')
    .values(row)
    .onConflict((conflict) => conflict.column('employer_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findEmployer(tx: StorageTransaction, employerId: string, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** Locks an employer against other writers; new members and invitations, which only refer to it, do not wait. */
export async function lockEmployer(tx: StorageTransaction, employerId: string, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('pool', '=', pool)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Shared lock: the employer is approved or held, as it is now, until the transaction ends. */
export async function shareEmployer(tx: StorageTransaction, employerId: string, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('pool', '=', pool)
    .forShare()
    .executeTakeFirst();
}

/** As {@link shareEmployer} for some employers, always in one order. */
export async function shareEmployers(tx: StorageTransaction, employerIds: readonly string[], pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', 'in', [...new Set(employerIds)])
    .where('pool', '=', pool)
    .orderBy('employer_id')
    .forShare()
    .execute();
}

export async function listEmployers(tx: StorageTransaction, employerIds: readonly string[], pool: string) {
  if (employerIds.length === 0) return [];
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('employer_id', 'in', [...new Set(employerIds)])
    .where('pool', '=', pool)
    .execute();
}

/** All employers of a pool, those that wait first. */
export async function listAllEmployers(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('pool', '=', pool)
    .orderBy(sql`state <> 'proposed'`)
    .orderBy('created_at', 'desc')
    .limit(500)
    .execute();
}

/** All approved employers of a pool, as far as anybody is told of them. */
export async function listApproved(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .select(['employer_id', 'name', 'country', 'agency'])
    .where('pool', '=', pool)
    .where('state', '=', 'approved')
    .execute();
}

/** A sub-select of the ids of approved employers, for other domains' predicates. */
export function selectApproved(tx: StorageTransaction, pool: string) {
  return tx
    .selectFrom('employers.employers')
    .select('employer_id')
    .where('pool', '=', pool)
    .where('state', '=', 'approved');
}

/**
 * As {@link selectApproved}, of those that were approved at a moment gone by. In a self-check nobody decides: what an
 * employer is there, it was from the beginning.
 */
export function selectApprovedAt(tx: StorageTransaction, pool: string, at: Date) {
  return tx
    .selectFrom('employers.employers as e')
    .select('e.employer_id')
    .where('e.pool', '=', pool)
    .where((eb) => {
      const decided = eb
        .selectFrom('employers.decisions as d')
        .select('d.decision')
        .whereRef('d.employer_id', '=', 'e.employer_id')
        .where('d.decided_at', '<=', at)
        .orderBy('d.decided_at', 'desc')
        .orderBy('d.decision_id', 'desc')
        .limit(1);
      const undecided = eb.and([eb('e.decided_at', 'is', null), eb('e.state', '=', 'approved')]);
      return eb.or([undecided, eb(decided, '=', 'approved')]);
    });
}

export async function countWaiting(tx: StorageTransaction, pool: string): Promise<number> {
  const row = await tx
    .selectFrom('employers.employers')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('pool', '=', pool)
    .where('state', '=', 'proposed')
    .executeTakeFirstOrThrow();
  return row.n;
}

/** A decision that was written down before. */
export async function findDecision(tx: StorageTransaction, employerId: string, decisionId: string) {
  return tx
    .selectFrom('employers.decisions')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('decision_id', '=', decisionId)
    .executeTakeFirst();
}

/** Writes a decision down. */
export async function insertDecision(tx: StorageTransaction, row: DecisionsTable): Promise<void> {
  await tx.insertInto('employers.decisions').values(row).execute();
}

/** What was decided about some employers, newest first. */
export async function listDecisions(tx: StorageTransaction, employerIds: readonly string[]) {
  if (employerIds.length === 0) return [];
  return tx
    .selectFrom('employers.decisions')
    .selectAll()
    .where('employer_id', 'in', [...new Set(employerIds)])
    .orderBy('decided_at', 'desc')
    .orderBy('decision_id', 'desc')
    .execute();
}

export async function setState(
  tx: StorageTransaction,
  employerId: string,
  state: { state: EmployerState; reason: string; decided_by: string; decided_at: Date },
): Promise<void> {
  await tx.updateTable('employers.employers').set(state).where('employer_id', '=', employerId).execute();
}

export async function putMember(
  tx: StorageTransaction,
  row: Omit<MembersTable, 'left_at' | 'owner_key' | 'owner_key_signature'>,
): Promise<void> {
  const { role, title, joined_at } = row;
  await tx
    .insertInto('employers.members')
    .values({ ...row, left_at: null, owner_key: null, owner_key_signature: null })
    .onConflict((conflict) =>
      conflict.columns(['employer_id', 'account_id']).doUpdateSet({ role, title, joined_at, left_at: null }),
    )
    .execute();
}

/** The membership in force of an account, in any employer. */
export async function findMembership(tx: StorageTransaction, accountId: string) {
  return tx
    .selectFrom('employers.members')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
}

/** As {@link findMembership}, with a shared lock: a removal in the same moment waits, or has won. */
export async function shareMembership(tx: StorageTransaction, accountId: string) {
  return tx
    .selectFrom('employers.members')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('left_at', 'is', null)
    .forShare()
    .executeTakeFirst();
}

/** As {@link shareMembership} for some accounts, always in one order. */
export async function shareMemberships(tx: StorageTransaction, accountIds: readonly string[]) {
  return tx
    .selectFrom('employers.members')
    .selectAll()
    .where('account_id', 'in', [...new Set(accountIds)])
    .where('left_at', 'is', null)
    .orderBy('account_id')
    .forShare()
    .execute();
}

/** The members of some employers; those who left too, with the date. */
export async function listMembers(tx: StorageTransaction, employerIds: readonly string[]) {
  if (employerIds.length === 0) return [];
  return tx
    .selectFrom('employers.members')
    .selectAll()
    .where('employer_id', 'in', [...new Set(employerIds)])
    .orderBy('joined_at')
    .execute();
}

/** Keeps the key by which an owner would sign. */
export async function setOwnerKey(
  tx: StorageTransaction,
  {
    employerId,
    accountId,
    key,
    signature,
  }: { employerId: string; accountId: string; key: Uint8Array; signature: Uint8Array },
): Promise<void> {
  await tx
    .updateTable('employers.members')
    .set({ owner_key: key, owner_key_signature: signature })
    .where('employer_id', '=', employerId)
    .where('account_id', '=', accountId)
    .where('left_at', 'is', null)
    .execute();
}

export async function setRole(
  tx: StorageTransaction,
  employerId: string,
  accountId: string,
  role: MemberRole,
): Promise<void> {
  await tx
    .updateTable('employers.members')
    .set({ role })
    .where('employer_id', '=', employerId)
    .where('account_id', '=', accountId)
    .where('left_at', 'is', null)
    .execute();
}

export async function endMembership(
  tx: StorageTransaction,
  employerId: string,
  accountId: string,
  now: Date,
) {
  await tx
    .updateTable('employers.members')
    .set({ left_at: now })
    .where('employer_id', '=', employerId)
    .where('account_id', '=', accountId)
    .where('left_at', 'is', null)
    .execute();
}

export async function insertInvitation(tx: StorageTransaction, row: InvitationsTable): Promise<void> {
  await tx.insertInto('employers.invitations').values(row).execute();
}

export async function findInvitation(tx: StorageTransaction, employerId: string, invitationId: string) {
  return tx
    .selectFrom('employers.invitations')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst();
}

export async function lockInvitation(tx: StorageTransaction, tokenHash: Uint8Array) {
  return tx
    .selectFrom('employers.invitations')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .forUpdate()
    .executeTakeFirst();
}

export async function listOpenInvitations(tx: StorageTransaction, employerId: string, now: Date) {
  return tx
    .selectFrom('employers.invitations')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .execute();
}

export async function markAccepted(
  tx: StorageTransaction,
  invitation: { employer_id: string; invitation_id: string },
  accepted: { accepted_by: string; accepted_at: Date },
): Promise<void> {
  await tx
    .updateTable('employers.invitations')
    .set(accepted)
    .where('employer_id', '=', invitation.employer_id)
    .where('invitation_id', '=', invitation.invitation_id)
    .execute();
}

/** Ends an invitation that nobody accepted. Its row stays: a cancelled invitation was sent all the same. */
export async function endInvitation(
  tx: StorageTransaction,
  employerId: string,
  invitationId: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('employers.invitations')
    .set({ expires_at: now })
    .where('employer_id', '=', employerId)
    .where('invitation_id', '=', invitationId)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
}

/** How many invitations an employer sent since a moment, cancelled ones too. */
export async function countInvitations(
  tx: StorageTransaction,
  employerId: string,
  since: Date,
): Promise<number> {
  const row = await tx
    .selectFrom('employers.invitations')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('employer_id', '=', employerId)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('employers.employers').where('pool', '=', pool).execute();
}
