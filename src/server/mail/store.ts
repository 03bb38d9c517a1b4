/** All SQL of mail: a log without contents and without addresses, and the count of addresses opened. */
import type { Generated } from 'kysely';
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

export type MailLogTable = {
  mail_id: string;
  pool: string;
  template: string;
  queued_at: Date;
  sent_at: Date | null;
  failures: Generated<number>;
};
export type MailOpeningsTable = { day: string; count: number };

export async function insertMail(tx: StorageTransaction, row: Omit<MailLogTable, 'failures' | 'sent_at'>) {
  await tx
    .insertInto('mail.log')
    .values({ ...row, sent_at: null })
    .execute();
}

/**
 * Hands the delivery to the background worker, inside the same transaction. `to` is by what those to one sealed address
 * are found while they wait; null for an address that no account has. With `later` it goes out then.
 */
export async function addDelivery(
  tx: StorageTransaction,
  payload: { mailId: string; sealed: string },
  { to, later }: { to: string | null; later?: Date | undefined },
): Promise<void> {
  const key = to === null ? null : `mail ${to} ${later === undefined ? '' : 'later '}${payload.mailId}`;
  await sql`
    select graphile_worker.add_job(
      'deliver_mail', ${JSON.stringify(payload)}::json, run_at => ${later ?? null}::timestamptz,
      max_attempts => 12, job_key => ${key}
    )`.execute(tx);
}

/** Whether a delivery to one sealed address was given a later moment, and is not sent yet. */
export async function hasLaterDelivery(tx: StorageTransaction, to: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from graphile_worker.jobs where key like ${`mail ${to} later %`} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Takes back what waits for one sealed address: see {@link addDelivery}. What is being sent this moment is sent once. */
export async function dropDeliveries(tx: StorageTransaction, to: string): Promise<void> {
  const { rows } = await sql<{ key: string; locked: boolean }>`
    select key, locked_at is not null as locked from graphile_worker.jobs where key like ${`mail ${to} %`}`.execute(
    tx,
  );
  for (const { key, locked } of rows) {
    // One under way ends by itself, and finds nothing to send should it be tried again.
    if (!locked) await sql`select graphile_worker.remove_job(${key})`.execute(tx);
    await dropMail(tx, key.slice(key.lastIndexOf(' ') + 1));
  }
}

/** Removes deliveries that were tried as often as any is: nobody tries them again, and each holds an address. */
export async function dropGivenUp(tx: StorageTransaction): Promise<void> {
  await sql`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker.jobs
      where task_identifier = 'deliver_mail' and attempts >= max_attempts and locked_at is null
    ))`.execute(tx);
}

export async function isSent(tx: StorageTransaction, mailId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('mail.log')
    .select('sent_at')
    .where('mail_id', '=', mailId)
    .executeTakeFirst();
  return row === undefined || row.sent_at !== null;
}

export async function markSent(tx: StorageTransaction, mailId: string, now: Date): Promise<void> {
  await tx.updateTable('mail.log').set({ sent_at: now }).where('mail_id', '=', mailId).execute();
}

/** Takes out of the log what is not sent at all. */
export async function dropMail(tx: StorageTransaction, mailId: string): Promise<void> {
  await tx.deleteFrom('mail.log').where('mail_id', '=', mailId).execute();
}

export async function countFailedDelivery(tx: StorageTransaction, mailId: string): Promise<void> {
  await tx
    .updateTable('mail.log')
    .set((eb) => ({ failures: eb('failures', '+', 1) }))
    .where('mail_id', '=', mailId)
    .execute();
}

/** Counts one opened address. */
export async function countOpening(tx: StorageTransaction, now: Date): Promise<void> {
  await tx
    .insertInto('mail.openings')
    .values({ day: now.toISOString().slice(0, 10), count: 1 })
    .onConflict((conflict) =>
      conflict.column('day').doUpdateSet((eb) => ({ count: eb('mail.openings.count', '+', 1) })),
    )
    .execute();
}

/** How mail goes: due and waiting, sent today, failures of the last week, addresses opened today. */
export async function readMailCounts(tx: StorageTransaction, now: Date) {
  const today = now.toISOString().slice(0, 10);
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000);
  const { rows } = await sql<{ waiting: number; sent: number; failures: number; opened: number }>`
    select
      (select count(*) from mail.log where sent_at is null and queued_at <= ${now}) as waiting,
      (select count(*) from mail.log where sent_at >= ${today}::date) as sent,
      (select coalesce(sum(failures), 0)::bigint from mail.log where queued_at >= ${weekAgo}) as failures,
      (select coalesce(sum(count), 0)::bigint from mail.openings where day = ${today}::date) as opened`.execute(
    tx,
  );
  const [row] = rows;
  return {
    waiting: row?.waiting ?? 0,
    sentToday: row?.sent ?? 0,
    failures: row?.failures ?? 0,
    addressesOpenedToday: row?.opened ?? 0,
  };
}

/** The newest mails of a pool that are due: which kind, when, how it went. */
export async function listMails(
  tx: StorageTransaction,
  { pool, now, limit }: { pool: string; now: Date; limit: number },
) {
  return tx
    .selectFrom('mail.log')
    .select(['template', 'queued_at', 'sent_at', 'failures'])
    .where('pool', '=', pool)
    .where('queued_at', '<=', now)
    .orderBy('queued_at', 'desc')
    .orderBy('mail_id', 'desc')
    .limit(limit)
    .execute();
}

/** Removes the log of a pool, and of mails older than `before`. */
export async function clearMail(
  tx: StorageTransaction,
  where: { pool: string } | { before: Date },
): Promise<void> {
  const query = tx.deleteFrom('mail.log');
  await ('pool' in where
    ? query.where('pool', '=', where.pool)
    : query.where('queued_at', '<', where.before)
  ).execute();
}
