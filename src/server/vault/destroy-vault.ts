import type { StorageTransaction } from '../storage/database.ts';
import { deleteDocuments, deleteManifests } from './store.ts';
import { deleteResealed } from './store-resealed.ts';

/** Destroys every document of a candidate whose keys are lost, with what was signed about them: nobody can read any. */
export async function destroyVault(tx: StorageTransaction, candidateId: string): Promise<void> {
  await deleteDocuments(tx, candidateId);
  await deleteManifests(tx, candidateId);
  await deleteResealed(tx, candidateId);
}
