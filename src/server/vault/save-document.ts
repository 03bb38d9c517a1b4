import { sha256 } from '@noble/hashes/sha2.js';
import type { Body } from '../../shared/api/endpoint.ts';
import type { DocumentEntry, saveDocument as endpoint } from '../../shared/api/vault.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeHex, encodeHex } from '../../shared/bytes/hex.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Database } from '../storage/database.ts';
import {
  countStored,
  type DocumentRow,
  type DocumentsTable,
  deleteDocument,
  findDocument,
  insertDocument,
  listDocuments,
  lockDocument,
  replaceDocument,
} from './store.ts';

const DOCUMENTS = 100;
const BYTES = 200 * 1024 * 1024;

/** The caller's sealed documents, newest first. */
export async function listMyDocuments(db: Database, caller: Caller): Promise<{ documents: DocumentEntry[] }> {
  const rows = await db.read((tx) => listDocuments(tx, caller.accountId));
  return { documents: rows.map(describe) };
}

/** One sealed document of the caller's. */
export async function readMyDocument(
  db: Database,
  input: { caller: Caller; documentId: string },
): Promise<{ document: DocumentEntry; ciphertext: string } | Refusal> {
  const row = await db.read((tx) => findDocument(tx, input.caller.accountId, input.documentId));
  if (row === undefined) return refuse('not_found');
  return { document: describe(row), ciphertext: encodeBase64url(row.ciphertext) };
}

/**
 * Saves the next state of a document. Only the state that follows the stored one is taken: of two windows that
 * edit the same résumé the second is refused with `document_changed`, and nothing is overwritten.
 */
export async function saveDocument(
  db: Database,
  input: Body<typeof endpoint> & { caller: Caller; documentId: string; now: Date },
): Promise<{ document: DocumentEntry } | Refusal> {
  const { caller, documentId, kind, version } = input;
  const ciphertext = decodeBase64url(input.ciphertext);
  const hash = sha256(ciphertext);
  if (!equalBytes(hash, decodeHex(input.sha256)))
    return refuse('copy_mismatch', 'sha256 is not that of ciphertext');
  const row: DocumentsTable = {
    candidate_id: caller.accountId,
    document_id: documentId,
    pool: caller.pool,
    kind,
    version,
    sha256: hash,
    size: ciphertext.length,
    ciphertext,
    updated_at: input.now,
  };
  return db.transact(async (tx) => {
    // One save of a candidate at a time: what is counted below cannot grow meanwhile.
    await lockAccount(tx, caller.accountId, caller.pool);
    const stored = await lockDocument(tx, caller.accountId, documentId);
    if (stored !== undefined && stored.version === version && equalBytes(stored.sha256, hash)) {
      return { document: describe(stored) };
    }
    if ((stored?.version ?? 0) + 1 !== version || (stored !== undefined && stored.kind !== kind)) {
      return refuse('document_changed', `the stored version is ${stored?.version ?? 0}`);
    }
    const { documents, bytes } = await countStored(tx, caller.accountId);
    const more = ciphertext.length - (stored?.size ?? 0);
    if ((stored === undefined && documents >= DOCUMENTS) || Number(bytes ?? 0) + more > BYTES) {
      return refuse('limit_reached', `${DOCUMENTS} documents and ${BYTES / 1024 ** 2} MiB at most`);
    }
    if (stored !== undefined) await replaceDocument(tx, row);
    else await insertDocument(tx, row);
    return { document: describe(row) };
  });
}

/** Destroys a document; doing it again changes nothing. */
export async function destroyDocument(
  db: Database,
  input: { caller: Caller; documentId: string },
): Promise<{ done: true }> {
  await db.transact((tx) => deleteDocument(tx, input.caller.accountId, input.documentId));
  return { done: true };
}

function describe(row: DocumentRow): DocumentEntry {
  return {
    documentId: row.document_id,
    kind: row.kind,
    version: row.version,
    sha256: encodeHex(row.sha256),
    size: row.size,
    updatedAt: row.updated_at.toISOString(),
  };
}
