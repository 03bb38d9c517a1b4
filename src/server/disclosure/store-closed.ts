/** All SQL of grants that are closed while their candidate's account waits to be erased. */
import type { StorageTransaction } from '../storage/database.ts';

/** Closes what a candidate granted and did not take back; the grants are locked. */
export async function closeGrants(tx: StorageTransaction, candidateId: string, now: Date): Promise<void> {
  await tx
    .updateTable('disclosure.grants')
    .set({ closed_since: now })
    .where('candidate_id', '=', candidateId)
    .where('revoked_at', 'is', null)
    .where('closed_since', 'is', null)
    .execute();
}

/** Opens again what {@link closeGrants} closed; what is held or over besides stays so. */
export async function reopenGrants(tx: StorageTransaction, candidateId: string): Promise<void> {
  await tx
    .updateTable('disclosure.grants')
    .set({ closed_since: null })
    .where('candidate_id', '=', candidateId)
    .where('closed_since', 'is not', null)
    .execute();
}
