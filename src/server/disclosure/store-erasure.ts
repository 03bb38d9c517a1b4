/** All SQL by which a candidate's grants become nobody's. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';
import type { GrantsTable } from './store.ts';

/** Destroys the copies of a candidate, with what was signed about them, and what tells of their openings. */
export async function deleteCopies(tx: StorageTransaction, candidateId: string): Promise<void> {
  await tx.deleteFrom('disclosure.openings').where('candidate_id', '=', candidateId).execute();
  await tx.deleteFrom('disclosure.copies').where('candidate_id', '=', candidateId).execute();
}

/** Makes a grant nobody's: without its keys, and revoked if it was in force. What was granted to whom until when stays. */
export async function forgetGrant(
  tx: StorageTransaction,
  { candidate_id, grant_id }: Pick<GrantsTable, 'candidate_id' | 'grant_id'>,
  { nobody, now }: { nobody: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('disclosure.grants')
    .set({
      ...{ candidate_id: nobody, sign_key: new Uint8Array(), seal_recipient: '', leaf_id: null },
      revoked_at: sql<Date>`case when expires_at > ${now} then coalesce(revoked_at, ${now}) else revoked_at end`,
    })
    .where('candidate_id', '=', candidate_id)
    .where('grant_id', '=', grant_id)
    .execute();
}
