/** All SQL of an employer's people: who is a member in which role, and who was invited. */
import type { MemberRole } from '../../shared/employers/roles.ts';
import type { StorageTransaction } from '../storage/database.ts';

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
    .orderBy('account_id')
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
    .orderBy('invitation_id')
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
