import { PUBLIC_POOL } from '../../server/accounts/caller.ts';
import { notifyOfNews } from '../../server/accounts/notify.ts';
import { deleteEverySession } from '../../server/accounts/store-sessions.ts';
import { pauseLost } from '../../server/cards/stop-card.ts';
import { endAllInterests } from '../../server/interests/end-interest.ts';
import { stopEveryStartOver } from '../../server/recovery/store.ts';
import type { Database, StorageTransaction } from '../../server/storage/database.ts';
import type { StillPlatform } from './open-still-log.ts';

/**
 * What an older copy may have opened again, about people some of whose acts it does not know: cards are paused and interests
 * end until they look, and a mail tells them that there is something to look at. It says no more than that.
 */
export async function holdPeople(
  tx: StorageTransaction,
  { secrets, config }: Pick<StillPlatform, 'secrets' | 'config'>,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  const parts = { secrets, config, origin: config.publicUrl };
  for (const candidateId of accountIds) {
    await pauseLost(tx, parts, { candidateId, now });
    await endAllInterests(tx, parts, { candidateId, now });
  }
  await notifyOfNews(tx, secrets, { accountIds, pool: PUBLIC_POOL, now });
}

/**
 * Ends what lets people in without a secret of theirs: a session that had ended since would be open again, and a start over
 * that its owner had stopped could be finished.
 */
export async function closeWaysIn(db: Database, now: Date): Promise<void> {
  await db.transact(async (tx) => {
    await deleteEverySession(tx);
    await stopEveryStartOver(tx, now);
  });
}

/** Everybody whose card is shown, or whose interest is read. */
export async function listExposed(tx: StorageTransaction): Promise<readonly string[]> {
  const cards = await tx
    .selectFrom('cards.cards')
    .select('candidate_id')
    .where('state', '=', 'published')
    .execute();
  const interests = await tx
    .selectFrom('interests.interests')
    .select('candidate_id')
    .where('ended_at', 'is', null)
    .execute();
  return [...cards, ...interests].map(({ candidate_id }) => candidate_id);
}
