/** Whether an event of one's own record was signed by the one who is said to have acted. */
import type { readRecord } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { RULE_HASH } from '../../shared/disclosure/rule.ts';
import { type StatementDomain, verifyStatement } from '../../shared/disclosure/statement.ts';
import { Tampered } from '../../shared/errors.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Session } from '../accounts/session.ts';
import type { GrantGiven, OwnGrant } from './own-grant.ts';

/** What can be wrong with a record; screens explain each. */
export type RecordProblemCode =
  /** A record whose form, commitment, tag or signature does not fit. */
  | 'record_false'
  /** An index is missing or stands twice. */
  | 'record_gap'
  /** An event of another platform. */
  | 'record_elsewhere'
  /** A decision by a rule that this client does not know. */
  | 'rule_unknown'
  /** A grant or its end that the owner's key did not sign. */
  | 'grant_not_mine'
  /** A grant that expired before its day. */
  | 'grant_ended_early'
  /** An opening of a copy that the owner did not make, or not for this reader, or not on these terms. */
  | 'opening_not_granted'
  /** An opening that the recruiter's key did not sign, or a second one by the same signature. */
  | 'opening_unsigned';

type Opening = Extract<LedgerEvent, { type: 'copy.opened' }>;
type GrantEnd = Extract<LedgerEvent, { type: 'grant.revoked' | 'grant.expired' }>;
type Problem = { code: RecordProblemCode; text: string };
type People = Answer<typeof readRecord>['people'];
/** The grants of an account by their ids. */
export type OwnGrants = ReadonlyMap<string, OwnGrant>;

// A rule that is replaced stays here: what was decided by it remains on the record.
const KNOWN_RULES: readonly string[] = [RULE_HASH];

/** What is wrong with an event whose record verified; undefined when nothing is. */
export async function checkEvent(
  session: Session,
  event: LedgerEvent,
  granted: OwnGrants,
  people: People,
): Promise<Problem | undefined> {
  if (event.origin !== session.platform.origin)
    return { code: 'record_elsewhere', text: 'an event was written for another platform' };
  if ('ruleHash' in event && !KNOWN_RULES.includes(event.ruleHash))
    return { code: 'rule_unknown', text: `a rule that is not known decided on grant ${event.grantId}` };
  if (event.type === 'copy.opened') return checkOpening(session, event, granted.get(event.grantId), people);
  if (event.type === 'grant.revoked' || event.type === 'grant.expired')
    return checkEnd(session, event, granted.get(event.grantId)?.given);
  return undefined;
}

async function checkEnd(
  session: Session,
  event: GrantEnd,
  given: GrantGiven | undefined,
): Promise<Problem | undefined> {
  const notMine = {
    code: 'grant_not_mine',
    text: `the end of grant ${event.grantId} was not signed by its owner`,
  } as const;
  if (given === undefined || !sameGrant(event, given)) return notMine;
  if (event.type === 'grant.expired') {
    const due = Date.parse(event.at) >= Date.parse(given.expiresAt);
    return due
      ? undefined
      : { code: 'grant_ended_early', text: `grant ${event.grantId} expired before its time` };
  }
  const { signing } = await session.keyring.forGrant(event.grantId);
  const said = await verified('sealfolio/revocation/v1', event, signing.verifyKey);
  return said?.grantId === event.grantId && said.origin === event.origin ? undefined : notMine;
}

async function checkOpening(
  session: Session,
  event: Opening,
  grant: OwnGrant | undefined,
  people: People,
): Promise<Problem | undefined> {
  const copy = grant?.copies.get(event.copyId);
  const promised =
    grant !== undefined &&
    copy !== undefined &&
    sameGrant(event, grant.given) &&
    copy.recruiterId === event.recruiterId &&
    copy.statement.recruiterKeyHash === event.recruiterKey &&
    copy.statement.copyHash === event.copyHash &&
    copy.statement.purpose === event.purpose &&
    copy.statement.fields.join() === event.fields.join();
  if (!promised)
    return { code: 'opening_not_granted', text: `opening ${event.openingId} is of a copy nobody granted` };
  const reader = people.find((person) => person.accountId === event.recruiterId);
  const said = reader && (await verified('sealfolio/opening-statement/v1', event, reader.signKey));
  const signed =
    said !== undefined &&
    said.origin === session.platform.origin &&
    said.openingId === event.openingId &&
    said.copyId === event.copyId &&
    said.grantId === event.grantId &&
    said.copyHash === event.copyHash &&
    said.purpose === event.purpose;
  return signed
    ? undefined
    : { code: 'opening_unsigned', text: `nobody signed for opening ${event.openingId}` };
}

function sameGrant(event: Opening | GrantEnd, given: GrantGiven): boolean {
  return event.postingId === given.postingId && event.employerId === given.employerId;
}

async function verified<D extends StatementDomain>(
  domain: D,
  event: { statement: string; signature: string },
  key: Uint8Array | string,
) {
  try {
    const bytes = typeof key === 'string' ? decodeBase64url(key) : key;
    return await verifyStatement(domain, pick(event), bytes);
  } catch (error) {
    if (error instanceof Tampered) return undefined;
    throw error;
  }
}

function pick({ statement, signature }: { statement: string; signature: string }) {
  return { statement, signature };
}
