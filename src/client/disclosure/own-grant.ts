/**
 * A grant of one's own, as it stands on the record: its copies, each signed by the key made for the grant.
 *
 * Promises that each copy was made by this account, for the person and the key its statement names, on these terms.
 */
import { readRecord } from '../../shared/api/disclosure.ts';
import { type CopyStatement, readStatement, verifyStatement } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { verifyOwnRecord } from './own-record.ts';

/** The event that gave a grant. */
export type GrantGiven = Extract<LedgerEvent, { type: 'grant.given' }>;
/** A copy of a grant: for whom, and what was signed for it. */
export type GrantedCopy = { readonly recruiterId: string; readonly statement: CopyStatement };
/** A grant whose copies were all signed by its owner; `copies` by their ids. */
export type OwnGrant = {
  readonly given: GrantGiven;
  /** The key made for the grant, which tells by which generation of the owner's keys it was given. */
  readonly signKey: string;
  readonly copies: ReadonlyMap<string, GrantedCopy>;
};

/** The grant that `given` tells of; throws `Tampered` unless every copy was signed for it, on these terms. */
export async function verifyOwnGrant({ keyring, platform }: Session, given: GrantGiven): Promise<OwnGrant> {
  const [first] = given.copies;
  if (first === undefined) throw new Tampered('bad_record', 'a grant on the record is to nobody');
  // Which of the own keys it was: none of another is ever taken.
  const { signKey } = readStatement('sealfolio/copy-statement/v1', first.statement);
  const { signing } = await keyring.forGrant(given.grantId, signKey);
  const copies = await Promise.all(
    given.copies.map(async ({ copyId, recruiterId, statement, signature }) => {
      const signed = { statement, signature };
      const said = await verifyStatement('sealfolio/copy-statement/v1', signed, signing.verifyKey);
      if (
        said.copyId !== copyId ||
        said.recruiterId !== recruiterId ||
        said.origin !== platform.origin ||
        said.signKey !== signKey ||
        !sameTerms(said, given)
      ) {
        throw new Tampered('bad_record', 'a grant on the record differs from what was signed');
      }
      return [copyId, { recruiterId, statement: said }] as const;
    }),
  );
  const readers = new Set(given.copies.map(({ recruiterId }) => recruiterId));
  const byId = new Map(copies);
  if (byId.size < copies.length || readers.size < copies.length)
    throw new Tampered('bad_record', 'a grant on the record names a copy or a reader twice');
  return { given, signKey, copies: byId };
}

/** The session's grant `grantId`, from its own record; throws `Tampered` when that holds no such grant, or two. */
export async function readOwnGrant(api: Api, session: Session, grantId: string): Promise<OwnGrant | Refusal> {
  const answer = await api(readRecord);
  if (isRefusal(answer)) return answer;
  const mentions = answer.records.filter(
    (record) => record.grantId === null && record.event.includes(grantId),
  );
  const events = await Promise.all(mentions.map((record) => verifyOwnRecord(session, record)));
  const [given, ...more] = events.filter(
    (event): event is GrantGiven => event.type === 'grant.given' && event.grantId === grantId,
  );
  if (given === undefined || more.length > 0)
    throw new Tampered('bad_record', 'the record does not hold this grant, or holds it twice');
  return verifyOwnGrant(session, given);
}

function sameTerms(said: CopyStatement, given: GrantGiven): boolean {
  return (
    said.grantId === given.grantId &&
    said.postingId === given.postingId &&
    said.purpose === given.purpose &&
    said.fields.join() === given.fields.join() &&
    Date.parse(said.expiresAt) === Date.parse(given.expiresAt)
  );
}
