import type { Employer } from '../../shared/api/employers.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type MemberRole, may } from '../../shared/employers/roles.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { hashAddress, hashSecret } from '../accounts/addresses.ts';
import { type Caller, PUBLIC_POOL } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Database } from '../storage/database.ts';
import { describeEmployer } from './describe-employer.ts';
import { actAsOwner } from './membership.ts';
import { type RecordParts, recordMembership } from './record-events.ts';
import { findEmployer } from './store.ts';
import {
  countInvitations,
  endInvitation,
  findInvitation,
  findMembership,
  insertInvitation,
  listOpenInvitations,
  lockInvitation,
  markAccepted,
  putMember,
  shareMembership,
} from './store-people.ts';

const LIFETIME = 7 * 86_400_000;
const OPEN_INVITATIONS = 50;
const HOUR = 3_600_000;
const INVITATIONS_AN_HOUR = 20;

/** Invites a colleague by mail; the link works once, for an account with that very address. Owners only. */
export async function inviteColleague(
  { db, secrets, publicUrl }: { db: Database; secrets: Secrets; publicUrl: string },
  input: {
    caller: Caller;
    employerId: string;
    invitationId: string;
    address: string;
    role: MemberRole;
    locale: Locale;
    now: Date;
  },
): Promise<{ invited: true; token?: string } | Refusal> {
  const { caller, employerId, now } = input;
  return db.transact(async (tx) => {
    const employer = await actAsOwner(tx, caller, employerId);
    if ('refused' in employer) return employer;
    const addressHash = hashAddress(secrets.addressKey, input.address);
    const repeated = await findInvitation(tx, employerId, input.invitationId);
    if (repeated !== undefined) {
      const same = repeated.role === input.role && equalBytes(repeated.address_hash, addressHash);
      return same ? { invited: true } : refuse('id_taken');
    }
    if (employer.held) return refuse('account_held');
    if (employer.state !== 'approved') return refuse('employer_not_approved');
    if ((await listOpenInvitations(tx, employerId, now)).length >= OPEN_INVITATIONS)
      return refuse('limit_reached');
    const sent = await countInvitations(tx, employerId, new Date(now.getTime() - HOUR));
    if (sent >= INVITATIONS_AN_HOUR)
      return refuse('too_many_requests', `${INVITATIONS_AN_HOUR} invitations an hour at most`);
    const token = crypto.getRandomValues(new Uint8Array(32));
    await insertInvitation(tx, {
      employer_id: employerId,
      invitation_id: input.invitationId,
      token_hash: hashSecret(token),
      address_hash: addressHash,
      role: input.role,
      invited_by: caller.accountId,
      created_at: now,
      expires_at: new Date(now.getTime() + LIFETIME),
      accepted_by: null,
      accepted_at: null,
    });
    if (caller.pool !== PUBLIC_POOL) return { invited: true, token: encodeBase64url(token) };
    await queueMail(tx, secrets.mailer.recipient, {
      pool: caller.pool,
      template: 'invitation',
      to: input.address,
      locale: input.locale,
      // The token stands behind "#": browsers send it to no server, and no log sees it.
      values: { employerName: employer.name, link: `${publicUrl}/app/join#${encodeBase64url(token)}` },
      now,
    });
    return { invited: true };
  });
}

/**
 * Joins the employer that invited; only for an account with the invited address, only once, and only while the colleague
 * who invited still leads people there.
 */
export async function acceptInvitation(
  { db, ...parts }: RecordParts & { db: Database },
  input: { caller: Caller; token: string; title: string; now: Date },
): Promise<{ employer: Employer } | Refusal> {
  const { caller, now } = input;
  return db.transact(async (tx) => {
    const invitation = await lockInvitation(tx, hashSecret(decodeBase64url(input.token)));
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    // Asked for before it is needed: a token that nobody knows costs about as much as one that is used up.
    const membership = await findMembership(tx, caller.accountId);
    const employer = invitation && (await findEmployer(tx, invitation.employer_id, caller.pool));
    if (invitation === undefined || account === undefined || employer === undefined)
      return refuse('invitation_invalid');
    const joined = membership?.employer_id === employer.employer_id;
    if (invitation.accepted_by === caller.accountId && joined)
      return { employer: await describeEmployer(tx, employer, now) };
    const usable = invitation.accepted_by === null && invitation.expires_at > now;
    // Shared, so that its removal in the same moment waits, or has won: nobody leaves an invitation behind.
    const inviter = await shareMembership(tx, invitation.invited_by);
    const leads = inviter?.employer_id === employer.employer_id && may(inviter.role, 'lead_people');
    if (!usable || !leads || !equalBytes(invitation.address_hash, account.address_hash))
      return refuse('invitation_invalid');
    if (account.held_reason !== null) return refuse('account_held');
    // Who is here already stays as they are: an owner would lose the role, and an employer its last owner.
    if (membership !== undefined) return refuse('employer_exists');
    await putMember(tx, {
      employer_id: employer.employer_id,
      account_id: caller.accountId,
      role: invitation.role,
      title: input.title,
      joined_at: now,
    });
    await markAccepted(tx, invitation, { accepted_by: caller.accountId, accepted_at: now });
    const { pool, accountId } = caller;
    await recordMembership(tx, parts, {
      ...{ pool, now, employerId: employer.employer_id, accountId, by: invitation.invited_by },
      ...{ what: 'joined', role: invitation.role },
    });
    return { employer: await describeEmployer(tx, employer, now) };
  });
}

/** Takes an invitation back that nobody has accepted yet. */
export async function cancelInvitation(
  db: Database,
  input: { caller: Caller; employerId: string; invitationId: string; now: Date },
): Promise<{ done: true } | Refusal> {
  return db.transact(async (tx) => {
    const employer = await actAsOwner(tx, input.caller, input.employerId);
    if ('refused' in employer) return employer;
    if (employer.held) return refuse('account_held');
    await endInvitation(tx, input.employerId, input.invitationId, input.now);
    return { done: true };
  });
}
