import pg from 'pg';
import type { TestDatabase } from '../database.ts';

/**
 * Lets `act` meet a write that has begun and is not committed: begins `change`, starts `act`, waits until it stands
 * before the locked rows or has ended, and commits. Answers what `act` answered.
 */
export async function meetingChange<T>(
  { database, url }: TestDatabase,
  change: { readonly sql: string; readonly values: readonly unknown[] },
  act: () => Promise<T>,
): Promise<T> {
  const writer = new pg.Client({ connectionString: url });
  await writer.connect();
  try {
    await writer.query('begin');
    await writer.query(change.sql, [...change.values]);
    const acting = act();
    let ended = false;
    const end = () => {
      ended = true;
    };
    acting.then(end, end);
    while (!ended && (await countWaiting(database.pool)) === 0) await pause();
    await writer.query('commit');
    return await acting;
  } finally {
    await writer.end();
  }
}

/** How many of the database's connections wait for a lock at this moment. */
export async function countWaiting(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ n: string }>(
    `select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return Number(rows[0]?.n);
}

/** A moment, for others to go on. */
export const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 10));
