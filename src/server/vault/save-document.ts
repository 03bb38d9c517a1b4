import { sha256 } from '@noble/hashes/sha2.js';
import type { Body } from '../../shared/api/endpoint.ts';
import type { NextManifest } from '../../shared/api/keys.ts';
import type { DocumentEntry, saveDocument as endpoint } from '../../shared/api/vault.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeHex, encodeHex } from '../../shared/bytes/hex.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { putManifest } from './put-manifest.ts';
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

type Parts = { readonly db: Database; readonly secrets: Secrets; readonly origin: string };

const DOCUMENTS = 100;
const BYTES = 200 * 1024 * 1024;

/** The caller's sealed documents, newest first. */
export async function listMyDocuments(db: Database, caller: Caller): Promise<{ documents: DocumentEntry[] }> {
  const rows = await db.once((tx) => listDocuments(tx, caller.accountId));
  return { documents: rows.map(describe) };
}

/** One sealed document of the caller's. */
export async function readMyDocument(
  db: Database,
  input: { caller: Caller; documentId: string },
): Promise<{ document: DocumentEntry; ciphertext: string } | Refusal> {
  const row = await db.once((tx) => findDocument(tx, input.caller.accountId, input.documentId));
  if (row === undefined) return refuse('not_found');
  return { document: describe(row), ciphertext: encodeBase64url(row.ciphertext) };
}

/**
 * Saves the next state of a document. Only the state that follows the stored one is taken: of two windows that
 * edit the same résumé the second is refused with `document_changed`, and nothing is overwritten.
 */
export async function saveDocument(
  { db, ...parts }: Parts,
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
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    if (account === undefined) return refuse('signed_out');
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
    const others = (await listDocuments(tx, caller.accountId)).filter(
      (one) => one.document_id !== documentId,
    );
    const refused = await putManifest(tx, parts, {
      ...{ account, manifest: input.manifest, documents: [...others, row], because: 'saved', now: input.now },
    });
    if (refused !== undefined) return refused;
    if (stored !== undefined) await replaceDocument(tx, row);
    else await insertDocument(tx, row);
    return { document: describe(row) };
  });
}

/** Destroys a document; doing it again changes nothing. */
export async function destroyDocument(
  { db, ...parts }: Parts,
  input: { caller: Caller; documentId: string; manifest: NextManifest; now: Date },
): Promise<{ done: true } | Refusal> {
  const { caller, documentId, manifest, now } = input;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    if (account === undefined) return refuse('signed_out');
    const stored = await listDocuments(tx, caller.accountId);
    const documents = stored.filter((one) => one.document_id !== documentId);
    if (documents.length === stored.length) return { done: true };
    const refused = await putManifest(tx, parts, { account, manifest, documents, because: 'destroyed', now });
    if (refused !== undefined) return refused;
    await deleteDocument(tx, caller.accountId, documentId);
    return { done: true };
  });
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
