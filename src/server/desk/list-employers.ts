import type { listEmployers as endpoint } from '../../shared/api/desk.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import type { Caller } from '../accounts/caller.ts';
import { type AccountRow, listAccounts } from '../accounts/store.ts';
import { describeWithProofs } from '../employers/describe-employer.ts';
import {
  type DecisionsTable,
  type EmployersTable,
  listAllEmployers,
  listDecisions,
} from '../employers/store.ts';
import { listMembers, type MembersTable } from '../employers/store-people.ts';
import { listProofs } from '../employers/store-proofs.ts';
import { countOpenPostings } from '../jobs/store.ts';
import type { Database } from '../storage/database.ts';
import { readAnswers } from './describe-answers.ts';

/** Every employer with its people, proofs, decisions and answers; those that wait for a decision first. */
export async function listEmployersForDesk(
  db: Database,
  caller: Caller,
  now: Date,
): Promise<Answer<typeof endpoint>> {
  return db.read(async (tx) => {
    const employers = await listAllEmployers(tx, caller.pool);
    const ids = employers.map((employer) => employer.employer_id);
    const members = (await listMembers(tx, ids)).filter((member) => member.left_at === null);
    const decisions = await listDecisions(tx, ids);
    const people = await listAccounts(tx, namedIn({ employers, members, decisions }), caller.pool);
    const byId = new Map(people.map((person) => [person.account_id, person]));
    const proofs = await listProofs(tx, ids);
    const postings = await countOpenPostings(tx, caller.pool, now);
    const answers = await readAnswers(tx, ids, caller.pool);
    return {
      employers: employers.map((employer) => ({
        ...describeWithProofs(employer, proofs, now),
        proposedByName: byId.get(employer.proposed_by)?.display_name ?? '',
        people: describePeople(employer, members, byId),
        openPostings: postings.get(employer.employer_id) ?? 0,
        decisions: describeDecisions(employer, decisions, byId),
        answers: answers.of(employer.employer_id),
      })),
    };
  });
}

type People = ReadonlyMap<string, AccountRow>;

function namedIn(rows: {
  employers: readonly EmployersTable[];
  members: readonly MembersTable[];
  decisions: readonly DecisionsTable[];
}): string[] {
  return [
    ...rows.employers.map((employer) => employer.proposed_by),
    ...rows.members.map((member) => member.account_id),
    ...rows.decisions.map((decision) => decision.decided_by),
  ];
}

function describePeople({ employer_id }: EmployersTable, members: readonly MembersTable[], byId: People) {
  return members
    .filter((member) => member.employer_id === employer_id)
    .map(({ account_id, title }) => {
      const account = byId.get(account_id);
      const held = account !== undefined && account.held_reason !== null;
      return { accountId: account_id, displayName: account?.display_name ?? '', title, held };
    });
}

function describeDecisions(
  { employer_id }: EmployersTable,
  decisions: readonly DecisionsTable[],
  byId: People,
) {
  return decisions
    .filter((decision) => decision.employer_id === employer_id)
    .map(({ decision, reason, decided_by, decided_at }) => ({
      ...{ decision, reason, byName: byId.get(decided_by)?.display_name ?? '' },
      at: decided_at.toISOString(),
    }));
}
