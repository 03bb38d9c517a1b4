/** All SQL of requests. */
import { sql } from 'kysely';
import type { Field } from '../../shared/resume/fields.ts';
import { shareShown } from '../cards/store-views.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type RequestsTable = {
  candidate_id: string;
  request_id: string;
  pool: string;
  posting_id: string;
  employer_id: string;
  recruiter_id: string;
  target_kind: 'handle' | 'interest';
  target: string;
  card: string | null;
  purpose: 'recruitment';
  fields: Field[];
  keep_days: number;
  prekey_id: string | null;
  ciphertext: Uint8Array | null;
  statement: string;
  signature: Uint8Array;
  request_hash: Uint8Array;
  sent_at: Date;
  ends_at: Date;
  delivered: boolean;
  answer: 'granted' | 'declined' | null;
  answered_at: Date | null;
  told_at: Date | null;
  lapsed_at: Date | null;
  grant_id: string | null;
};
/** A request without its message. */
export type RequestRow = Omit<RequestsTable, 'ciphertext'>;
/** Which request: a row says it. */
export type RequestName = Pick<RequestsTable, 'candidate_id' | 'request_id'>;

const FACTS = [
  'candidate_id',
  'request_id',
  'pool',
  'posting_id',
  'employer_id',
  'recruiter_id',
  'target_kind',
  'target',
  'card',
  'purpose',
  'fields',
  'keep_days',
  'prekey_id',
  'statement',
  'signature',
  'request_hash',
  'sent_at',
  'ends_at',
  'delivered',
  'answer',
  'answered_at',
  'told_at',
  'lapsed_at',
  'grant_id',
] as const;

/** Lets the people of one employer ask, or reserve prekeys, one after the other: what they share is counted. */
export async function lockAsking(tx: StorageTransaction, employerId: string): Promise<void> {
  await shareShown(tx);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`requests ${employerId}`}, 0))`.execute(tx);
}

/** False when the id is taken, or the target was asked for the posting before. */
export async function insertRequest(tx: StorageTransaction, row: RequestsTable): Promise<boolean> {
  const result = await tx
    .insertInto('requests.requests')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findRequest(
  tx: StorageTransaction,
  requestId: string,
  pool: string,
): Promise<RequestRow | undefined> {
  return tx
    .selectFrom('requests.requests')
    .select(FACTS)
    .where('request_id', '=', requestId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** A request that reached its candidate, with its message. */
export async function findReceived(
  tx: StorageTransaction,
  candidateId: string,
  requestId: string,
): Promise<RequestsTable | undefined> {
  return tx
    .selectFrom('requests.requests')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .where('request_id', '=', requestId)
    .where('delivered', '=', true)
    .executeTakeFirst();
}

export async function lockRequest(
  tx: StorageTransaction,
  { candidate_id, request_id }: RequestName,
): Promise<RequestRow | undefined> {
  return tx
    .selectFrom('requests.requests')
    .select(FACTS)
    .where('candidate_id', '=', candidate_id)
    .where('request_id', '=', request_id)
    .forUpdate()
    .executeTakeFirst();
}

/** How many requests an employer sent since a moment whose answer it has not been told at `now`. */
export async function countUntold(
  tx: StorageTransaction,
  employerId: string,
  { since, now }: { since: Date; now: Date },
): Promise<number> {
  const { n } = await tx
    .selectFrom('requests.requests')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('employer_id', '=', employerId)
    .where('sent_at', '>', since)
    .where((eb) => eb.or([eb('told_at', 'is', null), eb('told_at', '>', now)]))
    .executeTakeFirstOrThrow();
  return n;
}

/** Those of these targets, handles or interests, that were asked for a posting. */
export async function listAskedTargets(
  tx: StorageTransaction,
  postingId: string,
  targets: readonly string[],
): Promise<ReadonlySet<string>> {
  if (targets.length === 0) return new Set();
  const rows = await tx
    .selectFrom('requests.requests')
    .select('target')
    .where('posting_id', '=', postingId)
    .where('target', 'in', [...targets])
    .execute();
  return new Set(rows.map((row) => row.target));
}

export async function listOfPosting(
  tx: StorageTransaction,
  postingId: string,
  pool: string,
): Promise<RequestRow[]> {
  return tx
    .selectFrom('requests.requests')
    .select(FACTS)
    .where('posting_id', '=', postingId)
    .where('pool', '=', pool)
    .orderBy('sent_at', 'desc')
    .orderBy('request_id', 'desc')
    .limit(1000)
    .execute();
}

/** What reached a candidate. */
export async function listReceivedBy(tx: StorageTransaction, candidateId: string): Promise<RequestRow[]> {
  return tx
    .selectFrom('requests.requests')
    .select(FACTS)
    .where('candidate_id', '=', candidateId)
    .where('delivered', '=', true)
    .orderBy('sent_at', 'desc')
    .orderBy('request_id', 'desc')
    .limit(1000)
    .execute();
}

/** Requests whose time is over and that nobody has marked so. */
export async function listDue(tx: StorageTransaction, now: Date, limit: number): Promise<RequestName[]> {
  return tx
    .selectFrom('requests.requests')
    .select(['candidate_id', 'request_id'])
    .where('ends_at', '<=', now)
    .where('answer', 'is', null)
    .where('lapsed_at', 'is', null)
    .orderBy('ends_at')
    .limit(limit)
    .execute();
}

/** Writes how a request ended; its message is destroyed. */
export async function setEnded(
  tx: StorageTransaction,
  { candidate_id, request_id }: RequestName,
  end: Partial<Pick<RequestsTable, 'answer' | 'answered_at' | 'told_at' | 'lapsed_at' | 'grant_id'>>,
): Promise<void> {
  await tx
    .updateTable('requests.requests')
    .set({ ...end, ciphertext: null })
    .where('candidate_id', '=', candidate_id)
    .where('request_id', '=', request_id)
    .execute();
}

/** Forgets requests that ended before, and of which no application came. */
export async function sweepRequests(tx: StorageTransaction, before: Date): Promise<void> {
  await tx
    .deleteFrom('requests.requests')
    .where('ends_at', '<=', before)
    .where('grant_id', 'is', null)
    .execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('requests.requests').where('pool', '=', pool).execute();
  await tx.deleteFrom('requests.prekeys').where('pool', '=', pool).execute();
}
