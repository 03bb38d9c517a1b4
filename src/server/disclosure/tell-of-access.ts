/** News about copies that nobody's call brings: that one was opened, and that an access ends soon. */
import { notifyOfNews } from '../accounts/notify.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { listEndingUntold, listOpenedSince, setEndTold } from './store-told.ts';

type Parts = { readonly db: Database; readonly secrets: Secrets };

/** How long before its end a candidate is told of it; and what is given for no longer than twice that needs no such mail. */
const DAYS_BEFORE_END = 3;
const DAY = 86_400_000;
/** Longer than the minute between two looks: who was mailed for an opening is not mailed for it again, see `notifyOfNews`. */
const LOOKED_BACK = 3 * 60_000;

/**
 * Mails candidates of whose copies one was opened in the last minutes. Apart from the opening itself: a reading waits for
 * no mail, and the moment of a mail tells that of a reading by a minute at best.
 */
export async function tellOfOpenings({ db, secrets }: Parts, now: Date): Promise<void> {
  await db.transact(async (tx) => {
    const opened = await listOpenedSince(tx, new Date(now.getTime() - LOOKED_BACK));
    await tellAll(tx, secrets, 'openings', opened, now);
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
