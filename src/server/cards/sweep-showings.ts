import { PUBLIC_POOL } from '../accounts/caller.ts';
import { findPosting } from '../jobs/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { epochNow } from './epoch-now.ts';
import type { CardParts } from './rules.ts';
import { listStanding } from './shortlist-standing.ts';
import { deleteListed, listListedPostings, listShortlist, sweepViews } from './store-views.ts';

const DAY = 86_400_000;

/**
 * Removes who was shown to whom in epochs that ended, and from shortlists what stands there no more: whoever comes back
 * later comes back as a stranger, not in the old place. What a self-check made goes with its pool.
 */
export async function sweepShowings(
  { db, ...parts }: Pick<CardParts, 'config' | 'secrets'> & { db: Database },
  now: Date,
): Promise<void> {
  const { number: epoch } = epochNow(parts, PUBLIC_POOL, now);
  // The day's ration is counted by what was shown since midnight.
  const before = new Date(Math.floor(now.getTime() / DAY) * DAY);
  await db.transact((tx) => sweepViews(tx, { pool: PUBLIC_POOL, epoch, before, now }));
  for (const { posting_id } of await db.once((tx) => listListedPostings(tx, PUBLIC_POOL))) {
    await db.transact((tx) => sweepShortlist(tx, parts, posting_id, now));
  }
}

async function sweepShortlist(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'config' | 'secrets'>,
  postingId: string,
  now: Date,
): Promise<void> {
  const posting = await findPosting(tx, postingId, PUBLIC_POOL);
  const rows = await listShortlist(tx, postingId);
  const epoch = epochNow(parts, PUBLIC_POOL, now);
  const standing = posting === undefined ? [] : await listStanding(tx, { posting, epoch, now, rows });
  const ended = rows.filter((row) => !standing.includes(row)).map(({ handle }) => handle);
  await deleteListed(tx, postingId, ended);
}
