import type { StorageTransaction } from '../storage/database.ts';
import { beginCodes, lockCode, putCode } from './store-codes.ts';

const HOUR = 3_600_000;

/**
 * Takes one of `atMost` within an hour for what `key` stands for: the hash of an address, so that all mails with codes
 * to it count together whatever they are for, or the hash of anything else that is limited. False when none is left.
 * A code that was mailed to the same address stays as it is.
 */
export async function takeOfHour(
  tx: StorageTransaction,
  { pool, key, atMost, now }: { pool: string; key: Uint8Array; atMost: number; now: Date },
): Promise<boolean> {
  await beginCodes(tx, pool, key, now);
  const row = await lockCode(tx, pool, key);
  if (row === undefined) return false;
  const sameHour = row.hour_began_at.getTime() > now.getTime() - HOUR;
  const taken = sameHour ? row.sent_in_hour : 0;
  if (taken >= atMost) return false;
  await putCode(tx, {
    ...row,
    sent_in_hour: taken + 1,
    hour_began_at: sameHour ? row.hour_began_at : now,
    // The row is kept while it counts.
    expires_at: row.expires_at > now ? row.expires_at : now,
  });
  return true;
}
