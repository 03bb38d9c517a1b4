import type { NextManifest } from '../../shared/api/keys.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { hashOfText, manifestText } from '../../shared/manifest/manifest.ts';
import { checkManifest, keptOf, manifestColumns } from '../accounts/check-manifest.ts';
import type { AccountRow } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type DocumentRow, findManifest, insertManifest } from './store.ts';

/**
 * Takes the next state of the manifest of documents, which its owner signed: it follows the stored one and names
 * exactly `documents`. The account, whose key signs, is locked by the caller's transaction. Refusals: see
 * `checkManifest`.
 */
export async function putManifest(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  change: {
    account: Pick<AccountRow, 'account_id' | 'pool' | 'generation' | 'sign_key'>;
    manifest: NextManifest;
    documents: readonly Pick<DocumentRow, 'document_id' | 'kind' | 'version' | 'sha256'>[];
    because: string;
    now: Date;
  },
): Promise<Refusal | undefined> {
  const { account, manifest, now } = change;
  const { account_id: accountId, generation } = account;
  const kept = keptOf(await findManifest(tx, accountId));
  const due = { of: 'documents' as const, origin, accountId, generation, signKey: account.sign_key, kept };
  const checked = await checkManifest(due, manifest);
  if (isRefusal(checked)) return checked;
  const expected = manifestText('documents', {
    documents: change.documents.map((one) => ({
      documentId: one.document_id,
      kind: one.kind,
      version: one.version,
      sha256: encodeHex(one.sha256),
    })),
  });
  if (expected !== manifest.content)
    return refuse('statement_invalid', 'the manifest names other documents than result');
  const { version } = checked.statement;
  const { pool } = account;
  await insertManifest(tx, { candidate_id: accountId, pool, ...manifestColumns(manifest, version, now) });
  await appendEvent(tx, secrets.recordKey, {
    subjectId: accountId,
    pool,
    event: {
      v: 1,
      origin,
      at: now.toISOString(),
      type: 'account.manifest',
      accountId,
      of: 'documents',
      generation,
      version,
      hash: hashOfText(manifest.statement),
      because: change.because,
    },
  });
  return undefined;
}
