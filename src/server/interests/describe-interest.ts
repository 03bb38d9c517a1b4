import type { MyInterest } from '../../shared/api/interests.ts';
import { Tampered } from '../../shared/errors.ts';
import { listAccounts } from '../accounts/store.ts';
import { namePostings } from '../jobs/name-postings.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { InterestRow } from './store.ts';

/** Interests as their owner sees them. */
export async function describeInterests(
  tx: StorageTransaction,
  rows: readonly InterestRow[],
  pool: string,
): Promise<MyInterest[]> {
  const postings = await namePostings(tx, rows, pool);
  const readers = await listAccounts(
    tx,
    rows.flatMap((row) => row.readers),
    pool,
  );
  const names = new Map(readers.map((reader) => [reader.account_id, reader.display_name ?? '']));
  return rows.map((row) => ({
    interestId: row.interest_id,
    postingId: row.posting_id,
    postingTitle: postings.get(row.posting_id)?.title ?? '',
    employerName: postings.get(row.posting_id)?.employerName ?? '',
    readers: row.readers.map((accountId) => names.get(accountId) ?? ''),
    shownAt: row.shown_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }));
}

/** One interest as its owner sees it. */
export async function describeInterest(
  tx: StorageTransaction,
  row: InterestRow,
  pool: string,
): Promise<MyInterest> {
  const [interest] = await describeInterests(tx, [row], pool);
  if (interest === undefined) throw new Tampered('impossible_state', 'an interest cannot be described');
  return interest;
}
