import type { readRecord as endpoint } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Caller } from '../accounts/caller.ts';
import { pastSignKeys, readGenerations } from '../accounts/generations.ts';
import { listAccounts } from '../accounts/store.ts';
import { namePostings } from '../jobs/name-postings.ts';
import { readTeams } from '../jobs/team.ts';
import { readSubjectRecords } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { listCopiesOf, listGrantsOf } from './store.ts';

/** Everything on the record about the caller, with the names of the people and postings that stand in it. */
export async function readRecord(db: Database, caller: Caller): Promise<Answer<typeof endpoint>> {
  return db.read(async (tx) => {
    const records = await readSubjectRecords(tx, caller.accountId);
    const events = records.map((record) => LedgerEvent.parse(JSON.parse(record.event)));
    const grants = await listGrantsOf(tx, caller.accountId);
    const copies = await listCopiesOf(
      tx,
      caller.accountId,
      grants.map((grant) => grant.grant_id),
    );
    const about = [...grants, ...events.flatMap(askedOf)];
    const postings = [...(await namePostings(tx, about, caller.pool)).values()];
    const everybody = [...copies.map((copy) => copy.recruiter_id), ...events.flatMap(actorsOf)];
    const teams = await readTeams(
      tx,
      postings,
      new Map(postings.map((posting) => [posting.posting_id, everybody])),
    );
    const readers = new Map([...teams.values()].flat().map((person) => [person.accountId, person]));
    const others = events.flatMap(deedsOf).filter((accountId) => !readers.has(accountId));
    const named = [...readers.values(), ...(await nameOthers(tx, others, caller))];
    const generations = await readGenerations(
      tx,
      named.map((person) => person.accountId),
    );
    return {
      records,
      people: named.map(({ accountId, displayName, title, signKey }) => ({
        ...{ accountId, displayName, title, signKey },
        pastSignKeys: pastSignKeys(generations.get(accountId)),
      })),
      postings: postings.map((posting) => ({
        postingId: posting.posting_id,
        title: posting.title,
        employerName: posting.employerName,
      })),
    };
  });
}

/** Operators and colleagues who did something: whoever acts under a name is named, without a title. */
async function nameOthers(tx: StorageTransaction, accountIds: readonly string[], caller: Caller) {
  const accounts = await listAccounts(tx, accountIds, caller.pool);
  return accounts.flatMap(({ account_id: accountId, display_name: displayName, sign_key }) =>
    displayName === null || accountId === caller.accountId
      ? []
      : [{ accountId, displayName, title: '', signKey: encodeBase64url(sign_key) }],
  );
}

/** Who did what stands in an event. */
function deedsOf(event: LedgerEvent): string[] {
  return 'by' in event ? [event.by] : [];
}

/** Who opened a copy, set a stage, asked or was shown interest: named for good, also after leaving the team. */
function actorsOf(event: LedgerEvent): string[] {
  if (event.type === 'copy.opened' || event.type === 'request.received') return [event.recruiterId];
  if (event.type === 'interest.shown') return event.readers;
  return event.type === 'application.stage' ? [event.by] : [];
}

/** Postings that a grant need not have come of. */
function askedOf(event: LedgerEvent): { posting_id: string }[] {
  const asked = event.type === 'request.received' || event.type === 'interest.shown';
  return asked ? [{ posting_id: event.postingId }] : [];
}
