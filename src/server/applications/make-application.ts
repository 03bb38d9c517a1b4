import { sha256 } from '@noble/hashes/sha2.js';
import type { ApplicationEntry, apply as endpoint } from '../../shared/api/applications.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { type Canonical, canonicalBytes } from '../../shared/ledger/canonical.ts';
import type { Caller } from '../accounts/caller.ts';
import { notifyOfNews } from '../accounts/notify.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { openConversation } from '../conversations/send-message.ts';
import { giveGrant } from '../disclosure/give-grant.ts';
import { hasEverGranted } from '../disclosure/store.ts';
import { findEmployer } from '../employers/store.ts';
import { isOpen } from '../jobs/describe-posting.ts';
import { type PostingRow, sharePosting } from '../jobs/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { describeApplications } from './describe-application.ts';
import {
  type ApplicationsTable,
  countSentBy,
  findApplication,
  hasApplied,
  insertApplication,
} from './store.ts';

const DAY = 86_400_000;
const APPLICATIONS_A_DAY = 40;
const APPLICATIONS_TO_A_POSTING = 3;

/** An application as a candidate's client sends it, and what it answers. */
export type NewApplication = {
  readonly caller: Caller;
  readonly sent: Body<typeof endpoint>;
  /** The request that it grants. */
  readonly requestId: string | null;
  readonly now: Date;
};

/** Thrown when another application of the same moment has won: nothing of the transaction may stay. */
export class AlreadyApplied extends Error {}

/**
 * Makes an application in a transaction that its caller began: grant, copies, conversation, record and notices. The same
 * one again is answered as the first time.
 */
export async function makeApplication(
  tx: StorageTransaction,
  parts: { secrets: Secrets; origin: string },
  input: NewApplication,
): Promise<{ application: ApplicationEntry } | Refusal> {
  const { caller, sent, now } = input;
  const requestHash = sha256(canonicalBytes(sent as Canonical));
  // One application of a person at a time, so that the same one sent twice at once is sent once.
  const account = await lockAccount(tx, caller.accountId, caller.pool);
  if (account === undefined) return refuse('signed_out');
  const stored = await findApplication(tx, sent.grantId, caller.pool);
  if (stored !== undefined) return answerRepeated(tx, stored, input, requestHash);
  if (account.erase_at !== null) return refuse('account_leaving');
  if (account.held_reason !== null) return refuse('account_held');
  const posting = await admit(tx, input);
  if (isRefusal(posting)) return posting;
  // Who has given something once has something to lose.
  if (account.kit_shown_at === null && (await hasEverGranted(tx, caller.accountId)))
    return refuse('kit_drill_due');
  const given = await giveGrant(tx, parts, { caller, posting, grant: sent, now });
  if (isRefusal(given)) return given;
  const row: ApplicationsTable = {
    candidate_id: caller.accountId,
    grant_id: sent.grantId,
    pool: caller.pool,
    posting_id: posting.posting_id,
    employer_id: posting.employer_id,
    request_hash: requestHash,
    stage: 'sent',
    stage_since: now,
    request_id: input.requestId,
    sent_at: now,
  };
  if (!(await insertApplication(tx, row))) throw new AlreadyApplied();
  await openConversation(tx, { caller, grantId: sent.grantId, message: sent.message, now });
  const accountIds = sent.copies.map((copy) => copy.recruiterId);
  await notifyOfNews(tx, parts.secrets, { kind: 'arrivals', accountIds, pool: caller.pool, now });
  return { application: await describeOne(tx, row, caller) };
}

async function answerRepeated(
  tx: StorageTransaction,
  stored: ApplicationsTable,
  { caller, requestId }: NewApplication,
  requestHash: Uint8Array,
): Promise<{ application: ApplicationEntry } | Refusal> {
  const same =
    stored.candidate_id === caller.accountId &&
    stored.request_id === requestId &&
    equalBytes(stored.request_hash, requestHash);
  return same ? { application: await describeOne(tx, stored, caller) } : refuse('id_taken');
}

async function admit(
  tx: StorageTransaction,
  { caller, sent: { postingId }, now }: NewApplication,
): Promise<PostingRow | Refusal> {
  const posting = await sharePosting(tx, postingId, caller.pool);
  const employer = posting && (await findEmployer(tx, posting.employer_id, caller.pool));
  if (posting === undefined || employer === undefined) return refuse('not_found');
  if (!isOpen(posting, employer.state, now)) return refuse('posting_closed');
  if (await hasApplied(tx, caller.accountId, postingId)) return refuse('already_applied');
  const since = new Date(now.getTime() - DAY);
  const { recently, toPosting } = await countSentBy(tx, caller.accountId, { since, postingId });
  if (toPosting >= APPLICATIONS_TO_A_POSTING)
    return refuse('limit_reached', `${APPLICATIONS_TO_A_POSTING} applications to a posting at most`);
  if (recently >= APPLICATIONS_A_DAY)
    return refuse('too_many_requests', `${APPLICATIONS_A_DAY} applications a day at most`);
  return posting;
}

async function describeOne(
  tx: StorageTransaction,
  row: ApplicationsTable,
  caller: Caller,
): Promise<ApplicationEntry> {
  const [entry] = await describeApplications(tx, [row], caller);
  if (entry === undefined) throw new Tampered('impossible_state', 'an application has no grant');
  return entry;
}
