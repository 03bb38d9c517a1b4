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
import { type AccountRow, lockAccounts } from '../accounts/store.ts';
import { shareEmployers } from '../employers/store.ts';
import { shareMemberships } from '../employers/store-people.ts';
import { listTeam, sharePostings } from '../jobs/store.ts';
import { isMemberInTeam } from '../jobs/team.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { GrantsTable } from './store.ts';

/** The acting person as stored, and what the rule looks at as far as it does not depend on a copy. */
export type Standing = {
  readonly account: AccountRow;
  readonly facts: Omit<DisclosureFacts, 'purpose' | 'copyRecipient' | 'copyDestroyed'>;
};

/** Who acts, and under which grant. */
export type Acts = { readonly grant: GrantsTable; readonly caller: Caller; readonly now: Date };

/**
 * The caller's standing towards a grant whose row the transaction holds. All that it rests on stays as it is until
 * the transaction ends: a hold or a removal in the same moment comes before or after, never in between.
 */
export async function lockStanding(tx: StorageTransaction, acts: Acts): Promise<Standing> {
  const [standing] = await lockStandings(tx, [acts]);
  if (standing === undefined) throw new RangeError('everybody has a standing');
  return standing;
}

/** As {@link lockStanding} for some people of one pool, in their order: by one query for each kind of row. */
export async function lockStandings(tx: StorageTransaction, acts: readonly Acts[]): Promise<Standing[]> {
  const pool = acts[0]?.caller.pool;
  if (pool === undefined) return [];
  const people = acts.map(({ caller }) => caller.accountId);
  const accounts = await lockAccounts(tx, people, pool);
  const grants = acts.map(({ grant }) => grant);
  const employers = await shareEmployers(tx, idsOf(grants, 'employer_id'), pool);
  const members = await shareMemberships(tx, people);
  const postings = await sharePostings(tx, idsOf(grants, 'posting_id'), pool);
  const team = await listTeam(tx, idsOf(grants, 'posting_id'));
  return acts.map(({ grant, caller, now }) => {
    const account = accounts.find((row) => row.account_id === caller.accountId);
    if (account === undefined || caller.pool !== pool)
      throw new Tampered('impossible_state', 'a session is of no account');
    const posting = postings.find((row) => row.posting_id === grant.posting_id);
    const inTeam = isMemberInTeam(
      members.find((row) => row.account_id === caller.accountId),
      posting,
      team,
    );
    return {
      account,
      facts: {
        now: now.getTime(),
        grant: {
          purpose: grant.purpose,
          issuedAt: grant.issued_at.getTime(),
          expiresAt: grant.expires_at.getTime(),
          revoked: grant.revoked_at !== null,
          held: (grant.held_since ?? null) !== null,
          closed: (grant.closed_since ?? null) !== null,
        },
        reader: { accountId: caller.accountId, held: account.held_reason !== null, inTeam },
        employerState: employers.find((row) => row.employer_id === grant.employer_id)?.state ?? 'unknown',
      },
    };
  });
}

const idsOf = (grants: readonly GrantsTable[], name: 'employer_id' | 'posting_id') =>
  grants.map((grant) => grant[name]);

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

/**
 * Whether anything new may be said under a grant: asked each time, so that a revocation need notify nobody. Under one that
 * is held since a restore nothing is, for its candidate may have taken it back; nor while its candidate's account waits to
 * be erased.
 */
export function isAlive(
  grant: Pick<GrantsTable, 'revoked_at' | 'expires_at' | 'held_since' | 'closed_since'>,
  employerState: string | undefined,
  now: Date,
): boolean {
  const open = (grant.held_since ?? null) === null && (grant.closed_since ?? null) === null;
  return open && stateOfGrant(grant, now) === 'active' && employerState === 'approved';
}
