/**
 * The exact statements that are signed and logged: what a candidate grants with one copy, what a recruiter says
 * when asking for one and when opening it, and a revocation. Canonical JSON, signed in a domain of their own.
 *
 * A copy's statement binds ciphertext, recipient key, posting, purpose, fields and time, so that no ciphertext can
 * be put in another's place, handed to another reader, or used longer. It does not say who the candidate is: its
 * key is made for the grant. The sealed copy says it, inside.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { z } from 'zod';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { encodeHex } from '../bytes/hex.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalText, parseCanonical } from '../ledger/canonical.ts';
import { FIELDS } from '../resume/fields.ts';
import { type SigningDomain, type SigningKey, verifySignature } from '../vault/signing.ts';
import { PURPOSE_NAMES } from './purposes.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** What a candidate signs for each copy (PROTOCOL section 5.3). */
export const CopyStatement = z.strictObject({
  kind: z.literal('sealfolio.copy/v1'),
  origin: z.string().max(300),
  grantId: z.uuid(),
  copyId: z.uuid(),
  /** The recruiter's account: which of the named persons the key below belongs to. */
  recruiterId: z.uuid(),
  postingId: z.uuid(),
  purpose: z.enum(PURPOSE_NAMES),
  fields: z.array(z.enum(FIELDS)).min(1),
  /** SHA-256 of the recruiter's age recipient. */
  recruiterKeyHash: hash,
  issuedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** SHA-256 of the sealed copy. */
  copyHash: hash,
  /** The commitment to the copy's mark; null while copies are unmarked. */
  codewordCommitment: z.null(),
  /** The grant's mail alias; null while contact is the conversation. */
  alias: z.null(),
  /** K_g, with which the recruiter recomputes the tags of this grant's openings. */
  openingsKey: key,
  /** The key made for this grant: it signs this statement. */
  signKey: key,
  /** Where answers to the candidate are sealed to. */
  replyTo: z.string().max(2100),
});
/** See {@link CopyStatement}. */
export type CopyStatement = z.infer<typeof CopyStatement>;

/** What a recruiter signs to open a copy. */
export const OpeningStatement = z.strictObject({
  kind: z.literal('sealfolio.opening/v1'),
  origin: z.string().max(300),
  openingId: z.uuid(),
  copyId: z.uuid(),
  grantId: z.uuid(),
  copyHash: hash,
  purpose: z.enum(PURPOSE_NAMES),
});
/** See {@link OpeningStatement}. */
export type OpeningStatement = z.infer<typeof OpeningStatement>;

/** What a candidate signs to revoke a grant, or to withdraw the application that made it. */
export const Revocation = z.strictObject({
  kind: z.literal('sealfolio.revocation/v1'),
  origin: z.string().max(300),
  grantId: z.uuid(),
});
/** See {@link Revocation}. */
export type Revocation = z.infer<typeof Revocation>;

/** What a recruiter signs to ask the person behind a card (PROTOCOL section 5.1). */
export const RequestStatement = z.strictObject({
  kind: z.literal('sealfolio.request/v1'),
  origin: z.string().max(300),
  requestId: z.uuid(),
  postingId: z.uuid(),
  /** The handle, or the id of the interest, that is asked. */
  target: z.string().max(64),
  purpose: z.literal('recruitment'),
  fields: z.array(z.enum(FIELDS)).min(1),
  /** For how long the employer wants to keep what is granted, in days. */
  keepDays: z.int().positive(),
  answerDays: z.int().positive(),
  /** SHA-256 of the sealed message. */
  messageHash: hash.nullable(),
});
/** See {@link RequestStatement}. */
export type RequestStatement = z.infer<typeof RequestStatement>;

type Statements = {
  'sealfolio/copy-statement/v1': CopyStatement;
  'sealfolio/opening-statement/v1': OpeningStatement;
  'sealfolio/revocation/v1': Revocation;
  'sealfolio/request/v1': RequestStatement;
};
/** A kind of statement, by its signing domain. */
export type StatementDomain = keyof Statements & SigningDomain;

const SCHEMAS = {
  'sealfolio/copy-statement/v1': CopyStatement,
  'sealfolio/opening-statement/v1': OpeningStatement,
  'sealfolio/revocation/v1': Revocation,
  'sealfolio/request/v1': RequestStatement,
} as const;

/** A statement as it travels: its canonical text, and the signature in base64url. */
export type SignedStatement = { readonly statement: string; readonly signature: string };

/** Signs `statement` in its domain. */
export async function signStatement<D extends StatementDomain>(
  domain: D,
  statement: Statements[D],
  signer: SigningKey,
): Promise<SignedStatement> {
  const text = canonicalText(statement as Canonical);
  const signature = await signer.sign(domain, encodeUtf8(text));
  return { statement: text, signature: encodeBase64url(signature) };
}

/** The content of a statement signed by `verifyKey` (32 bytes); throws `Tampered` when anything does not fit. */
export async function verifyStatement<D extends StatementDomain>(
  domain: D,
  { statement, signature }: SignedStatement,
  verifyKey: Uint8Array,
): Promise<Statements[D]> {
  const content = readStatement(domain, statement);
  if (!(await verifySignature(verifyKey, domain, encodeUtf8(statement), decodeBase64url(signature)))) {
    throw new Tampered('bad_signature', 'a statement was not signed by the one who is said to have made it');
  }
  return content;
}

/** The content of a statement whose signature is checked elsewhere; throws `Tampered` for another form. */
export function readStatement<D extends StatementDomain>(domain: D, text: string): Statements[D] {
  const parsed = SCHEMAS[domain].safeParse(parseCanonical(text));
  if (!parsed.success) throw new Tampered('bad_encoding', 'a statement has an unknown form');
  return parsed.data as Statements[D];
}

/** SHA-256 as 64 hexadecimal digits: how statements name ciphertexts and keys. */
export function hashOf(content: Uint8Array | string): string {
  return encodeHex(sha256(typeof content === 'string' ? encodeUtf8(content) : content));
}
