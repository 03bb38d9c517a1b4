import type { GrantEntry, readCopyTerms } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { listEmployers } from '../employers/store.ts';
import { findPosting, listPostings } from '../jobs/store.ts';
import { readTeam, readTeams } from '../jobs/team.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { countOpenings, findCopy, findGrant, type GrantsTable, listCopiesOf, listGrantsOf } from './store.ts';

/** Where a grant stands at a moment. */
export function stateOfGrant(
  grant: Pick<GrantsTable, 'revoked_at' | 'expires_at'>,
  now: Date,
): GrantEntry['state'] {
  if (grant.revoked_at !== null) return 'revoked';
  return grant.expires_at <= now ? 'expired' : 'active';
}

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
  const postingIds = grants.map((grant) => grant.posting_id);
  const postings = await listPostings(tx, postingIds, caller.pool);
  const employerIds = grants.map((grant) => grant.employer_id);
  const employers = await listEmployers(tx, employerIds, caller.pool);
  const readers = new Map(
    postings.map((posting) => {
      const ofPosting = grants
        .filter((grant) => grant.posting_id === posting.posting_id)
        .map((g) => g.grant_id);
      const people = copies
        .filter((copy) => ofPosting.includes(copy.grant_id))
        .map((copy) => copy.recruiter_id);
      return [posting.posting_id, people];
    }),
  );
  const teams = await readTeams(tx, postings, readers);
  return grants.map((grant) => ({
    grantId: grant.grant_id,
    postingId: grant.posting_id,
    postingTitle: postings.find((posting) => posting.posting_id === grant.posting_id)?.title ?? '',
    employerName: employers.find((employer) => employer.employer_id === grant.employer_id)?.name ?? '',
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
          left: person?.active !== true,
        };
      }),
  }));
}

/**
 * The terms of a copy made for the caller: the candidate's signed statement, never the content. Only for somebody who
 * is still in the team, as everything of an application is.
 */
export async function readTerms(
  db: Database,
  input: { caller: Caller; copyId: string; now: Date },
): Promise<Answer<typeof readCopyTerms> | Refusal> {
  const { caller, copyId, now } = input;
  return db.read(async (tx) => {
    const copy = await findCopy(tx, copyId, caller.pool);
    const grant = copy && (await findGrant(tx, copy.grant_id, caller.pool));
    if (copy?.recruiter_id !== caller.accountId || grant === undefined) return refuse('not_found');
    const posting = await findPosting(tx, grant.posting_id, caller.pool);
    const team = posting === undefined ? [] : await readTeam(tx, posting);
    if (!team.some((reader) => reader.accountId === caller.accountId)) return refuse('not_found');
    const openings = await countOpenings(tx, copy.candidate_id, [copyId]);
    return {
      copyId,
      grantId: grant.grant_id,
      postingTitle: posting?.title ?? '',
      signed: { statement: copy.statement, signature: encodeBase64url(copy.signature) },
      state: stateOfGrant(grant, now),
      openings: openings.get(copyId)?.n ?? 0,
    };
  });
}
