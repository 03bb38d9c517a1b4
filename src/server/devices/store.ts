/** All SQL of devices: the browsers an account signed in from, and its log of sign-ins. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

export type DevicesTable = {
  account_id: string;
  device_id: string;
  pool: string;
  token_hash: Uint8Array;
  label: string;
  first_seen_at: Date;
  seen_at: Date;
};
export type SignInsTable = {
  account_id: string;
  sign_in_id: string;
  pool: string;
  at: Date;
  method: string;
  outcome: 'signed_in' | 'refused';
  label: string;
  new_device: boolean;
};

const DAY = 86_400_000;
/** Days that the log of sign-ins goes back. */
export const LOG_DAYS = 90;
/** Days after which a browser that was not seen is forgotten: as long as browsers keep a cookie (RFC 6265bis section 5.5). */
export const DEVICE_DAYS = 400;

/** The device of an account that has one of these tokens, or undefined. */
export async function findDevice(
  tx: StorageTransaction,
  accountIds: readonly string[],
  tokenHashes: readonly Uint8Array[],
): Promise<DevicesTable | undefined> {
  // Asked also when there is nothing to find, so that known and unknown addresses cost alike.
  return tx
    .selectFrom('devices.devices')
    .selectAll()
    .where('account_id', '=', sql<string>`any(${[...accountIds]}::uuid[])`)
    .where('token_hash', '=', sql<Uint8Array>`any(${[...tokenHashes]}::bytea[])`)
    .orderBy('seen_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Whether an account ever signed in from a browser that is still known. */
export async function hasDevices(tx: StorageTransaction, accountId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('devices.devices')
    .select('device_id')
    .where('account_id', '=', accountId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Adds a device, and forgets those of its account beyond `atMost` that were not seen for longest. */
export async function insertDevice(tx: StorageTransaction, row: DevicesTable, atMost: number): Promise<void> {
  await tx.insertInto('devices.devices').values(row).execute();
  await tx
    .deleteFrom('devices.devices')
    .where('account_id', '=', row.account_id)
    .where('device_id', 'in', (eb) =>
      eb
        .selectFrom('devices.devices')
        .select('device_id')
        .where('account_id', '=', row.account_id)
        .where('device_id', '<>', row.device_id)
        .orderBy('seen_at', 'desc')
        .offset(atMost - 1),
    )
    .execute();
}

export async function seeDevice(
  tx: StorageTransaction,
  { account_id, device_id }: { account_id: string; device_id: string },
  seen: { label: string; seen_at: Date },
): Promise<void> {
  await tx
    .updateTable('devices.devices')
    .set(seen)
    .where('account_id', '=', account_id)
    .where('device_id', '=', device_id)
    .execute();
}

/** Lets an account know a device no more. */
export async function forgetDevice(
  tx: StorageTransaction,
  accountId: string,
  deviceId: string,
): Promise<void> {
  await tx
    .deleteFrom('devices.devices')
    .where('account_id', '=', accountId)
    .where('device_id', '=', deviceId)
    .execute();
}

/** Lets an account know no device any more, except for one. */
export async function forgetDevices(
  tx: StorageTransaction,
  accountId: string,
  except: string | null,
): Promise<void> {
  let query = tx.deleteFrom('devices.devices').where('account_id', '=', accountId);
  if (except !== null) query = query.where('device_id', '<>', except);
  await query.execute();
}

export async function insertSignIn(tx: StorageTransaction, row: SignInsTable): Promise<void> {
  await tx.insertInto('devices.sign_ins').values(row).execute();
}

/**
 * Writes one refused try down for each of these accounts, except for those that have `atMost` since `since`: who
 * guesses cannot fill the log. Answers the accounts that it was written down for.
 */
export async function insertRefused(
  tx: StorageTransaction,
  rows: readonly SignInsTable[],
  { since, atMost }: { since: Date; atMost: number },
): Promise<string[]> {
  const counted = await tx
    .selectFrom('devices.sign_ins')
    .select((eb) => ['account_id', eb.fn.countAll<number>().as('n')])
    .where('account_id', '=', sql<string>`any(${rows.map((row) => row.account_id)}::uuid[])`)
    .where('outcome', '=', 'refused')
    .where('at', '>', since)
    .groupBy('account_id')
    .execute();
  const full = new Set(counted.filter(({ n }) => n >= atMost).map((row) => row.account_id));
  const open = rows.filter((row) => !full.has(row.account_id));
  if (open.length > 0) await tx.insertInto('devices.sign_ins').values(open).execute();
  return open.map((row) => row.account_id);
}

/**
 * How many of an account's refused tries since `since` were each the `times`-th within `withinMs`.
 */
export async function countRuns(
  tx: StorageTransaction,
  accountId: string,
  { since, times, withinMs }: { since: Date; times: number; withinMs: number },
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from (
      select at, lag(at, ${times - 1}::int) over (order by at, sign_in_id) as earliest
      from devices.sign_ins
      where account_id = ${accountId} and outcome = 'refused'
        and at > ${new Date(since.getTime() - withinMs)}
    ) tries where at >= ${since} and earliest > at - ${withinMs} * interval '1 millisecond'`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Those in an account's log that ended in one way, newest first. */
export async function listSignIns(
  tx: StorageTransaction,
  accountId: string,
  { outcome, since, limit }: { outcome: SignInsTable['outcome']; since: Date; limit: number },
) {
  return tx
    .selectFrom('devices.sign_ins')
    .select(['at', 'method', 'outcome', 'label', 'new_device'])
    .where('account_id', '=', accountId)
    .where('outcome', '=', outcome)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .orderBy('sign_in_id', 'desc')
    .limit(limit)
    .execute();
}

/** Destroys the log of an account's sign-ins, and forgets its devices. */
export async function eraseAccount(tx: StorageTransaction, accountId: string): Promise<void> {
  await tx.deleteFrom('devices.sign_ins').where('account_id', '=', accountId).execute();
  await tx.deleteFrom('devices.devices').where('account_id', '=', accountId).execute();
}

/** Removes everything of a pool. */
export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('devices.sign_ins').where('pool', '=', pool).execute();
  await tx.deleteFrom('devices.devices').where('pool', '=', pool).execute();
}

/** Forgets what is older than the log goes back, and browsers that no longer have their cookie. */
export async function sweep(tx: StorageTransaction, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  await tx.deleteFrom('devices.sign_ins').where('at', '<=', ago(LOG_DAYS)).execute();
  await tx.deleteFrom('devices.devices').where('seen_at', '<=', ago(DEVICE_DAYS)).execute();
}
