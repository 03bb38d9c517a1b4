import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { decideDisclosure } from '../../shared/disclosure/rule.ts';
import {
  hashOf,
  type OpeningStatement,
  type SignedStatement,
  verifyStatement,
} from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Caller } from '../accounts/caller.ts';
import { type AccountRow, findAccount } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { findEmployer } from '../employers/store.ts';
import { findPosting } from '../jobs/store.ts';
import { readTeam } from '../jobs/team.ts';
import { appendEvent, readOneRecord } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import {
  type CopyRow,
  findCopy,
  findOpening,
  type GrantsTable,
  insertOpening,
  lockCopy,
  shareGrant,
  takeCiphertext,
} from './store.ts';

type Parts = { secrets: Secrets; origin: string };
/** A reader's request to open a copy. */
export type OpenInput = { caller: Caller; copyId: string; signed: SignedStatement; now: Date };

/**
 * Opens a copy: decides, writes the opening on the candidate's record, and only then reads the sealed content, all in
 * the caller's transaction. If the commit fails nothing was given out; if the answer is lost, the same statement sent again
 * is answered with the same record, and nothing new is written.
 */
export async function openCopy(
  tx: StorageTransaction,
  parts: Parts,
  input: OpenInput,
): Promise<{ grantId: string; ciphertext: string; record: LedgerRecord } | Refusal> {
  const copy = await findCopy(tx, input.copyId, input.caller.pool);
  // Somebody else's copy is not told apart from one that does not exist.
  if (copy === undefined || copy.recruiter_id !== input.caller.accountId) return refuse('not_found');
  const grant = await shareGrant(tx, copy.candidate_id, copy.grant_id);
  if (grant === undefined) throw new Tampered('impossible_state', 'a copy has no grant');
  const decision = await decide(tx, input, copy, grant);
  if (isRefusal(decision)) return decision;
  const reader = await findAccount(tx, input.caller.accountId, input.caller.pool);
  if (reader === undefined) return refuse('signed_out');
  const statement = await checkStatement(parts.origin, input.signed, reader, copy, grant);
  if (isRefusal(statement)) return statement;
  const about = { copy, grant, reader, statement, ruleHash: decision.ruleHash };
  const record = await recordOnce(tx, parts, input, about);
  if (isRefusal(record)) return record;
  const ciphertext = await takeCiphertext(tx, copy.candidate_id, copy.copy_id);
  if (ciphertext === undefined) return refuse('grant_revoked');
  return { grantId: grant.grant_id, ciphertext: encodeBase64url(ciphertext), record };
}

/** Asks the rule, with the facts as they are in this transaction. */
async function decide(tx: StorageTransaction, { caller, now }: OpenInput, copy: CopyRow, grant: GrantsTable) {
  const posting = await findPosting(tx, grant.posting_id, grant.pool);
  const employer = await findEmployer(tx, grant.employer_id, grant.pool);
  const team = posting === undefined ? [] : await readTeam(tx, posting);
  return decideDisclosure({
    now: now.getTime(),
    purpose: 'recruitment',
    grant: {
      purpose: grant.purpose,
      issuedAt: grant.issued_at.getTime(),
      expiresAt: grant.expires_at.getTime(),
      revoked: grant.revoked_at !== null,
    },
    copyRecipient: copy.recruiter_id,
    copyDestroyed: copy.destroyed_at !== null,
    reader: {
      accountId: caller.accountId,
      held: caller.held,
      inTeam: team.some((reader) => reader.accountId === caller.accountId),
    },
    employerState: employer?.state ?? 'unknown',
  });
}

async function checkStatement(
  origin: string,
  signed: SignedStatement,
  reader: AccountRow,
  copy: CopyRow,
  grant: GrantsTable,
): Promise<OpeningStatement | Refusal> {
  try {
    const statement = await verifyStatement('sealfolio/opening-statement/v1', signed, reader.sign_key);
    const fits =
      statement.origin === origin &&
      statement.copyId === copy.copy_id &&
      statement.grantId === grant.grant_id &&
      statement.copyHash === encodeHex(copy.sha256) &&
      statement.purpose === grant.purpose;
    return fits ? statement : refuse('statement_invalid', 'the statement is about another copy');
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return refuse(error.code === 'bad_signature' ? 'signature_invalid' : 'statement_invalid', error.message);
  }
}

async function recordOnce(
  tx: StorageTransaction,
  { secrets, origin }: Parts,
  { caller, signed, now }: OpenInput,
  about: {
    copy: CopyRow;
    grant: GrantsTable;
    reader: AccountRow;
    statement: OpeningStatement;
    ruleHash: string;
  },
): Promise<LedgerRecord | Refusal> {
  const { copy, grant, reader, statement, ruleHash } = about;
  await lockCopy(tx, copy.candidate_id, copy.copy_id);
  const repeated = await findOpening(tx, copy.candidate_id, statement.openingId);
  if (repeated !== undefined) {
    const same = repeated.copy_id === copy.copy_id && repeated.statement === signed.statement;
    return same ? readOneRecord(tx, copy.candidate_id, repeated.leaf_id) : refuse('id_taken');
  }
  const { leafId, record } = await appendEvent(tx, secrets.recordKey, {
    subjectId: copy.candidate_id,
    pool: grant.pool,
    openingOf: grant.grant_id,
    event: {
      v: 1,
      origin,
      at: now.toISOString(),
      type: 'copy.opened',
      grantId: grant.grant_id,
      postingId: grant.posting_id,
      employerId: grant.employer_id,
      copyId: copy.copy_id,
      openingId: statement.openingId,
      recruiterId: caller.accountId,
      recruiterKey: hashOf(reader.seal_recipient),
      purpose: grant.purpose,
      fields: [...grant.fields],
      copyHash: statement.copyHash,
      ruleHash,
      statement: signed.statement,
      signature: signed.signature,
    },
  });
  await insertOpening(tx, {
    candidate_id: copy.candidate_id,
    opening_id: statement.openingId,
    copy_id: copy.copy_id,
    grant_id: grant.grant_id,
    pool: grant.pool,
    recruiter_id: caller.accountId,
    leaf_id: leafId,
    statement: signed.statement,
    opened_at: now,
  });
  return record;
}
