import type { GrantEntry } from '../../shared/api/disclosure.ts';
import type { Caller } from '../accounts/caller.ts';
import { namePostings } from '../jobs/name-postings.ts';
import { readTeams } from '../jobs/team.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { hasReaderLeft, stateOfGrant } from './standing.ts';
import { countOpenings, type GrantsTable, listCopiesOf, listGrantsOf } from './store.ts';

/** Who can read what: every grant the candidate ever gave, newest first. */
export async function listMyGrants(
  db: Database,
  caller: Caller,
  now: Date,
): Promise<{ grants: GrantEntry[] }> {
  return db.read(async (tx) => ({
    grants: await describeGrants(tx, await listGrantsOf(tx, caller.accountId), caller, now),
  }));
}

/** Grants of one candidate as that candidate sees them. */
export async function describeGrants(
  tx: StorageTransaction,
  grants: readonly GrantsTable[],
  caller: Caller,
  now: Date,
): Promise<GrantEntry[]> {
  const grantIds = grants.map((grant) => grant.grant_id);
  const copies = await listCopiesOf(tx, caller.accountId, grantIds);
  const openings = await countOpenings(
    tx,
    caller.accountId,
    copies.map((copy) => copy.copy_id),
  );
  const postings = await namePostings(tx, grants, caller.pool);
  const readers = new Map(
    [...postings.values()].map((posting) => {
      const ofPosting = grants
        .filter((grant) => grant.posting_id === posting.posting_id)
        .map((g) => g.grant_id);
      const people = copies
        .filter((copy) => ofPosting.includes(copy.grant_id))
        .map((copy) => copy.recruiter_id);
      return [posting.posting_id, people];
    }),
  );
  const teams = await readTeams(tx, [...postings.values()], readers);
  return grants.map((grant) => ({
    grantId: grant.grant_id,
    postingId: grant.posting_id,
    postingTitle: postings.get(grant.posting_id)?.title ?? '',
    employerName: postings.get(grant.posting_id)?.employerName ?? '',
    purpose: grant.purpose,
    fields: grant.fields,
    issuedAt: grant.issued_at.toISOString(),
    expiresAt: grant.expires_at.toISOString(),
    revokedAt: grant.revoked_at?.toISOString() ?? null,
    state: stateOfGrant(grant, now),
    readers: copies
      .filter((copy) => copy.grant_id === grant.grant_id)
      .map((copy) => {
        const person = teams.get(grant.posting_id)?.find((member) => member.accountId === copy.recruiter_id);
        const opened = openings.get(copy.copy_id);
        return {
          copyId: copy.copy_id,
          recruiterId: copy.recruiter_id,
          displayName: person?.displayName ?? '',
          title: person?.title ?? '',
          openings: opened?.n ?? 0,
          lastOpenedAt: opened?.last.toISOString() ?? null,
          left: person?.active !== true || hasReaderLeft(copy, grant),
          copyDestroyed: copy.destroyed_at !== null,
        };
      }),
  }));
}
