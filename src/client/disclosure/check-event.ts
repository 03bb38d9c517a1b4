/** Whether an event of one's own record was signed by the one who is said to have acted. */
import type { readRecord } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import {
  type CopyStatement,
  type StatementDomain,
  verifyStatement,
} from '../../shared/disclosure/statement.ts';
import { Tampered } from '../../shared/errors.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Session } from '../accounts/session.ts';

/** What can be wrong with a record; screens explain each. */
export type RecordProblemCode =
  /** A record whose form, commitment, tag or signature does not fit. */
  | 'record_false'
  /** An index is missing or stands twice. */
  | 'record_gap'
  /** A grant or its end that the owner's key did not sign. */
  | 'grant_not_mine'
  /** An opening of a copy that the owner did not make. */
  | 'opening_not_granted'
  /** An opening that the recruiter's key did not sign. */
  | 'opening_unsigned';

/** The statements of a grant's copies, by copy. */
export type GrantedCopies = ReadonlyMap<string, CopyStatement>;
type GrantGiven = Extract<LedgerEvent, { type: 'grant.given' }>;
type Opening = Extract<LedgerEvent, { type: 'copy.opened' }>;
type Problem = { code: RecordProblemCode; text: string };
type People = Answer<typeof readRecord>['people'];

/** The copies of a grant, each signed by the key made for it; throws `Tampered` otherwise. */
export async function grantedCopies({ keyring }: Session, event: GrantGiven): Promise<GrantedCopies> {
  const { signing } = await keyring.forGrant(event.grantId);
  const statements = await Promise.all(
    event.copies.map((copy) => verifyStatement('sealfolio/copy-statement/v1', pick(copy), signing.verifyKey)),
  );
  statements.forEach((statement, place) => {
    const fits =
      statement.copyId === event.copies[place]?.copyId &&
      statement.grantId === event.grantId &&
      statement.postingId === event.postingId &&
      statement.purpose === event.purpose &&
      statement.fields.join() === event.fields.join() &&
      Date.parse(statement.expiresAt) === Date.parse(event.expiresAt);
    if (!fits) throw new Tampered('bad_record', 'a grant on the record differs from what was signed');
  });
  return new Map(statements.map((statement) => [statement.copyId, statement]));
}

/** What is wrong with an event whose record verified; undefined when nothing is. */
export async function checkEvent(
  session: Session,
  event: LedgerEvent,
  granted: ReadonlyMap<string, GrantedCopies>,
  people: People,
): Promise<Problem | undefined> {
  if (event.type === 'copy.opened')
    return checkOpening(event, granted.get(event.grantId)?.get(event.copyId), people);
  if (event.type !== 'grant.revoked') return undefined;
  const { signing } = await session.keyring.forGrant(event.grantId);
  const revocation = await verified('sealfolio/revocation/v1', event, signing.verifyKey);
  return revocation?.grantId === event.grantId
    ? undefined
    : { code: 'grant_not_mine', text: `the end of grant ${event.grantId} was not signed by its owner` };
}

async function checkOpening(
  event: Opening,
  copy: CopyStatement | undefined,
  people: People,
): Promise<Problem | undefined> {
  const promised =
    copy !== undefined &&
    copy.recruiterKeyHash === event.recruiterKey &&
    copy.copyHash === event.copyHash &&
    copy.purpose === event.purpose;
  if (!promised)
    return { code: 'opening_not_granted', text: `opening ${event.openingId} is of a copy nobody granted` };
  const reader = people.find((person) => person.accountId === event.recruiterId);
  const said =
    reader && (await verified('sealfolio/opening-statement/v1', event, decodeBase64url(reader.signKey)));
  const signed =
    said !== undefined &&
    said.openingId === event.openingId &&
    said.copyId === event.copyId &&
    said.grantId === event.grantId &&
    said.copyHash === event.copyHash;
  return signed
    ? undefined
    : { code: 'opening_unsigned', text: `nobody signed for opening ${event.openingId}` };
}

async function verified<D extends StatementDomain>(
  domain: D,
  event: { statement: string; signature: string },
  key: Uint8Array,
) {
  try {
    return await verifyStatement(domain, pick(event), key);
  } catch (error) {
    if (error instanceof Tampered) return undefined;
    throw error;
  }
}

function pick({ statement, signature }: { statement: string; signature: string }) {
  return { statement, signature };
}
