import type { readRecord as endpoint } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import type { Caller } from '../accounts/caller.ts';
import { listEmployers } from '../employers/store.ts';
import { listPostings } from '../jobs/store.ts';
import { readTeams } from '../jobs/team.ts';
import { readSubjectRecords } from '../ledger/append-event.ts';
import type { Database } from '../storage/database.ts';
import { listCopiesOf, listGrantsOf } from './store.ts';

/** Everything on the record about the caller, with the names of the people and postings that stand in it. */
export async function readRecord(db: Database, caller: Caller): Promise<Answer<typeof endpoint>> {
  return db.read(async (tx) => {
    const records = await readSubjectRecords(tx, caller.accountId);
    const grants = await listGrantsOf(tx, caller.accountId);
    const copies = await listCopiesOf(
      tx,
      caller.accountId,
      grants.map((grant) => grant.grant_id),
    );
    const postings = await listPostings(
      tx,
      grants.map((grant) => grant.posting_id),
      caller.pool,
    );
    const employers = await listEmployers(
      tx,
      grants.map((grant) => grant.employer_id),
      caller.pool,
    );
    const everybody = copies.map((copy) => copy.recruiter_id);
    const teams = await readTeams(
      tx,
      postings,
      new Map(postings.map((posting) => [posting.posting_id, everybody])),
    );
    const people = new Map([...teams.values()].flat().map((person) => [person.accountId, person]));
    return {
      records,
      people: [...people.values()].map(({ accountId, displayName, title, signKey }) => ({
        accountId,
        displayName,
        title,
        signKey,
      })),
      postings: postings.map((posting) => ({
        postingId: posting.posting_id,
        title: posting.title,
        employerName: employers.find((employer) => employer.employer_id === posting.employer_id)?.name ?? '',
      })),
    };
  });
}
