/**
 * Opening a copy, on the record. The recruiter signs for the opening; what the platform answers is trusted in
 * nothing: before a letter is decrypted, the record of exactly this opening must verify, and the ciphertext must be
 * the one the candidate signed. Anything else throws `Tampered`.
 */
import { openCopy as openCopyEndpoint, readCopyTerms } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type CopyContent, unsealCopy } from '../../shared/disclosure/copy.ts';
import type { Purpose } from '../../shared/disclosure/purposes.ts';
import { decideDisclosure, RULE_HASH } from '../../shared/disclosure/rule.ts';
import {
  type CopyStatement,
  hashOf,
  readStatement,
  type SignedStatement,
  signStatement,
  verifyStatement,
} from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { grantTag, parseLeaf } from '../../shared/ledger/leaf.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import { type LedgerRecord, verifyRecord } from '../../shared/record/ledger-record.ts';
import type { KeyPair } from '../../shared/vault/keyring.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { checkReceipt } from '../ledger/check-receipt.ts';
import { lostGenerations } from '../manifests/own-manifest.ts';

/** What a recruiter reads for. */
const PURPOSE: Purpose = 'recruitment';

/** The terms of a copy that was made for the session's recruiter, verified. */
export type CopyTerms = Omit<Answer<typeof readCopyTerms>, 'signed'> & { readonly statement: CopyStatement };
/** The event of an opening. */
export type OpeningEvent = Extract<LedgerEvent, { type: 'copy.opened' }>;
/** A copy that was opened, and the record that says so. */
export type OpenedCopy = {
  readonly content: CopyContent;
  readonly record: LedgerRecord;
  readonly event: OpeningEvent;
};

/**
 * Reads and verifies the terms of a copy. The statement is signed by the key that stands in it, made for the grant.
 * Until the copy is opened that key is the platform's word; inside the seal it stands again, and is compared.
 */
export async function readTerms(api: Api, session: Session, copyId: string): Promise<CopyTerms | Refusal> {
  const answer = await api(readCopyTerms, { params: { copyId } });
  if (isRefusal(answer)) return answer;
  const { signed, ...terms } = answer;
  const claimed = readStatement('sealfolio/copy-statement/v1', signed.statement);
  const statement = await verifyStatement(
    'sealfolio/copy-statement/v1',
    signed,
    decodeBase64url(claimed.signKey),
  );
  if (terms.copyId !== copyId || statement.copyId !== copyId || statement.grantId !== terms.grantId) {
    throw new Tampered('wrong_document', 'the terms of another copy were served');
  }
  const { accountId } = session.account;
  const keys = keysOf(session, statement);
  if (statement.recruiterId === accountId && keys === undefined && lostGenerations(session) > 0)
    return refuse('not_recipient', 'this copy was made for keys that were lost');
  if (statement.recruiterId !== accountId || keys === undefined) {
    throw new Tampered('wrong_recipient', 'this copy was made for another reader');
  }
  if (statement.origin !== session.platform.origin) {
    throw new Tampered('wrong_document', 'these terms were signed for another platform');
  }
  return { ...terms, statement };
}

/**
 * Opens a copy. `openingId` is made by the caller: with the same one a second call reads again and records nothing
 * new. Refusals: those of the disclosure rule, asked here first with what the terms say, so that nothing is signed
 * or put on the record for a reading that the rule does not allow.
 */
