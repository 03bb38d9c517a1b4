/** SQL of the counts of wrong guesses at an address. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

export type SignInFailuresTable = {
  pool: string;
  address_hash: Uint8Array;
  /** Of a browser that the account knows; empty for all others together. */
  device_hash: Uint8Array;
  failures: number;
  began_at: Date;
};

type Place = { readonly pool: string; readonly addressHash: Uint8Array; readonly deviceHash: Uint8Array };

/**
 * Counts one failure before it is known to be one, and locks the count until the transaction ends; it starts anew
 * when it began before `windowStart`. Answers the failures since then, this one included.
 */
export async function addFailure(
  tx: StorageTransaction,
  row: Place & { now: Date; windowStart: Date },
): Promise<number> {
  const { failures } = await tx
    .insertInto('accounts.sign_in_failures')
    .values({
      pool: row.pool,
      address_hash: row.addressHash,
      device_hash: row.deviceHash,
      failures: 1,
      began_at: row.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['pool', 'address_hash', 'device_hash']).doUpdateSet({
        failures: sql`case when accounts.sign_in_failures.began_at < ${row.windowStart} then 1 else accounts.sign_in_failures.failures + 1 end`,
        began_at: sql`case when accounts.sign_in_failures.began_at < ${row.windowStart} then ${row.now} else accounts.sign_in_failures.began_at end`,
      }),
    )
    .returning('failures')
    .executeTakeFirstOrThrow();
  return failures;
}

/** Takes back what {@link addFailure} counted. */
export async function takeFailureBack(tx: StorageTransaction, row: Place): Promise<void> {
  await tx
    .updateTable('accounts.sign_in_failures')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('pool', '=', row.pool)
    .where('address_hash', '=', row.addressHash)
    .where('device_hash', '=', row.deviceHash)
    .execute();
}
