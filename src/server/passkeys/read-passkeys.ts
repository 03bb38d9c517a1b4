import type { ContactKey, Passkey } from '../../shared/api/passkeys.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { AccountRow } from '../accounts/store.ts';
import { findUnlock, listUnlocks } from '../accounts/store-keys.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeContactKey } from './contact-keys.ts';
import { findPasskey, listPasskeys } from './store.ts';
import { listAllContactKeys } from './store-contact-keys.ts';

/** An account's passkeys, as its owner sees them. */
export async function readPasskeys(tx: StorageTransaction, accountId: string): Promise<Passkey[]> {
  const unlocks = await listUnlocks(tx, accountId);
  const unlocking = new Set(unlocks.map(({ unlock_id }) => unlock_id));
  return (await listPasskeys(tx, accountId)).map((passkey) => ({
    credentialId: encodeBase64url(passkey.credential_id),
    label: passkey.label,
    createdAt: passkey.created_at.toISOString(),
    usedAt: passkey.used_at?.toISOString() ?? null,
    unlocks: unlocking.has(encodeBase64url(passkey.credential_id)),
    deviceBound: passkey.device_bound,
    suspended: passkey.suspended_at !== null,
  }));
}

/** What a passkey opens; `not_found` when it only signs in, or is out of force. */
export async function readPasskeyWrap(
  db: Database,
  { accountId, credentialId }: { accountId: string; credentialId: string },
): Promise<{ wrap: string } | Refusal> {
  return db.read(async (tx) => {
    const passkey = await findPasskey(tx, accountId, decodeBase64url(credentialId));
    const unlock = await findUnlock(tx, accountId, { method: 'passkey', unlock_id: credentialId });
    if (passkey === undefined || passkey.suspended_at !== null || unlock === undefined)
      return refuse('not_found');
    return { wrap: encodeBase64url(unlock.wrap) };
  });
}

/** The contact keys of an account that have not ended, and until when this session may contact candidates. */
export async function readContactKeys(
  db: Database,
  { caller, now }: { caller: Caller; now: Date },
): Promise<{ keys: ContactKey[]; until: string | null }> {
  const keys = await db.once((tx) => listAllContactKeys(tx, caller.accountId));
  const { contactUntil } = caller;
  return {
    keys: keys.filter((key) => key.ended_at === null).map(describeContactKey),
    until: contactUntil !== null && contactUntil > now ? contactUntil.toISOString() : null,
  };
}

/** A passkey that opens nothing stands in no manifest: that it came or went is written on the record by itself. */
export async function noteSignInOnly(
  tx: StorageTransaction,
  { secrets, origin }: { readonly secrets: Secrets; readonly origin: string },
  { account, now }: { account: AccountRow; now: Date },
): Promise<void> {
  const { account_id: accountId, pool } = account;
  const at = now.toISOString();
  await appendEvent(tx, secrets.recordKey, {
    subjectId: accountId,
    pool,
    event: { v: 1, origin, at, type: 'account.unlock_changed', accountId, method: 'passkey' },
  });
}