export async function openCopy(
  api: Api,
  session: Session,
  terms: Pick<CopyTerms, 'statement' | 'state'>,
  openingId: string,
): Promise<OpenedCopy | Refusal> {
  const decision = decideFromTerms(session, terms);
  if (isRefusal(decision)) return decision;
  const { statement } = terms;
  const keys = keysOf(session, statement);
  if (keys === undefined) return refuse('not_recipient');
  const { origin, copyId, grantId, copyHash } = statement;
  const purpose = PURPOSE;
  const signed = await signStatement(
    'sealfolio/opening-statement/v1',
    { kind: 'sealfolio.opening/v1', origin, openingId, copyId, grantId, copyHash, purpose },
    keys.signing,
  );
  const answer = await api(openCopyEndpoint, { params: { copyId }, body: { signed } });
  if (isRefusal(answer)) return answer;
  const event = await checkOpening(session, statement, { openingId, signed }, answer.record);
  await checkLogged(session, statement, answer);
  const sealed = decodeBase64url(answer.ciphertext);
  if (hashOf(sealed) !== copyHash)
    throw new Tampered('bad_ciphertext', 'another copy was served than was signed');
  const recruiterId = session.account.accountId;
  const { signKey } = statement;
  const expected = { grantId, copyId, recruiterId, signKey };
  const content = await unsealCopy(sealed, keys.identity, expected);
  if (!sameFields(content.fields, statement.fields))
    throw new Tampered('wrong_document', 'a copy holds other fields than were signed for');
  return { content, record: answer.record, event };
}

/** The generation of the reader's own keys that a copy was made for. */
function keysOf({ keyring }: Session, { recruiterKeyHash }: CopyStatement): KeyPair | undefined {
  return [keyring, ...keyring.past].find((keys) => hashOf(keys.recipient) === recruiterKeyHash);
}

// The rule with what the verified terms tell. The platform alone knows whether somebody is held or has left the team,
// and decides on that by the same rule.
function decideFromTerms(session: Session, { statement, state }: Pick<CopyTerms, 'statement' | 'state'>) {
  const { accountId } = session.account;
  const mine = keysOf(session, statement) !== undefined;
  return decideDisclosure({
    now: Date.now(),
    purpose: PURPOSE,
    grant: {
      purpose: statement.purpose,
      issuedAt: Date.parse(statement.issuedAt),
      expiresAt: Date.parse(statement.expiresAt),
      revoked: state === 'revoked',
      // Known to the server alone, as who is held.
      held: false,
      closed: false,
    },
    copyRecipient: mine ? accountId : '',
    copyDestroyed: false,
    reader: { accountId, held: false, inTeam: true },
    employerState: 'approved',
  });
}

async function checkOpening(
  session: Session,
  statement: CopyStatement,
  opening: { openingId: string; signed: SignedStatement },
  record: LedgerRecord,
): Promise<OpeningEvent> {
  const tagKey = { of: 'grant', key: decodeBase64url(statement.openingsKey) } as const;
  const event = await verifyRecord(record, tagKey, decodeBase64url(session.platform.recordKey));
  if (event.type !== 'copy.opened') throw notThisOpening();
  const { origin, copyId, grantId, postingId, purpose, copyHash } = statement;
  const expected: Partial<OpeningEvent> = {
    ...{ origin, copyId, grantId, postingId, purpose, copyHash },
    openingId: opening.openingId,
    recruiterId: session.account.accountId,
    recruiterKey: statement.recruiterKeyHash,
    ruleHash: RULE_HASH,
    ...opening.signed,
  };
  const differs = (name: string) =>
    event[name as keyof OpeningEvent] !== expected[name as keyof OpeningEvent];
  if (record.grantId !== grantId || Object.keys(expected).some(differs)) throw notThisOpening();
  if (!sameFields(event.fields, statement.fields)) throw notThisOpening();
  return event;
}

/** That this opening stands in the log, and so does the one of the grant before it: before a letter is decrypted. */
async function checkLogged(
  session: Session,
  { openingsKey }: CopyStatement,
  { record, receipt, before }: Pick<Answer<typeof openCopyEndpoint>, 'record' | 'receipt' | 'before'>,
): Promise<void> {
  await checkReceipt(session, record.leaf, receipt);
  if (record.tagIndex === 0) return;
  if (before === null) throw new Tampered('bad_record', 'the opening before this one is withheld');
  const { tag } = parseLeaf(decodeBase64url(before.leaf));
  if (!equalBytes(tag, grantTag(decodeBase64url(openingsKey), record.tagIndex - 1)))
    throw new Tampered('bad_record', 'another leaf was served for the opening before this one');
  await checkReceipt(session, before.leaf, before.receipt);
}

function sameFields(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((field, place) => field === others[place]);
}

function notThisOpening(): Tampered {
  return new Tampered('bad_record', 'what was put on the record is not this opening');
}
