import type { readCounts as countsEndpoint, listEmployers as listEndpoint } from '../../shared/api/desk.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import type { Caller } from '../accounts/caller.ts';
import { countByKind, listAccounts } from '../accounts/store.ts';
import { countApplications } from '../applications/store.ts';
import { countAllOpenings } from '../disclosure/store.ts';
import { describeEmployer } from '../employers/describe-employer.ts';
import { countWaiting, listAllEmployers, listMembers } from '../employers/store.ts';
import { countOpenPostings } from '../jobs/store.ts';
import { countLeaves } from '../ledger/store.ts';
import { readMailCounts } from '../mail/store.ts';
import type { Database } from '../storage/database.ts';

/** Every employer with its people, those that wait for a decision first. */
export async function listEmployersForDesk(
  db: Database,
  caller: Caller,
  now: Date,
): Promise<Answer<typeof listEndpoint>> {
  return db.read(async (tx) => {
    const employers = await listAllEmployers(tx, caller.pool);
    const ids = employers.map((employer) => employer.employer_id);
    const members = (await listMembers(tx, ids)).filter((member) => member.left_at === null);
    const proposers = employers.map((employer) => employer.proposed_by);
    const people = await listAccounts(
      tx,
      [...members.map((member) => member.account_id), ...proposers],
      caller.pool,
    );
    const byId = new Map(people.map((person) => [person.account_id, person]));
    const postings = await countOpenPostings(tx, caller.pool, now);
    return {
      employers: employers.map((employer) => ({
        ...describeEmployer(employer),
        proposedByName: byId.get(employer.proposed_by)?.display_name ?? '',
        people: members
          .filter((member) => member.employer_id === employer.employer_id)
          .map((member) => ({
            accountId: member.account_id,
            displayName: byId.get(member.account_id)?.display_name ?? '',
            title: member.title,
            held: byId.get(member.account_id)?.held_reason !== null,
          })),
        openPostings: postings.get(employer.employer_id) ?? 0,
      })),
    };
  });
}

/** How much there is of everything. */
export async function readCounts(
  db: Database,
  caller: Caller,
  now: Date,
): Promise<Answer<typeof countsEndpoint>> {
  return db.read(async (tx) => {
    const postings = await countOpenPostings(tx, caller.pool, now);
    return {
      accounts: await countByKind(tx, caller.pool),
      employersWaiting: await countWaiting(tx, caller.pool),
      openPostings: [...postings.values()].reduce((sum, n) => sum + n, 0),
      applications: await countApplications(tx, caller.pool),
      openings: await countAllOpenings(tx, caller.pool),
      records: await countLeaves(tx),
      mail: await readMailCounts(tx, now),
    };
  });
}
