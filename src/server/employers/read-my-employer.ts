import type { getMyEmployer, Member } from '../../shared/api/employers.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { may } from '../../shared/employers/roles.ts';
import type { Caller } from '../accounts/caller.ts';
import { listAccounts } from '../accounts/store.ts';
import { describeContactKey } from '../passkeys/contact-keys.ts';
import { listWaitingKeys } from '../passkeys/store-contact-keys.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeEmployer } from './describe-employer.ts';
import { type DecisionsTable, findEmployer, listDecisions } from './store.ts';
import { findMembership, listMembers, listOpenInvitations, type MembersTable } from './store-people.ts';

type Mine = NonNullable<Answer<typeof getMyEmployer>['mine']>;

/** The caller's employer with its people, decisions and open invitations, or null. What was answered is known above. */
export async function readMyEmployer(
  db: Database,
  caller: Caller,
  now: Date,
): Promise<Omit<Mine, 'answers'> | null> {
  return db.read(async (tx) => {
    const membership = await findMembership(tx, caller.accountId);
    const employer = membership && (await findEmployer(tx, membership.employer_id, caller.pool));
    if (membership === undefined || employer === undefined) return null;
    const invitations = await listOpenInvitations(tx, employer.employer_id, now);
    return {
      employer: await describeEmployer(tx, employer, now),
      role: membership.role,
      members: await describeMembers(tx, membership, caller),
      decisions: await describeDecisions(tx, await listDecisions(tx, [employer.employer_id]), caller.pool),
      invitations: invitations.map((invitation) => ({
        invitationId: invitation.invitation_id,
        role: invitation.role,
        createdAt: invitation.created_at.toISOString(),
        expiresAt: invitation.expires_at.toISOString(),
      })),
    };
  });
}

/** Decisions with the names of the operators who made them, in the order given. */
export async function describeDecisions(
  tx: StorageTransaction,
  decisions: readonly DecisionsTable[],
  pool: string,
): Promise<Mine['decisions']> {
  const deciders = decisions.map((decision) => decision.decided_by);
  const names = await namesOf(tx, deciders, pool);
  return decisions.map((decision) => ({
    decision: decision.decision,
    reason: decision.reason,
    byName: names.get(decision.decided_by) ?? '',
    at: decision.decided_at.toISOString(),
  }));
}

async function describeMembers(
  tx: StorageTransaction,
  mine: MembersTable,
  { pool }: Caller,
): Promise<Member[]> {
  const members = (await listMembers(tx, [mine.employer_id])).filter((member) => member.left_at === null);
  const ids = members.map((member) => member.account_id);
  const accounts = new Map((await listAccounts(tx, ids, pool)).map((row) => [row.account_id, row]));
  const waiting = may(mine.role, 'lead_people') ? await listWaitingKeys(tx, ids, pool) : [];
  return members.flatMap((member) => {
    const account = accounts.get(member.account_id);
    if (account === undefined) return [];
    return [
      {
        accountId: member.account_id,
        displayName: account.display_name ?? '',
        title: member.title,
        role: member.role,
        joinedAt: member.joined_at.toISOString(),
        recipient: account.seal_recipient,
        signKey: encodeBase64url(account.sign_key),
        ownerKey: describeOffer(member),
        waitingKeys: waiting.filter((key) => key.account_id === member.account_id).map(describeContactKey),
      },
    ];
  });
}

function describeOffer({ owner_key: key, owner_key_signature: signature }: MembersTable): Member['ownerKey'] {
  if (key === null || signature === null) return null;
  return { key: encodeBase64url(key), signature: encodeBase64url(signature) };
}

async function namesOf(tx: StorageTransaction, accountIds: readonly string[], pool: string) {
  const accounts = await listAccounts(tx, accountIds, pool);
  return new Map(accounts.map((account) => [account.account_id, account.display_name ?? '']));
}
