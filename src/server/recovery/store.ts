/** All SQL of recovery: who began to start over, and what became of it. */
import type { StorageTransaction } from '../storage/database.ts';

export type StartOversTable = {
  account_id: string;
  begun_at: Date;
  pool: string;
  ready_at: Date;
  /** The browser that began it, in the coarse words of `devices`. */
  label: string;
  reminded_at: Date | null;
  stopped_at: Date | null;
  finished_at: Date | null;
  ticket_hash: Uint8Array | null;
  ticket_until: Date | null;
};
/** Which start over: a row says it. */
export type StartOverName = Pick<StartOversTable, 'account_id' | 'begun_at'>;

/** Days after which one that could be finished is so no longer: nobody leaves such a door open for years. */
export const LAPSE_DAYS = 14;
const lapsedBefore = (now: Date) => new Date(now.getTime() - LAPSE_DAYS * 86_400_000);

export async function insertStartOver(
  tx: StorageTransaction,
  row: Pick<StartOversTable, 'account_id' | 'begun_at' | 'pool' | 'ready_at' | 'label'>,
): Promise<void> {
  const open = {
    reminded_at: null,
    stopped_at: null,
    finished_at: null,
    ticket_hash: null,
    ticket_until: null,
  };
  await tx
    .insertInto('recovery.start_overs')
    .values({ ...row, ...open })
    .execute();
}

/** The start over that waits, or could be finished, for an account; one at most. */
export async function findWaiting(
  tx: StorageTransaction,
  accountId: string,
  now: Date,
): Promise<StartOversTable | undefined> {
  return tx
    .selectFrom('recovery.start_overs')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('stopped_at', 'is', null)
    .where('finished_at', 'is', null)
    .where('ready_at', '>', lapsedBefore(now))
    .orderBy('begun_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Those of which a reminder is due, and was not sent: they are ready before `until`. */
export async function listUnreminded(tx: StorageTransaction, now: Date, until: Date) {
  return tx
    .selectFrom('recovery.start_overs')
    .selectAll()
    .where('stopped_at', 'is', null)
    .where('finished_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('ready_at', '<=', until)
    .where('ready_at', '>', now)
    .limit(500)
    .execute();
}

/** The start over of an account for which a ticket was handed out, whatever became of it. */
export async function findByTicket(
  tx: StorageTransaction,
  accountId: string,
  ticketHash: Uint8Array,
  pool: string,
) {
  return tx
    .selectFrom('recovery.start_overs')
    .selectAll()
    .where('ticket_hash', '=', ticketHash)
    .where('account_id', '=', accountId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** Writes what became of a start over. */
export async function setStartOver(
  tx: StorageTransaction,
  { account_id, begun_at }: StartOverName,
  changes: Partial<
    Pick<StartOversTable, 'reminded_at' | 'stopped_at' | 'finished_at' | 'ticket_hash' | 'ticket_until'>
  >,
): Promise<void> {
  await tx
    .updateTable('recovery.start_overs')
    .set(changes)
    .where('account_id', '=', account_id)
    .where('begun_at', '=', begun_at)
    .execute();
}

/** Stops every start over that waits or could be finished. */
export async function stopEveryStartOver(tx: StorageTransaction, now: Date): Promise<void> {
  await tx
    .updateTable('recovery.start_overs')
    .set({ stopped_at: now })
    .where('stopped_at', 'is', null)
    .where('finished_at', 'is', null)
    .execute();
}

/** Destroys what is known of an account that started over, or was about to. */
export async function eraseAccount(tx: StorageTransaction, accountId: string): Promise<void> {
  await tx.deleteFrom('recovery.start_overs').where('account_id', '=', accountId).execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('recovery.start_overs').where('pool', '=', pool).execute();
}

/** Forgets what lapsed, or ended, long ago; what happened stands on the record. */
export async function sweepStartOvers(tx: StorageTransaction, now: Date): Promise<void> {
  const longAgo = new Date(now.getTime() - 90 * 86_400_000);
  await tx.deleteFrom('recovery.start_overs').where('ready_at', '<=', longAgo).execute();
}
