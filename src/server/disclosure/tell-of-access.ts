/** News about copies that nobody's call brings: that one was opened, and that an access ends soon. */
import { notifyOfNews } from '../accounts/notify.ts';
import { listNewsMailed } from '../accounts/store-news.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { listEndingUntold, listOpenedSince, setEndTold } from './store-told.ts';

type Parts = { readonly db: Database; readonly secrets: Secrets };

/** How long before its end a candidate is told of it; and what is given for no longer than twice that needs no such mail. */
const DAYS_BEFORE_END = 3;
const DAY = 86_400_000;
/** Longer than the minute between two looks. */
const LATELY = 3 * 60_000;
/** How far a look goes back that finds what the others missed: where mails cannot be sent for hours, they wait behind them. */
export const FAR_BACK = DAY;

/**
 * Mails candidates of whose copies one was opened since they were mailed last, within so many milliseconds. Apart from the
 * opening itself: a reading waits for no mail, and the moment of a mail tells that of a reading by a minute at best.
 */
export async function tellOfOpenings({ db, secrets }: Parts, now: Date, lookedBack = LATELY): Promise<void> {
  await db.transact(async (tx) => {
    const opened = await listOpenedSince(tx, new Date(now.getTime() - lookedBack));
    const mailed = await listNewsMailed(
      tx,
      opened.map((row) => row.candidate_id),
    );
    const untold = opened.filter(({ candidate_id, last_at }) => last_at > (mailed.get(candidate_id) ?? 0));
    await tellAll(tx, secrets, 'openings', untold, now);
  });
}

/** Mails candidates of whose accesses one ends within three days; of each access once. */
export async function tellOfEnds({ db, secrets }: Parts, now: Date): Promise<void> {
  await db.transact(async (tx) => {
    const before = new Date(now.getTime() + DAYS_BEFORE_END * DAY);
    const ending = await listEndingUntold(tx, { now, before, days: 2 * DAYS_BEFORE_END, limit: 500 });
    await setEndTold(tx, ending, now);
    await tellAll(tx, secrets, 'access', ending, now);
  });
}

async function tellAll(
  tx: StorageTransaction,
  secrets: Secrets,
  kind: 'openings' | 'access',
  rows: readonly { candidate_id: string; pool: string }[],
  now: Date,
): Promise<void> {
  for (const pool of new Set(rows.map((row) => row.pool))) {
    const accountIds = rows.filter((row) => row.pool === pool).map((row) => row.candidate_id);
    await notifyOfNews(tx, secrets, { kind, accountIds: [...new Set(accountIds)], pool, now });
  }
}
