import { isOpen } from '../jobs/describe-posting.ts';
import type { PostingRow } from '../jobs/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { Epoch } from './epoch-now.ts';
import { hidSince } from './hidden-from.ts';
import { findCard } from './store.ts';
import type { ShortlistTable } from './store-views.ts';

/**
 * The cards of a shortlist that stand: none once the posting is closed, and none whose owner stopped, let it lapse, hid, or
 * erased the account before the epoch began. Whoever does so within it stays until it ends: an hour would tell who it was.
 */
export async function listStanding(
  tx: StorageTransaction,
  input: { posting: PostingRow; epoch: Epoch; now: Date; rows: readonly ShortlistTable[] },
): Promise<ShortlistTable[]> {
  const { posting, epoch, now, rows } = input;
  if (rows.length === 0 || !isOpen(posting, 'approved', now)) return [];
  const { pool, employer_id: employerId } = posting;
  const candidateIds = rows.map((row) => row.candidate_id);
  const hidden = await hidSince(tx, { pool, employerId, at: epoch.began }, rows);
  const stopped = new Set<string>();
  for (const candidateId of new Set(candidateIds)) {
    if (await hasStopped(tx, candidateId, epoch)) stopped.add(candidateId);
  }
  return rows.filter((row) =>
    row.ends_at === null ? !hidden.has(row) && !stopped.has(row.candidate_id) : row.ends_at > now,
  );
}

async function hasStopped(tx: StorageTransaction, candidateId: string, { began }: Epoch): Promise<boolean> {
  const card = await findCard(tx, candidateId);
  if (card === undefined || card.lapses_at === null || card.lapses_at <= began) return true;
  return card.state !== 'published' && (card.stopped_at === null || card.stopped_at <= began);
}
