/** All SQL by which requests and prekeys become nobody's. */
import { sql } from 'kysely';
import type { StandIn } from '../cards/erase-cards.ts';
import type { StorageTransaction } from '../storage/database.ts';

/** Locks what a candidate was asked: requests come first of all locks, see `disclosure/standing.ts`. */
export async function lockRequestsOf(tx: StorageTransaction, candidateId: string): Promise<void> {
  await tx
    .selectFrom('requests.requests')
    .select('request_id')
    .where('candidate_id', '=', candidateId)
    .orderBy('request_id')
    .forUpdate()
    .execute();
}

/**
 * Makes a candidate's requests and prekeys nobody's, each of another made-up id, and destroys the messages. Who asked sees
 * what it saw before: a request that waits lapses when it was announced to, like one that reached nobody, and no record
 * says so. Prekeys that nobody took are there until the epoch ends: a handle for which there is none would tell.
 */
export async function eraseAccount(
  tx: StorageTransaction,
  candidateId: string,
  standIn: StandIn,
): Promise<void> {
  const nobody = sql<string>`gen_random_uuid()`;
  await tx
    .updateTable('requests.requests')
    .set({ candidate_id: nobody, delivered: false, ciphertext: null, prekey_id: null })
    .where('candidate_id', '=', candidateId)
    .execute();
  const mine = () => tx.updateTable('requests.prekeys').where('candidate_id', '=', candidateId);
  await mine().set({ candidate_id: nobody }).where('taken_at', 'is not', null).execute();
  await mine().set({ candidate_id: standIn.id, ends_at: standIn.until }).execute();
}
