import type { Party } from '../../shared/api/conversations.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { readStatement } from '../../shared/disclosure/statement.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { generationOf, pastSignKeys, readGenerations } from '../accounts/generations.ts';
import { hasReaderLeft, isAlive, lockStanding } from '../disclosure/standing.ts';
import { findGrant, type GrantsTable, listCopiesOf, shareGrant } from '../disclosure/store.ts';
import { findEmployer } from '../employers/store.ts';
import { findPosting } from '../jobs/store.ts';
import { readTeams } from '../jobs/team.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { lockConversation } from './store.ts';

/** A conversation that the caller may read, with its parties. */
export type Entered = {
  readonly grant: GrantsTable;
  readonly parties: readonly Party[];
  /** The caller among the parties. */
  readonly me: string;
  /** Whether new messages are taken. */
  readonly open: boolean;
};

/**
 * Lets the candidate of a grant in, and the readers it was given to who are still in the team; `not_found` for
 * anybody else. Towards readers the candidate is known by the grant's id and keys alone: no string is the same for
 * two employers.
 */
export async function enterConversation(
  tx: StorageTransaction,
  input: { caller: Caller; grantId: string; now: Date },
): Promise<Entered | Refusal> {
  const { caller, grantId, now } = input;
  const grant = await findGrant(tx, grantId, caller.pool);
  if (grant === undefined) return refuse('not_found');
  const parties = await listParties(tx, grant);
  const me = grant.candidate_id === caller.accountId ? grant.grant_id : caller.accountId;
  if (!parties.some((party) => party.partyId === me && party.active)) return refuse('not_found');
  const employer = await findEmployer(tx, grant.employer_id, grant.pool);
  return { grant, parties, me, open: isAlive(grant, employer?.state, now) };
}

/**
 * Like {@link enterConversation}, for who writes: one message at a time, and nothing that the decision rests on changes
 * until the message is written. `held`: the caller is on hold.
 */
export async function enterToWrite(
  tx: StorageTransaction,
  input: { caller: Caller; grantId: string; now: Date },
): Promise<(Entered & { readonly held: boolean }) | Refusal> {
  const { caller, grantId, now } = input;
  const found = await findGrant(tx, grantId, caller.pool);
  if (found === undefined) return refuse('not_found');
  const grant = (await shareGrant(tx, found.candidate_id, grantId)) ?? found;
  await lockConversation(tx, grant);
  const { facts } = await lockStanding(tx, { grant, caller, now });
  const entered = await enterConversation(tx, input);
  return 'refused' in entered ? entered : { ...entered, held: facts.reader.held };
}

async function listParties(tx: StorageTransaction, grant: GrantsTable): Promise<Party[]> {
  const copies = await listCopiesOf(tx, grant.candidate_id, [grant.grant_id]);
  const readers = copies.map((copy) => copy.recruiter_id);
  const posting = await findPosting(tx, grant.posting_id, grant.pool);
  const people =
    posting === undefined
      ? []
      : ((await readTeams(tx, [posting], new Map([[posting.posting_id, readers]]))).get(posting.posting_id) ??
        []);
  const candidate: Party = {
    partyId: grant.grant_id,
    side: 'candidate',
    displayName: null,
    title: null,
    recipient: grant.seal_recipient,
    signKey: encodeBase64url(grant.sign_key),
    pastSignKeys: [],
    active: true,
  };
  const generations = await readGenerations(tx, readers);
  const employerSide = people.flatMap((person): Party[] => {
    const copy = copies.find((one) => one.recruiter_id === person.accountId);
    if (copy === undefined) return [];
    const { recruiterKeyHash } = readStatement('sealfolio/copy-statement/v1', copy.statement);
    const keys = generations.get(person.accountId);
    return [
      {
        partyId: person.accountId,
        side: 'employer',
        displayName: person.displayName,
        title: person.title,
        // The candidate signed for this key; a newer one is the platform's word, and its owner reads by both.
        recipient: generationOf(keys, recruiterKeyHash)?.seal_recipient ?? person.recipient,
        signKey: person.signKey,
        pastSignKeys: pastSignKeys(keys),
        active: person.active && !hasReaderLeft(copy, grant),
      },
    ];
  });
  return [candidate, ...employerSide];
}
