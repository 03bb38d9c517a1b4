import { sha256 } from '@noble/hashes/sha2.js';
import type { Body } from '../../shared/api/endpoint.ts';
import type { NextManifest } from '../../shared/api/keys.ts';
import type { resealDocument as endpoint, replaceKeys } from '../../shared/api/recovery.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeHex, encodeHex } from '../../shared/bytes/hex.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { putManifest } from './put-manifest.ts';
import { type DocumentRow, listDocuments } from './store.ts';
import { deleteResealed, exchangeResealed, listResealed, putResealed } from './store-resealed.ts';

// A document may grow by a step of its padding when its head gets a digit more.
const BYTES = 230 * 1024 * 1024;

/**
 * Lays a document that was sealed anew beside the stored one, of which it is the next version: `document_changed`
 * otherwise. One for each document; nothing is read from here, and nothing changes yet.
 */
export async function resealDocument(
  db: Database,
  input: Body<typeof endpoint> & { caller: Caller; documentId: string; now: Date },
): Promise<{ done: true } | Refusal> {
  const { caller, documentId, version, now } = input;
  const ciphertext = decodeBase64url(input.ciphertext);
  const hash = sha256(ciphertext);
  if (!equalBytes(hash, decodeHex(input.sha256)))
    return refuse('copy_mismatch', 'sha256 is not that of ciphertext');
  return db.transact(async (tx) => {
    await lockAccount(tx, caller.accountId, caller.pool);
    const stored = await listDocuments(tx, caller.accountId);
    const before = stored.find((row) => row.document_id === documentId);
    if (before === undefined || before.version + 1 !== version)
      return refuse('document_changed', `the stored version is ${before?.version ?? 0}`);
    const others = (await listResealed(tx, caller.accountId)).filter((row) => row.document_id !== documentId);
    const bytes = others.reduce((sum, { size }) => sum + size, ciphertext.length);
    if (bytes > BYTES) return refuse('limit_reached', `${BYTES / 1024 ** 2} MiB at most`);
    await putResealed(tx, {
      ...{ candidate_id: caller.accountId, document_id: documentId, pool: caller.pool },
      ...{ version, sha256: hash, size: ciphertext.length, ciphertext, arrived_at: now },
    });
    return { done: true };
  });
}

/**
 * Exchanges every stored document for the one that was laid beside it, with the manifest that says so, signed by the
 * keys that `account` has from now on. Refusals: `document_changed` unless `documents` are exactly the stored ones,
 * each as it was laid there; those of {@link putManifest}. What a refusal leaves behind must be undone.
 */
export async function exchangeDocuments(
  tx: StorageTransaction,
  parts: { secrets: Secrets; origin: string },
  input: {
    account: AccountRow;
    documents: Body<typeof replaceKeys>['documents'];
    manifest: NextManifest | null;
    now: Date;
  },
): Promise<Refusal | undefined> {
  const { account, manifest, now } = input;
  const stored = await listDocuments(tx, account.account_id);
  const next = await nextOf(tx, account.account_id, stored, input.documents);
  if (next === undefined) return refuse('document_changed', 'read the documents and seal them again');
  if (manifest === null) return stored.length === 0 ? undefined : refuse('manifest_changed');
  // What is laid beside a document that is gone takes no place.
  if (stored.length === 0) await deleteResealed(tx, account.account_id);
  else await exchangeResealed(tx, account.account_id, now);
  return putManifest(tx, parts, { account, manifest, documents: next, because: 'new_keys', now });
}

async function nextOf(
  tx: StorageTransaction,
  candidateId: string,
  stored: readonly DocumentRow[],
  named: Body<typeof replaceKeys>['documents'],
): Promise<DocumentRow[] | undefined> {
  const waiting = await listResealed(tx, candidateId);
  const next = stored.flatMap((row) => {
    const name = named.find(({ documentId }) => documentId === row.document_id);
    const laid = waiting.find(({ document_id }) => document_id === row.document_id);
    const fits =
      laid?.version === row.version + 1 &&
      name?.version === laid.version &&
      name.sha256 === encodeHex(laid.sha256);
    return fits ? [{ ...row, version: laid.version, sha256: laid.sha256, size: laid.size }] : [];
  });
  return next.length === stored.length && named.length === stored.length ? next : undefined;
}
