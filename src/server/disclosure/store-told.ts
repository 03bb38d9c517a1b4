/** SQL of what candidates are told about their copies. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

/** Whose copies were opened since a moment, and when last. */
export async function listOpenedSince(tx: StorageTransaction, since: Date) {
  return tx
    .selectFrom('disclosure.openings')
    .select((eb) => ['candidate_id', 'pool', eb.fn.max('opened_at').as('last_at')])
    .where('opened_at', '>', since)
    .groupBy(['candidate_id', 'pool'])
    .execute();
}

/**
 * Grants in force that end before a moment and were given for more than `days`, of which nobody was told; locked. Not those
 * of an account that waits to be erased: they are told of when it stays.
 */
export async function listEndingUntold(
  tx: StorageTransaction,
  { now, before, days, limit }: { now: Date; before: Date; days: number; limit: number },
) {
  return tx
    .selectFrom('disclosure.grants')
    .select(['candidate_id', 'grant_id', 'pool'])
    .where('revoked_at', 'is', null)
    .where('end_told_at', 'is', null)
    .where('closed_since', 'is', null)
    .where('expires_at', '>', now)
    .where('expires_at', '<=', before)
    .where(sql<boolean>`expires_at - issued_at > make_interval(days => ${days})`)
    .orderBy('candidate_id')
    .orderBy('grant_id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Keeps that their candidates know of the end. */
export async function setEndTold(
  tx: StorageTransaction,
  grants: readonly { candidate_id: string; grant_id: string }[],
  now: Date,
): Promise<void> {
  for (const { candidate_id, grant_id } of grants) {
    await tx
      .updateTable('disclosure.grants')
      .set({ end_told_at: now })
      .where('candidate_id', '=', candidate_id)
      .where('grant_id', '=', grant_id)
      .execute();
  }
}
