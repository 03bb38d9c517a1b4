import type { Answer } from '../../shared/api/endpoint.ts';
import type {
  listEmployerPostings,
  PostingSummary,
  readPosting as readEndpoint,
} from '../../shared/api/jobs.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { describeForCandidates } from '../employers/describe-proof.ts';
import { requireMember } from '../employers/membership.ts';
import { findEmployer, listEmployers } from '../employers/store.ts';
import { listProofs } from '../employers/store-proofs.ts';
import type { Database } from '../storage/database.ts';
import { describePosting } from './describe-posting.ts';
import { postingQuery } from './posting-words.ts';
import { findOpenPostings, findPosting, listPostingsOfEmployer, listTeam } from './store.ts';
import { readTeam } from './team.ts';

/** Postings on one page of a list. */
export const PAGE_SIZE = 20;

/** Open postings of approved employers that fit, newest first. */
export async function searchPostings(
  db: Database,
  input: { pool: string; words: string; occupation: string; region: string; page: number; now: Date },
): Promise<{ postings: PostingSummary[]; total: number; page: number; pages: number }> {
  return db.read(async (tx) => {
    const { rows, total } = await findOpenPostings(tx, {
      ...input,
      query: postingQuery(input.words),
      limit: PAGE_SIZE,
      offset: (input.page - 1) * PAGE_SIZE,
    });
    const employers = await listEmployers(
      tx,
      rows.map((row) => row.employer_id),
      input.pool,
    );
    const postings = rows.flatMap((row) => {
      const employer = employers.find((candidate) => candidate.employer_id === row.employer_id);
      return employer === undefined ? [] : [describePosting(row, employer, input.now)];
    });
    return { postings, total, page: input.page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)) };
  });
}

/** One posting with the team that would read; a closed one too, marked so. An employer that is not approved now shows none. */
export async function readPosting(
  db: Database,
  input: { pool: string; postingId: string; now: Date },
): Promise<Answer<typeof readEndpoint> | Refusal> {
  return db.read(async (tx) => {
    const row = await findPosting(tx, input.postingId, input.pool);
    const employer = row && (await findEmployer(tx, row.employer_id, input.pool));
    if (row === undefined || employer?.state !== 'approved') return refuse('not_found');
    const team = await readTeam(tx, row);
    const proofs = await listProofs(tx, [employer.employer_id]);
    const employerProofs = describeForCandidates(proofs, input.now);
    const posting = describePosting(row, employer, input.now);
    return { posting: { ...posting, version: row.version, team, employerProofs } };
  });
}

/** How many applications a posting has, and how many nobody has answered. */
export type ApplicationCounts = (
  postingIds: readonly string[],
) => Promise<Map<string, { all: number; unanswered: number }>>;

/** The postings of the caller's employer. Counts come from above, where applications are known. */
export async function listMyPostings(
  db: Database,
  input: { caller: Caller; employerId: string; now: Date },
  countApplications: ApplicationCounts,
): Promise<Answer<typeof listEmployerPostings> | Refusal> {
  const { caller, employerId, now } = input;
  const found = await db.read(async (tx) => {
    const employer = await requireMember(tx, caller, employerId);
    if ('refused' in employer) return employer;
    const rows = await listPostingsOfEmployer(tx, employerId, caller.pool);
    const team = await listTeam(
      tx,
      rows.map((row) => row.posting_id),
    );
    return { employer, rows, team };
  });
  if ('refused' in found) return found;
  const counts = await countApplications(found.rows.map((row) => row.posting_id));
  return {
    postings: found.rows.map((row) => ({
      ...describePosting(row, found.employer, now),
      version: row.version,
      inTeam: found.team.some(
        (one) => one.posting_id === row.posting_id && one.account_id === caller.accountId,
      ),
      applications: counts.get(row.posting_id)?.all ?? 0,
      unanswered: counts.get(row.posting_id)?.unanswered ?? 0,
    })),
  };
}
