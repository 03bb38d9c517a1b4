/**
 * How somebody stands towards a grant: the one place that every verb asks before it lets a person act on one.
 *
 * Order of locks, everywhere: request, grant, application, conversation, copy, the acting person's account, employer,
 * membership, posting (with its team), who is shown, an employer's requests, prekey, invitation, ledger, news. Whoever needs
 * several takes them in this order, so that two acts wait for each other and never both. Applying begins with the account and
 * the posting: its other rows are new.
 */
import type { GrantEntry } from '../../shared/api/disclosure.ts';
import { type DisclosureFacts, decideDisclosure } from '../../shared/disclosure/rule.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import { shareEmployer, shareMembership } from '../employers/store.ts';
import { sharePosting } from '../jobs/store.ts';
import { isInTeam } from '../jobs/team.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { GrantsTable } from './store.ts';

/** The acting person as stored, and what the rule looks at as far as it does not depend on a copy. */
export type Standing = {
  readonly account: AccountRow;
  readonly facts: Omit<DisclosureFacts, 'purpose' | 'copyRecipient' | 'copyDestroyed'>;
};

/**
 * The caller's standing towards a grant whose row the transaction holds. All that it rests on stays as it is until
 * the transaction ends: a hold or a removal in the same moment comes before or after, never in between.
 */
export async function lockStanding(
  tx: StorageTransaction,
  { grant, caller, now }: { grant: GrantsTable; caller: Caller; now: Date },
): Promise<Standing> {
  const account = await lockAccount(tx, caller.accountId, caller.pool);
  if (account === undefined) throw new Tampered('impossible_state', 'a session is of no account');
  const employer = await shareEmployer(tx, grant.employer_id, grant.pool);
  await shareMembership(tx, caller.accountId);
  const posting = await sharePosting(tx, grant.posting_id, grant.pool);
  return {
    account,
    facts: {
      now: now.getTime(),
      grant: {
        purpose: grant.purpose,
        issuedAt: grant.issued_at.getTime(),
        expiresAt: grant.expires_at.getTime(),
        revoked: grant.revoked_at !== null,
      },
      reader: {
        accountId: caller.accountId,
        held: account.held_reason !== null,
        inTeam: await isInTeam(tx, posting, caller.accountId),
      },
      employerState: employer?.state ?? 'unknown',
    },
  };
}

/** Why a reader may not act on an application now, by the very rule that decides openings; undefined when they may. */
export function refuseReader({ facts }: Standing): Refusal | undefined {
  // To anybody else there is no such application.
  if (!facts.reader.inTeam) return refuse('not_found');
  const decision = decideDisclosure({
    ...facts,
    purpose: facts.grant.purpose,
    copyRecipient: facts.reader.accountId,
    copyDestroyed: false,
  });
  return isRefusal(decision) ? decision : undefined;
}

/** Where a grant stands at a moment. */
export function stateOfGrant(
  grant: Pick<GrantsTable, 'revoked_at' | 'expires_at'>,
  now: Date,
): GrantEntry['state'] {
  if (grant.revoked_at !== null) return 'revoked';
  return grant.expires_at <= now ? 'expired' : 'active';
}

/**
 * Whether a copy ended before its grant: its reader left or became a viewer. Who comes back is one for whom nothing of
 * that grant was made.
 */
export function hasReaderLeft(
  copy: { readonly destroyed_at: Date | null },
  grant: Pick<GrantsTable, 'revoked_at' | 'expires_at'>,
): boolean {
  const { revoked_at, expires_at } = grant;
  const end = revoked_at !== null && revoked_at < expires_at ? revoked_at : expires_at;
  return copy.destroyed_at !== null && copy.destroyed_at < end;
}

/** Whether anything new may be said under a grant: asked each time, so that a revocation need notify nobody. */
export function isAlive(
  grant: Pick<GrantsTable, 'revoked_at' | 'expires_at'>,
  employerState: string | undefined,
  now: Date,
): boolean {
  return stateOfGrant(grant, now) === 'active' && employerState === 'approved';
}
