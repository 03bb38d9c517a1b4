import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

/** How one task's jobs stand in the queue of background work. */
export type QueueState = {
  readonly task: string;
  readonly waiting: number;
  /** Tried and failed at least once. */
  readonly failing: number;
  /** Since when the oldest waits. */
  readonly oldest: string | null;
};

/**
 * The queues that hold something, by task; mails only from their moment on. Neither payloads nor error messages are read:
 * they quote what was sent.
 */
export async function readQueues(tx: StorageTransaction): Promise<QueueState[]> {
  const { rows } = await sql<{ task: string; waiting: number; failing: number; oldest: Date | null }>`
    select task_identifier as task, count(*) as waiting,
      count(*) filter (where attempts > 0 and last_error is not null) as failing, min(created_at) as oldest
    from graphile_worker.jobs
    where task_identifier <> 'deliver_mail' or run_at <= now() or attempts > 0
    group by task_identifier order by task_identifier`.execute(tx);
  return rows.map((row) => ({ ...row, oldest: row.oldest?.toISOString() ?? null }));
}
