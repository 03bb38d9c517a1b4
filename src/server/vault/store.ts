/** All SQL of sealed documents. Every statement names the candidate: no document is reached by its id alone. */
import type { StorageTransaction } from '../storage/database.ts';

export type DocumentsTable = {
  candidate_id: string;
  document_id: string;
  pool: string;
  kind: 'resume' | 'original';
  version: number;
  sha256: Uint8Array;
  size: number;
  ciphertext: Uint8Array;
  updated_at: Date;
};

export type DocumentManifestsTable = {
  candidate_id: string;
  version: number;
  pool: string;
  statement: string;
  signature: Uint8Array;
  content: string | null;
  signed_at: Date;
};

const ENTRY = ['document_id', 'kind', 'version', 'sha256', 'size', 'updated_at'] as const;
/** A document without its content. */
export type DocumentRow = Pick<DocumentsTable, (typeof ENTRY)[number]>;

export async function listDocuments(tx: StorageTransaction, candidateId: string): Promise<DocumentRow[]> {
  return tx
    .selectFrom('vault.documents')
    .select(ENTRY)
    .where('candidate_id', '=', candidateId)
    .orderBy('updated_at', 'desc')
    .orderBy('document_id', 'desc')
    .execute();
}

export async function findDocument(tx: StorageTransaction, candidateId: string, documentId: string) {
  return tx
    .selectFrom('vault.documents')
    .select([...ENTRY, 'ciphertext'])
    .where('candidate_id', '=', candidateId)
    .where('document_id', '=', documentId)
    .executeTakeFirst();
}

export async function lockDocument(tx: StorageTransaction, candidateId: string, documentId: string) {
  return tx
    .selectFrom('vault.documents')
    .select(ENTRY)
    .where('candidate_id', '=', candidateId)
    .where('document_id', '=', documentId)
    .forUpdate()
    .executeTakeFirst();
}

export async function countStored(tx: StorageTransaction, candidateId: string) {
  return tx
    .selectFrom('vault.documents')
    .select((eb) => [eb.fn.countAll<number>().as('documents'), eb.fn.sum<number | null>('size').as('bytes')])
    .where('candidate_id', '=', candidateId)
    .executeTakeFirstOrThrow();
}

export async function insertDocument(tx: StorageTransaction, row: DocumentsTable): Promise<void> {
  await tx.insertInto('vault.documents').values(row).execute();
}

export async function replaceDocument(tx: StorageTransaction, row: DocumentsTable): Promise<void> {
  const { candidate_id, document_id, pool: _, kind: _kind, ...changed } = row;
  await tx
    .updateTable('vault.documents')
    .set(changed)
    .where('candidate_id', '=', candidate_id)
    .where('document_id', '=', document_id)
    .execute();
}

export async function deleteDocument(
  tx: StorageTransaction,
  candidateId: string,
  documentId: string,
): Promise<void> {
  await tx
    .deleteFrom('vault.documents')
    .where('candidate_id', '=', candidateId)
    .where('document_id', '=', documentId)
    .execute();
}

/** Destroys every document of a candidate. */
export async function deleteDocuments(tx: StorageTransaction, candidateId: string): Promise<void> {
  await tx.deleteFrom('vault.documents').where('candidate_id', '=', candidateId).execute();
}

/** Destroys what a candidate signed about documents. */
export async function deleteManifests(tx: StorageTransaction, candidateId: string): Promise<void> {
  await tx.deleteFrom('vault.manifests').where('candidate_id', '=', candidateId).execute();
}

/** The newest state of a candidate's manifest of documents. */
export async function findManifest(
  tx: StorageTransaction,
  candidateId: string,
): Promise<DocumentManifestsTable | undefined> {
  return tx
    .selectFrom('vault.manifests')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The states after `after`, oldest first. */
export async function listManifests(
  tx: StorageTransaction,
  candidateId: string,
  after: number,
): Promise<DocumentManifestsTable[]> {
  return tx
    .selectFrom('vault.manifests')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .where('version', '>', after)
    .orderBy('version')
    .execute();
}

/** Writes the next state; only the newest keeps its content. */
export async function insertManifest(tx: StorageTransaction, row: DocumentManifestsTable): Promise<void> {
  await tx
    .updateTable('vault.manifests')
    .set({ content: null })
    .where('candidate_id', '=', row.candidate_id)
    .where('version', '=', row.version - 1)
    .execute();
  await tx.insertInto('vault.manifests').values(row).execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('vault.resealed').where('pool', '=', pool).execute();
  await tx.deleteFrom('vault.manifests').where('pool', '=', pool).execute();
  await tx.deleteFrom('vault.documents').where('pool', '=', pool).execute();
}
