import { deleteEverySession } from '../../server/accounts/store-sessions.ts';
import { stopEveryStartOver } from '../../server/recovery/store.ts';
import type { Database } from '../../server/storage/database.ts';

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
