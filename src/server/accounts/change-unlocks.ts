import type { NextManifest } from '../../shared/api/keys.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { hashOfText, manifestText } from '../../shared/manifest/manifest.ts';
import type { UnlockMethod } from '../../shared/vault/unlock.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { hashSecret } from './addresses.ts';
import { checkManifest, keptOf, manifestColumns } from './check-manifest.ts';
import type { AccountRow } from './store.ts';
import {
  deleteUnlock,
  findManifest,
  insertGeneration,
  insertManifest,
  listUnlocks,
  putUnlock,
  setKeys,
  setKitShown,
} from './store-keys.ts';

/** One unlock method that is made or replaced; `unlockId` is a passkey's credential id, empty for the others. */
export type NewUnlock = {
  readonly method: UnlockMethod;
  readonly unlockId: string;
  readonly secret: Uint8Array;
  readonly wrap: Uint8Array;
};

/** What changes about the ways into an account; see {@link changeUnlocks}. */
export type UnlocksChange = {
  /** Locked by the caller's transaction. */
  readonly account: AccountRow;
  /** What its owner signed about all the ways that result. */
  readonly manifest: NextManifest;
  readonly put?: readonly NewUnlock[];
  readonly remove?: readonly { readonly method: UnlockMethod; readonly unlockId: string }[];
  /** The keys of a new generation. All unlocks that are not put are removed then. */
  readonly keys?: { readonly recipient: string; readonly signKey: Uint8Array };
  /** The keys before are lost: they cannot sign for their successors. */
  readonly startedOver?: true;
  /** In one word, for the record. */
  readonly because: string;
  readonly now: Date;
};

/**
 * The one way in which what unlocks an account changes: only together with a manifest that its owner signed, which
 * follows the stored one and names exactly what results. Refusals: see {@link checkManifest}.
 */
export async function changeUnlocks(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  change: UnlocksChange,
): Promise<Refusal | undefined> {
  const { account, manifest, put = [], keys, now } = change;
  const accountId = account.account_id;
  const stored = await findManifest(tx, accountId);
  const generation = keys === undefined ? account.generation : account.generation + 1;
  const succeeds = keys !== undefined && change.startedOver === undefined;
  const due = {
    of: 'unlocks' as const,
    ...{ origin, accountId, generation },
    signKey: keys?.signKey ?? account.sign_key,
    ...(succeeds && { before: account.sign_key }),
    kept: keptOf(stored),
  };
  const checked = await checkManifest(due, manifest);
  if (isRefusal(checked)) return checked;
  const before = await listUnlocks(tx, accountId);
  const gone = (row: { method: UnlockMethod; unlock_id: string }) =>
    keys !== undefined ||
    (change.remove ?? []).some((one) => one.method === row.method && one.unlockId === row.unlock_id);
  const stays = before.filter(
    (row) => !gone(row) && !put.some((one) => one.method === row.method && one.unlockId === row.unlock_id),
  );
  const resulting = [
    ...stays.map((row) => ({ method: row.method, id: row.unlock_id, wrap: hashOf(row.wrap) })),
    ...put.map((one) => ({ method: one.method, id: one.unlockId, wrap: hashOf(one.wrap) })),
  ];
  const expected = manifestText('unlocks', {
    recipient: keys?.recipient ?? account.seal_recipient,
    signKey: encodeBase64url(due.signKey),
    unlocks: resulting,
  });
  if (expected !== manifest.content)
    return refuse('statement_invalid', 'the manifest names other unlocks than result');
  for (const row of before) if (gone(row)) await deleteUnlock(tx, accountId, row);
  await putAll(tx, accountId, put, now);
  // A kit that was made anew has not been shown to be readable.
  if (put.some((one) => one.method === 'kit')) await setKitShown(tx, accountId, null);
  if (keys !== undefined) await beginGeneration(tx, account, { ...keys, generation, now });
  const { succession } = manifest;
  await insertManifest(tx, {
    account_id: accountId,
    ...manifestColumns(manifest, checked.statement.version, now),
    succession: succession === null ? null : decodeBase64url(succession),
  });
  await appendEvent(tx, secrets.recordKey, {
    subjectId: accountId,
    pool: account.pool,
    event: {
      v: 1,
      origin,
      at: now.toISOString(),
      type: 'account.manifest',
      accountId,
      of: 'unlocks',
      generation,
      version: checked.statement.version,
      hash: hashOfText(manifest.statement),
      because: change.because,
    },
  });
  return undefined;
}

async function putAll(
  tx: StorageTransaction,
  accountId: string,
  unlocks: readonly NewUnlock[],
  now: Date,
): Promise<void> {
  for (const { method, unlockId, secret, wrap } of unlocks) {
    await putUnlock(tx, {
      account_id: accountId,
      method,
      unlock_id: unlockId,
      verifier: hashSecret(secret),
      wrap,
      changed_at: now,
    });
  }
}

async function beginGeneration(
  tx: StorageTransaction,
  account: AccountRow,
  keys: { recipient: string; signKey: Uint8Array; generation: number; now: Date },
): Promise<void> {
  const columns = {
    generation: keys.generation,
    seal_recipient: keys.recipient,
    sign_key: keys.signKey,
  };
  await setKeys(tx, account.account_id, columns);
  await insertGeneration(tx, { account_id: account.account_id, ...columns, began_at: keys.now });
}
