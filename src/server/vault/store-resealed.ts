/** SQL of documents that were sealed anew and wait to take the place of the stored ones. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

export type ResealedTable = {
  candidate_id: string;
  document_id: string;
  pool: string;
  version: number;
  sha256: Uint8Array;
  size: number;
  ciphertext: Uint8Array;
  arrived_at: Date;
};

/** Lays one beside the stored document, in the place of any before. */
export async function putResealed(tx: StorageTransaction, row: ResealedTable): Promise<void> {
  const { candidate_id: _, document_id: _id, pool: _pool, ...changed } = row;
  await tx
    .insertInto('vault.resealed')
    .values(row)
    .onConflict((conflict) => conflict.columns(['candidate_id', 'document_id']).doUpdateSet(changed))
    .execute();
}

/** Those of a candidate, without their content. */
export async function listResealed(tx: StorageTransaction, candidateId: string) {
  return tx
    .selectFrom('vault.resealed')
    .select(['document_id', 'version', 'sha256', 'size'])
    .where('candidate_id', '=', candidateId)
    .orderBy('document_id')
    .execute();
}

/** Puts every one in the place of its document; the content never passes through the server's memory. */
export async function exchangeResealed(
  tx: StorageTransaction,
  candidateId: string,
  now: Date,
): Promise<void> {
  await sql`
    update vault.documents as d
    set version = r.version, sha256 = r.sha256, size = r.size, ciphertext = r.ciphertext, updated_at = ${now}
    from vault.resealed as r
    where d.candidate_id = ${candidateId} and r.candidate_id = d.candidate_id
      and r.document_id = d.document_id`.execute(tx);
  await deleteResealed(tx, candidateId);
}

export async function deleteResealed(tx: StorageTransaction, candidateId: string): Promise<void> {
  await tx.deleteFrom('vault.resealed').where('candidate_id', '=', candidateId).execute();
}

/** Destroys what nobody came back for within a day. */
export async function sweepResealed(tx: StorageTransaction, now: Date): Promise<void> {
  const dayAgo = new Date(now.getTime() - 86_400_000);
  await tx.deleteFrom('vault.resealed').where('arrived_at', '<=', dayAgo).execute();
}
