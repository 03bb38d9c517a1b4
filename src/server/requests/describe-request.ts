import type { ReceivedRequest, Target } from '../../shared/api/requests.ts';
import type { SentRequest } from '../../shared/api/sent-requests.ts';
import { isHandle } from '../../shared/card/handle.ts';
import { readStatement } from '../../shared/disclosure/statement.ts';
import { Tampered } from '../../shared/errors.ts';
import { listAccounts } from '../accounts/store.ts';
import { readCard } from '../cards/card-text.ts';
import { listMembers } from '../employers/store-people.ts';
import { isOpen } from '../jobs/describe-posting.ts';
import { namePostings } from '../jobs/name-postings.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { stateForAsker, stateForOwner } from './state-of-request.ts';
import type { RequestRow } from './store.ts';

/** Requests as the posting's team sees them: in no field does it show whether one reached anybody. */
export async function describeSent(
  tx: StorageTransaction,
  rows: readonly RequestRow[],
  { pool, now }: { pool: string; now: Date },
): Promise<SentRequest[]> {
  const names = await nameAskers(tx, rows, pool);
  return rows.map((row) => ({
    ...describeTerms(row, names),
    to: targetOf(row),
    card: row.card === null ? null : readCard(row.card),
    state: stateForAsker(row, now),
  }));
}

/** Requests as the candidate sees them. */
export async function describeReceived(
  tx: StorageTransaction,
  rows: readonly RequestRow[],
  { pool, now }: { pool: string; now: Date },
): Promise<ReceivedRequest[]> {
  const names = await nameAskers(tx, rows, pool);
  const postings = await namePostings(tx, rows, pool);
  const members = await listMembers(
    tx,
    rows.map((row) => row.employer_id),
  );
  return rows.map((row) => {
    const posting = postings.get(row.posting_id);
    const member = members.find(
      (one) => one.account_id === row.recruiter_id && one.employer_id === row.employer_id,
    );
    return {
      ...describeTerms(row, names),
      postingTitle: posting?.title ?? '',
      postingOpen: posting !== undefined && isOpen(posting, posting.employerState ?? '', now),
      employerId: row.employer_id,
      employerName: posting?.employerName ?? '',
      byTitle: member?.title ?? '',
      state: stateForOwner(row, now),
    };
  });
}

/** One request; see {@link describeSent}, {@link describeReceived}. */
export async function describeOne<T>(
  describe: (
    tx: StorageTransaction,
    rows: readonly RequestRow[],
    at: { pool: string; now: Date },
  ) => Promise<T[]>,
  tx: StorageTransaction,
  row: RequestRow,
  now: Date,
): Promise<T> {
  const [request] = await describe(tx, [row], { pool: row.pool, now });
  if (request === undefined) throw new Tampered('impossible_state', 'a request cannot be described');
  return request;
}

/** What a request is addressed to. */
export function targetOf({ target_kind, target }: RequestRow): Target {
  if (target_kind === 'interest') return { kind: 'interest', interestId: target };
  if (!isHandle(target)) throw new Tampered('impossible_state', 'a stored handle is none');
  return { kind: 'handle', handle: target };
}

/** What both sides see. That a message came is what was signed: the message itself may be gone. */
function describeTerms(row: RequestRow, names: ReadonlyMap<string, string>) {
  const { messageHash } = readStatement('sealfolio/request/v1', row.statement);
  return {
    requestId: row.request_id,
    postingId: row.posting_id,
    byName: names.get(row.recruiter_id) ?? '',
    fields: row.fields,
    keepDays: row.keep_days,
    withMessage: messageHash !== null,
    sentAt: row.sent_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    grantId: row.grant_id,
  };
}

async function nameAskers(tx: StorageTransaction, rows: readonly RequestRow[], pool: string) {
  const accounts = await listAccounts(
    tx,
    rows.map((row) => row.recruiter_id),
    pool,
  );
  return new Map(accounts.map((account) => [account.account_id, account.display_name ?? '']));
}
