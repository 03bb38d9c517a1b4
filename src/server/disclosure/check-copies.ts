import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import type { Purpose } from '../../shared/disclosure/purposes.ts';
import { type CopyStatement, hashOf, verifyStatement } from '../../shared/disclosure/statement.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Field } from '../../shared/resume/fields.ts';

/** A copy as a candidate's client sends it. */
export type SentCopy = {
  readonly copyId: string;
  readonly recruiterId: string;
  readonly signed: { readonly statement: string; readonly signature: string };
  readonly ciphertext: string;
};
/** A copy whose statement says what it must; bytes decoded. */
export type CheckedCopy = SentCopy & { readonly content: Uint8Array; readonly hash: Uint8Array };

/** What every statement of one grant must say. */
export type ExpectedGrant = {
  readonly origin: string;
  readonly grantId: string;
  readonly postingId: string;
  readonly purpose: Purpose;
  readonly fields: readonly Field[];
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly signKey: string;
  readonly recipient: string;
  /** K_g as the platform knows it, base64url. */
  readonly openingsKey: string;
  /** The age recipient of each reader, by account id. */
  readonly readers: ReadonlyMap<string, string>;
};

/**
 * Checks the copies of a grant against what its request says: each statement's signature, that it names this very
 * ciphertext, this reader's key, this posting, these fields. What cannot be checked is what is inside.
 */
export async function checkCopies(
  copies: readonly SentCopy[],
  expected: ExpectedGrant,
): Promise<readonly CheckedCopy[] | Refusal> {
  const checked: CheckedCopy[] = [];
  for (const copy of copies) {
    const content = decodeBase64url(copy.ciphertext);
    const hash = sha256(content);
    const refused = await checkStatement(copy, encodeHex(hash), expected);
    if (refused !== undefined) return refused;
    checked.push({ ...copy, content, hash });
  }
  return checked;
}

async function checkStatement(
  copy: SentCopy,
  copyHash: string,
  expected: ExpectedGrant,
): Promise<Refusal | undefined> {
  const reader = expected.readers.get(copy.recruiterId);
  if (reader === undefined) return refuse('team_changed', 'a copy is for somebody who is not in the team');
  let statement: CopyStatement;
  try {
    const key = decodeBase64url(expected.signKey);
    statement = await verifyStatement('sealfolio/copy-statement/v1', copy.signed, key);
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return refuse(error.code === 'bad_signature' ? 'signature_invalid' : 'statement_invalid', error.message);
  }
  if (statement.copyHash !== copyHash)
    return refuse('copy_mismatch', 'the statement is about another ciphertext');
  const should: CopyStatement = {
    kind: 'sealfolio.copy/v1',
    origin: expected.origin,
    grantId: expected.grantId,
    copyId: copy.copyId,
    recruiterId: copy.recruiterId,
    postingId: expected.postingId,
    purpose: expected.purpose,
    fields: [...expected.fields],
    recruiterKeyHash: hashOf(reader),
    issuedAt: expected.issuedAt,
    expiresAt: expected.expiresAt,
    copyHash,
    codewordCommitment: null,
    alias: null,
    openingsKey: expected.openingsKey,
    signKey: expected.signKey,
    replyTo: expected.recipient,
  };
  const wrong = Object.entries(should).find(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(statement[name as keyof CopyStatement]),
  );
  return wrong === undefined
    ? undefined
    : refuse('statement_invalid', `the statement's ${wrong[0]} does not fit`);
}
