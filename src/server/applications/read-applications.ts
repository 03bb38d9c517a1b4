import type {
  ApplicationEntry,
  readApplication as endpoint,
  ReceivedApplication,
} from '../../shared/api/applications.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { listAccounts } from '../accounts/store.ts';
import { findPosting } from '../jobs/store.ts';
import { isInTeam } from '../jobs/team.ts';
import type { Database } from '../storage/database.ts';
import { describeApplications, describeReceived } from './describe-application.ts';
import { countByPosting, findApplication, listOfCandidate, listOfPosting, listStages } from './store.ts';

/** The candidate's own applications, newest first. */
export async function listMyApplications(
  db: Database,
  caller: Caller,
): Promise<{ applications: ApplicationEntry[] }> {
  return db.read(async (tx) => ({
    applications: await describeApplications(tx, await listOfCandidate(tx, caller.accountId), caller),
  }));
}

/** One application with its history, for its candidate or for the team; `not_found` for anybody else. */
export async function readApplication(
  db: Database,
  input: { caller: Caller; grantId: string },
): Promise<Answer<typeof endpoint> | Refusal> {
  const { caller, grantId } = input;
  return db.read(async (tx) => {
    const row = await findApplication(tx, grantId, caller.pool);
    if (row === undefined) return refuse('not_found');
    const mine = row.candidate_id === caller.accountId;
    const posting = await findPosting(tx, row.posting_id, caller.pool);
    if (!mine && !(await isInTeam(tx, posting, caller.accountId))) return refuse('not_found');
    const [application] = await describeReceived(tx, [row], caller);
    if (application === undefined) return refuse('not_found');
    const stages = await listStages(tx, row.candidate_id, grantId);
    const people = await listAccounts(
      tx,
      stages.map((stage) => stage.changed_by),
      caller.pool,
    );
    const names = new Map(people.map((person) => [person.account_id, person.display_name]));
    return {
      application,
      history: [
        { stage: 'sent', at: row.sent_at.toISOString(), byName: null },
        ...stages.map((stage) => ({
          stage: stage.stage,
          at: stage.changed_at.toISOString(),
          byName: names.get(stage.changed_by) ?? null,
        })),
      ],
    };
  });
}

/** The applications to a posting, for the people of its team. */
export async function listReceived(
  db: Database,
  input: { caller: Caller; postingId: string },
): Promise<{ applications: ReceivedApplication[] } | Refusal> {
  const { caller, postingId } = input;
  return db.read(async (tx) => {
    const posting = await findPosting(tx, postingId, caller.pool);
    if (!(await isInTeam(tx, posting, caller.accountId))) return refuse('not_found');
    const rows = await listOfPosting(tx, postingId, caller.pool);
    return { applications: await describeReceived(tx, rows, caller) };
  });
}

/** How many applications postings have, and how many still wait for an answer. */
export async function countApplicationsByPosting(
  db: Database,
  caller: Caller,
  postingIds: readonly string[],
) {
  return db.once((tx) => countByPosting(tx, postingIds, caller.pool));
}
