import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { decideDisclosure } from '../../shared/disclosure/rule.ts';
import {
  hashOf,
  type OpeningStatement,
  readStatement,
  type SignedStatement,
  verifyStatement,
} from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Caller } from '../accounts/caller.ts';
import { generationOf, type PublicKeys, readGenerations } from '../accounts/generations.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent, readOneRecord } from '../ledger/append-event.ts';
import { isSigned } from '../ledger/store-log.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { lockStanding, stateOfGrant } from './standing.ts';
import {
  type CopyRow,
  countOpeningsBy,
  findCopy,
  findOpening,
  type GrantsTable,
  insertOpening,
  lockCopy,
  shareGrant,
  takeCiphertext,
} from './store.ts';

const HOUR = 3_600_000;
/** An opening sent again within this time is the same one, whose answer was lost. */
const REPEATED_WITHIN = 10 * 60_000;
const OPENINGS_AN_HOUR = 60;
const OPENINGS_OF_A_COPY_A_DAY = 20;

type Parts = { secrets: Secrets; origin: string };
/** A reader's request to open a copy. */
export type OpenInput = { caller: Caller; copyId: string; signed: SignedStatement; now: Date };

/** A copy's content, and the record of this very opening; to be given out once `leafId` stands in the log. */
export type Opened = {
  readonly candidateId: string;
  readonly grantId: string;
  readonly ciphertext: string;
  readonly leafId: string;
  readonly record: LedgerRecord;
};

/**
 * Opens a copy: checks what the reader signed, decides, writes the opening on the candidate's record, and only then reads
 * the sealed content, all in the caller's transaction. If the commit fails nothing was given out; if the answer is
 * lost, the same statement sent again soon is answered with the same record, and nothing new is written.
 */
export async function openCopy(
  tx: StorageTransaction,
  parts: Parts,
  input: OpenInput,
): Promise<Opened | Refusal> {
  const found = await findOwnCopy(tx, input);
  if (isRefusal(found)) return found;
  const grant = await shareGrant(tx, found.candidate_id, found.grant_id);
  const copy = await lockCopy(tx, found.candidate_id, found.copy_id);
  // Its candidate erased the account in this very moment.
  if (grant === undefined || copy === undefined) return refuse('not_found');
  const { facts } = await lockStanding(tx, { ...input, grant });
  const keys = await keysOfCopy(tx, copy);
  const statement = await checkStatement(parts.origin, input.signed, keys, copy, grant);
  if (isRefusal(statement)) return statement;
  // Destroyed though the candidate took nothing back: its reader left. The rule would blame the candidate.
  if (copy.destroyed_at !== null && stateOfGrant(grant, input.now) === 'active')
    return refuse('not_in_team', 'the copy ended when its reader left the team');
  const decision = decideDisclosure({
    ...facts,
    purpose: statement.purpose,
    copyRecipient: copy.recruiter_id,
    copyDestroyed: copy.destroyed_at !== null,
  });
  if (isRefusal(decision)) return decision;
  if (grant.leaf_id !== null && !(await isSigned(tx, grant.leaf_id)))
    return refuse('not_logged_yet', 'the grant stands in the log within minutes, and its copies open then');
  const about = { copy, grant, keys, statement, ruleHash: decision.ruleHash };
  const written = await recordOnce(tx, parts, input, about);
  if (isRefusal(written)) return written;
  const ciphertext = await takeCiphertext(tx, copy.candidate_id, copy.copy_id);
  if (ciphertext === undefined) throw new Tampered('impossible_state', 'a copy that exists has no content');
  return {
    ...{ candidateId: copy.candidate_id, grantId: grant.grant_id },
    ...{ ciphertext: encodeBase64url(ciphertext), ...written },
  };
}

/** The copy, if it was made for the caller. Somebody else's is not told apart from one that does not exist. */
export async function findOwnCopy(
  tx: StorageTransaction,
  { caller, copyId }: { caller: Caller; copyId: string },
): Promise<CopyRow | Refusal> {
  const copy = await findCopy(tx, copyId, caller.pool);
  return copy?.recruiter_id === caller.accountId ? copy : refuse('not_found');
}

/** The reader's keys that the copy was made for: who replaced them since still opens it, with those of that time. */
async function keysOfCopy(tx: StorageTransaction, copy: CopyRow): Promise<PublicKeys> {
  const { recruiterKeyHash } = readStatement('sealfolio/copy-statement/v1', copy.statement);
  const generations = await readGenerations(tx, [copy.recruiter_id]);
  const keys = generationOf(generations.get(copy.recruiter_id), recruiterKeyHash);
  if (keys === undefined) throw new Tampered('impossible_state', 'a copy was made for keys that nobody had');
  return keys;
}

async function checkStatement(
  origin: string,
  signed: SignedStatement,
  reader: PublicKeys,
  copy: CopyRow,
  grant: GrantsTable,
): Promise<OpeningStatement | Refusal> {
  try {
    const statement = await verifyStatement('sealfolio/opening-statement/v1', signed, reader.sign_key);
    const fits =
      statement.origin === origin &&
      statement.copyId === copy.copy_id &&
      statement.grantId === grant.grant_id &&
      statement.copyHash === encodeHex(copy.sha256);
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
    keys: PublicKeys;
    statement: OpeningStatement;
    ruleHash: string;
  },
): Promise<Pick<Opened, 'leafId' | 'record'> | Refusal> {
  const { copy, grant, keys, statement, ruleHash } = about;
  const repeated = await findOpening(tx, copy, statement.openingId);
  if (repeated !== undefined) {
    // Later it would be another reading, and that stands on the record as one.
    const soon = now.getTime() - repeated.opened_at.getTime() <= REPEATED_WITHIN;
    const same = soon && repeated.statement === signed.statement;
    if (!same) return refuse('id_taken');
    const { leaf_id: leafId } = repeated;
    return { leafId, record: await readOneRecord(tx, copy.candidate_id, leafId) };
  }
  const limited = await refuseTooMany(tx, { caller, copyId: copy.copy_id, now });
  if (limited !== undefined) return limited;
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
      recruiterKey: hashOf(keys.seal_recipient),
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
  return { leafId, record };
}

/** Each opening stands on a candidate's record: nobody may fill it. The reader's account is locked, so none slips by. */
async function refuseTooMany(
  tx: StorageTransaction,
  { caller, copyId, now }: { caller: Caller; copyId: string; now: Date },
): Promise<Refusal | undefined> {
  const hourAgo = new Date(now.getTime() - HOUR);
  if ((await countOpeningsBy(tx, caller.accountId, { since: hourAgo })) >= OPENINGS_AN_HOUR)
    return refuse('too_many_requests', `${OPENINGS_AN_HOUR} openings an hour at most`);
  const dayAgo = new Date(now.getTime() - 24 * HOUR);
  if ((await countOpeningsBy(tx, caller.accountId, { since: dayAgo, copyId })) >= OPENINGS_OF_A_COPY_A_DAY)
    return refuse('too_many_requests', `${OPENINGS_OF_A_COPY_A_DAY} openings of a copy a day at most`);
  return undefined;
}
