/** Whether an event of one's own record was signed by the one who is said to have acted. */
import type { readRecord } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { RULE_HASH } from '../../shared/disclosure/rule.ts';
import { type StatementDomain, verifyStatement } from '../../shared/disclosure/statement.ts';
import { Tampered } from '../../shared/errors.ts';
import { MANIFESTS } from '../../shared/manifest/manifest-names.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Session } from '../accounts/session.ts';
import type { GrantGiven, OwnGrant } from './own-grant.ts';
import { isBefore, type PlacedEvent, type SignedPast } from './signed-past.ts';

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
  | 'opening_unsigned'
  /** A request that the recruiter's key did not sign, or a second one by the same signature. */
  | 'request_unsigned'
  /** A state of unlocks or documents that the owner did not sign, or of which another is served. */
  | 'manifest_not_mine';

type Opening = Extract<LedgerEvent, { type: 'copy.opened' }>;
type RequestReceived = Extract<LedgerEvent, { type: 'request.received' }>;
type GrantEnd = Extract<LedgerEvent, { type: 'grant.revoked' | 'grant.expired' }>;
type Problem = { code: RecordProblemCode; text: string };
type People = Answer<typeof readRecord>['people'];
/** The grants of an account by their ids. */
export type OwnGrants = ReadonlyMap<string, OwnGrant>;

// A rule that is replaced stays here: what was decided by it remains on the record.
const KNOWN_RULES: readonly string[] = [
  RULE_HASH,
  // Without the hold after a restore.
  '9e5ff3799664df4638ed1925907b71e7593eb48c9216a7055531397e6a3aba94',
];

/** What an event is checked against. */
export type Checked = {
  readonly session: Session;
  readonly granted: OwnGrants;
  /** The grants that lost keys gave: whether they were one's own cannot be told any more. */
  readonly lost: ReadonlySet<string>;
  readonly past: SignedPast;
  readonly people: People;
};

/**
 * What is wrong with an event whose record verified; undefined when nothing is; `keys_lost` when the keys that could
 * tell it went with a start over.
 */
export async function checkEvent(
  checked: Checked,
  placed: PlacedEvent,
): Promise<Problem | 'keys_lost' | undefined> {
  const { session, granted, people, past } = checked;
  const { event } = placed;
  if (event.origin !== session.platform.origin)
    return { code: 'record_elsewhere', text: 'an event was written for another platform' };
  if ('ruleHash' in event && !KNOWN_RULES.includes(event.ruleHash))
    return { code: 'rule_unknown', text: `a rule that is not known decided on grant ${event.grantId}` };
  if (isOfLostGrant(checked, placed)) return 'keys_lost';
  switch (event.type) {
    case 'copy.opened':
      return checkOpening(session, event, granted.get(event.grantId), people);
    case 'grant.revoked':
    case 'grant.expired':
      return checkEnd(session, event, granted.get(event.grantId));
    case 'grant.ended_with_keys':
      return { code: 'grant_not_mine', text: `grant ${event.grantId} ended with keys that are not lost` };
    case 'copy.reader_left':
      return checkLeft(event, granted.get(event.grantId));
    case 'request.received':
      return checkRequest(session, event, people);
    case 'account.manifest':
      return checkManifestEvent(past, placed, event);
    default:
      return undefined;
  }
}

/** Of a grant that ended with lost keys: nothing new can have happened to it since, but that its time was over. */
function isOfLostGrant({ lost, past }: Checked, placed: PlacedEvent): boolean {
  const { event } = placed;
  if (!('grantId' in event) || !lost.has(event.grantId)) return false;
  return isBefore(past, placed) || event.type === 'grant.expired';
}

function checkLeft(
  event: Extract<LedgerEvent, { type: 'copy.reader_left' }>,
  grant: OwnGrant | undefined,
): Problem | undefined {
  const named = grant?.copies.get(event.copyId)?.recruiterId === event.recruiterId;
  if (grant !== undefined && named && sameGrant(event, grant.given)) return undefined;
  return { code: 'grant_not_mine', text: `grant ${event.grantId} did not name the reader who left` };
}

function checkManifestEvent(
  past: SignedPast,
  placed: PlacedEvent,
  event: Extract<LedgerEvent, { type: 'account.manifest' }>,
): Problem | 'keys_lost' | undefined {
  // What was signed about documents went with them; states of unlocks are bound by those that follow them.
  if (event.of === 'documents' && isBefore(past, placed)) return 'keys_lost';
  const states = MANIFESTS.flatMap((of) => (of === event.of ? [past.states.get(of)] : []))[0];
  const state = states?.get(event.version);
  if (state?.hash === event.hash && state.generation === event.generation) return undefined;
  return {
    code: 'manifest_not_mine',
    text: `state ${event.version} of ${event.of} was not signed by its owner`,
  };
}

async function checkEnd(
  session: Session,
  event: GrantEnd,
  grant: OwnGrant | undefined,
): Promise<Problem | undefined> {
  const notMine = {
    code: 'grant_not_mine',
    text: `the end of grant ${event.grantId} was not signed by its owner`,
  } as const;
  if (grant === undefined || !sameGrant(event, grant.given)) return notMine;
  if (event.type === 'grant.expired') {
    const due = Date.parse(event.at) >= Date.parse(grant.given.expiresAt);
    return due
      ? undefined
      : { code: 'grant_ended_early', text: `grant ${event.grantId} expired before its time` };
  }
  const { signing } = await session.keyring.forGrant(event.grantId, grant.signKey);
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
  const said = reader && (await verifiedByAny('sealfolio/opening-statement/v1', event, reader));
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

async function checkRequest(
  session: Session,
  event: RequestReceived,
  people: People,
): Promise<Problem | undefined> {
  const asker = people.find((person) => person.accountId === event.recruiterId);
  const known = asker !== undefined && [asker.signKey, ...asker.pastSignKeys].includes(event.recruiterKey);
  const said = known ? await verified('sealfolio/request/v1', event, event.recruiterKey) : undefined;
  const signed =
    said !== undefined &&
    said.origin === session.platform.origin &&
    said.requestId === event.requestId &&
    said.postingId === event.postingId;
  return signed
    ? undefined
    : { code: 'request_unsigned', text: `nobody signed for request ${event.requestId}` };
}

function sameGrant(event: { postingId: string; employerId: string }, given: GrantGiven): boolean {
  return event.postingId === given.postingId && event.employerId === given.employerId;
}

/** Signed by any generation of somebody's keys: an opening is by the one that the copy was made for. */
async function verifiedByAny<D extends StatementDomain>(
  domain: D,
  event: { statement: string; signature: string },
  { signKey, pastSignKeys }: { signKey: string; pastSignKeys: readonly string[] },
) {
  for (const key of [signKey, ...pastSignKeys]) {
    const said = await verified(domain, event, key);
    if (said !== undefined) return said;
  }
  return undefined;
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
