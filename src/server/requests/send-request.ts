import { sha256 } from '@noble/hashes/sha2.js';
import type { SentRequest } from '../../shared/api/sent-requests.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { type Canonical, canonicalBytes } from '../../shared/ledger/canonical.ts';
import type { Caller } from '../accounts/caller.ts';
import { notifyOfRequest } from '../accounts/notify.ts';
import { findAccount } from '../accounts/store.ts';
import { actForPosting } from '../cards/act-for-posting.ts';
import { writeCard } from '../cards/card-text.ts';
import { noteAsked } from '../cards/note-asked.ts';
import type { CardParts } from '../cards/rules.ts';
import type { PostingRow } from '../jobs/store.ts';
import { isInTeam } from '../jobs/team.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { checkRequest, type SentBody } from './check-request.ts';
import { describeOne, describeSent } from './describe-request.ts';
import { type FoundTarget, findTarget } from './find-target.ts';
import { readRation } from './read-ration.ts';
import { findRequest, insertRequest, lockAsking, type RequestsTable } from './store.ts';
import { findReserved } from './store-prekeys.ts';

const DAY = 86_400_000;

type Input = { caller: Caller; sent: SentBody; now: Date };

/**
 * Sends a request to the person behind a card or an interest. One that cannot reach anybody is taken like any other and
 * lapses like one that nobody answers. Sent again with the same content it is answered as the first time.
 */
export async function sendRequest(
  { db, ...parts }: CardParts & { db: Database },
  input: Input,
): Promise<{ request: SentRequest } | Refusal> {
  const { caller, sent, now } = input;
  return db.transact(async (tx) => {
    const before = await answerRepeated(tx, input);
    if (before !== undefined) return before;
    const posting = await actForPosting(tx, { caller, postingId: sent.postingId, now });
    if (isRefusal(posting)) return posting;
    const { employer_id: employerId, pool } = posting;
    await lockAsking(tx, employerId);
    // The same one, sent twice at once, has arrived meanwhile.
    const meanwhile = await answerRepeated(tx, input);
    if (meanwhile !== undefined) return meanwhile;
    const unsigned = await checkSigned(tx, parts, input);
    if (unsigned !== undefined) return unsigned;
    const target = await findTarget(tx, parts, { posting, to: sent.to, caller, now });
    if (target === undefined) return refuse('handle_over');
    if ((await readRation(tx, parts, { employerId, pool, now })).left === 0) return refuse('ration_spent');
    const misaddressed = await checkMessage(tx, sent);
    if (misaddressed !== undefined) return misaddressed;
    const row = formRow(input, posting, target);
    if (!(await insertRequest(tx, row)))
      return refuse('id_taken', 'that id, or this target, was used before');
    const shown =
      sent.to.kind === 'handle' ? { postingId: sent.postingId, handle: sent.to.handle } : undefined;
    await noteAsked(tx, { candidateId: target.candidateId, employerId, pool, shown, now });
    if (target.deliverable) await deliver(tx, parts, input, row);
    return { request: await describeOne(describeSent, tx, row, now) };
  });
}

/** What a request of this id is answered when it is known already; undefined when it is new, or its team is left. */
async function answerRepeated(
  tx: StorageTransaction,
  input: Input,
): Promise<{ request: SentRequest } | Refusal | undefined> {
  const { caller, sent, now } = input;
  const stored = await findRequest(tx, sent.requestId, caller.pool);
  if (stored === undefined || !(await isInTeam(tx, stored, caller.accountId))) return undefined;
  const same =
    stored.recruiter_id === caller.accountId && equalBytes(stored.request_hash, hashRequest(input));
  return same ? { request: await describeOne(describeSent, tx, stored, now) } : refuse('id_taken');
}

async function checkSigned(
  tx: StorageTransaction,
  { origin }: Pick<CardParts, 'origin'>,
  { caller, sent }: Input,
): Promise<Refusal | undefined> {
  const account = await findAccount(tx, caller.accountId, caller.pool);
  if (account === undefined) throw new Tampered('impossible_state', 'a session is of no account');
  return checkRequest(sent, { origin, signKey: account.sign_key });
}

/** A message is sealed to the prekey that was reserved for this handle, or to the key that the interest holds. */
async function checkMessage(
  tx: StorageTransaction,
  { message, postingId, to }: SentBody,
): Promise<Refusal | undefined> {
  if (message === null) return undefined;
  const reserved = to.kind === 'handle' ? await findReserved(tx, postingId, to.handle) : undefined;
  const should = to.kind === 'handle' ? reserved?.prekey_id : null;
  return message.prekeyId === should
    ? undefined
    : refuse('statement_invalid', 'the message is sealed to another key than the one reserved for it');
}

function formRow(input: Input, posting: PostingRow, { candidateId, card, deliverable }: FoundTarget) {
  const { caller, sent, now } = input;
  const message = deliverable ? sent.message : null;
  return {
    candidate_id: candidateId,
    request_id: sent.requestId,
    pool: posting.pool,
    posting_id: posting.posting_id,
    employer_id: posting.employer_id,
    recruiter_id: caller.accountId,
    target_kind: sent.to.kind,
    target: sent.to.kind === 'handle' ? sent.to.handle : sent.to.interestId,
    card: card === null ? null : writeCard(card),
    purpose: sent.purpose,
    fields: sent.fields,
    keep_days: sent.keepDays,
    prekey_id: message?.prekeyId ?? null,
    ciphertext: message === null ? null : decodeBase64url(message.ciphertext),
    statement: sent.signed.statement,
    signature: decodeBase64url(sent.signed.signature),
    request_hash: hashRequest(input),
    sent_at: now,
    ends_at: new Date(now.getTime() + sent.answerDays * DAY),
    delivered: deliverable,
    ...{ answer: null, answered_at: null, told_at: null, lapsed_at: null, grant_id: null },
  } satisfies RequestsTable;
}

async function deliver(
  tx: StorageTransaction,
  { secrets, origin }: Pick<CardParts, 'secrets' | 'origin'>,
  { caller, sent, now }: Input,
  row: RequestsTable,
): Promise<void> {
  const account = await findAccount(tx, caller.accountId, caller.pool);
  if (account === undefined) throw new Tampered('impossible_state', 'a session is of no account');
  await appendEvent(tx, secrets.recordKey, {
    subjectId: row.candidate_id,
    pool: row.pool,
    event: {
      ...{ v: 1, origin, at: now.toISOString(), type: 'request.received' },
      ...{ requestId: row.request_id, postingId: row.posting_id, employerId: row.employer_id },
      ...{ recruiterId: row.recruiter_id, recruiterKey: encodeBase64url(account.sign_key) },
      ...sent.signed,
    },
  });
  await notifyOfRequest(tx, secrets, { candidateId: row.candidate_id, pool: row.pool, now });
}

function hashRequest({ sent }: Input): Uint8Array {
  return sha256(canonicalBytes(sent as Canonical));
}
