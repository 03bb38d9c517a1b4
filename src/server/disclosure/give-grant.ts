import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeHex } from '../../shared/bytes/hex.ts';
import type { Purpose } from '../../shared/disclosure/purposes.ts';
import { RULE_HASH } from '../../shared/disclosure/rule.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { grantKey } from '../../shared/ledger/leaf.ts';
import type { Field } from '../../shared/resume/fields.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Secrets } from '../config/secrets.ts';
import { isForTeam, listConfirmed } from '../employers/confirmed-readers.ts';
import type { PostingRow } from '../jobs/store.ts';
import { readTeam } from '../jobs/team.ts';
import { appendEvent } from '../ledger/append-event.ts';
import { findSubjectKey } from '../ledger/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type CheckedCopy, checkCopies, type SentCopy } from './check-copies.ts';
import { findGrant, insertCopies, insertGrant, isAnyCopyTaken, setGrantLeaf } from './store.ts';

/** A grant may last this long at most, in milliseconds: two years. */
const LONGEST = 2 * 365 * 86_400_000;
const CLOCK_SKEW = 10 * 60_000;

/** A grant as a candidate's client sends it. */
export type SentGrant = {
  readonly grantId: string;
  readonly purpose: Purpose;
  readonly fields: readonly Field[];
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly signKey: string;
  readonly recipient: string;
  readonly copies: readonly SentCopy[];
};

/**
 * Gives a grant to the team of a posting, as it is in this transaction, to each whose keys are confirmed: `team_changed`
 * when the candidate's screen showed other people than those who would read. State and event are written together.
 */
export async function giveGrant(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  input: { caller: Caller; posting: PostingRow; grant: SentGrant; now: Date },
): Promise<{ given: true } | Refusal> {
  const { caller, posting, grant, now } = input;
  const issued = Date.parse(grant.issuedAt);
  const expires = Date.parse(grant.expiresAt);
  if (
    Math.abs(issued - now.getTime()) > CLOCK_SKEW ||
    expires <= now.getTime() ||
    expires > issued + LONGEST
  ) {
    return refuse(
      'statement_invalid',
      'issued must be now, and expiry later, within two years: check the clock',
    );
  }
  const copies = await checkAll(tx, origin, input);
  if ('refused' in copies) return copies;
  const copyIds = grant.copies.map((copy) => copy.copyId);
  if (new Set(copyIds).size < copyIds.length || (await isAnyCopyTaken(tx, copyIds)))
    return refuse('id_taken');
  if ((await findGrant(tx, grant.grantId, caller.pool)) !== undefined) return refuse('id_taken');
  const inserted = await insertGrant(tx, {
    candidate_id: caller.accountId,
    grant_id: grant.grantId,
    pool: caller.pool,
    posting_id: posting.posting_id,
    employer_id: posting.employer_id,
    purpose: grant.purpose,
    fields: [...grant.fields],
    sign_key: decodeBase64url(grant.signKey),
    seal_recipient: grant.recipient,
    rule_hash: decodeHex(RULE_HASH),
    issued_at: new Date(issued),
    expires_at: new Date(expires),
    revoked_at: null,
    leaf_id: null,
  });
  if (!inserted) return refuse('id_taken');
  await insertCopies(
    tx,
    copies.map((copy) => ({
      candidate_id: caller.accountId,
      copy_id: copy.copyId,
      grant_id: grant.grantId,
      pool: caller.pool,
      recruiter_id: copy.recruiterId,
      statement: copy.signed.statement,
      signature: decodeBase64url(copy.signed.signature),
      sha256: copy.hash,
      ciphertext: copy.content,
      destroyed_at: null,
    })),
  );
  const { leafId } = await appendEvent(tx, secrets.recordKey, {
    subjectId: caller.accountId,
    pool: caller.pool,
    event: {
      v: 1,
      origin,
      at: now.toISOString(),
      type: 'grant.given',
      grantId: grant.grantId,
      postingId: posting.posting_id,
      employerId: posting.employer_id,
      purpose: grant.purpose,
      fields: [...grant.fields],
      expiresAt: grant.expiresAt,
      ruleHash: RULE_HASH,
      copies: copies.map(({ copyId, recruiterId, signed }) => ({ copyId, recruiterId, ...signed })),
    },
  });
  await setGrantLeaf(tx, caller.accountId, grant.grantId, leafId);
  return { given: true };
}

async function checkAll(
  tx: StorageTransaction,
  origin: string,
  { caller, posting, grant }: { caller: Caller; posting: PostingRow; grant: SentGrant },
): Promise<readonly CheckedCopy[] | Refusal> {
  const team = await readTeam(tx, posting);
  if (team.length === 0) return refuse('team_empty');
  const named = grant.copies.map((copy) => copy.recruiterId);
  const people = team.map((reader) => reader.accountId);
  if (!isForTeam(named, people, await listConfirmed(tx, posting.employer_id, team)))
    return refuse('team_changed', 'one copy for each confirmed person of the team, none for others');
  const subjectKey = await findSubjectKey(tx, caller.accountId);
  if (subjectKey === undefined) throw new Tampered('impossible_state', 'a candidate has no record');
  return checkCopies(grant.copies, {
    origin,
    ...grant,
    postingId: posting.posting_id,
    openingsKey: encodeBase64url(grantKey(subjectKey, grant.grantId)),
    readers: new Map(team.map((reader) => [reader.accountId, reader.recipient])),
  });
}
