import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { AccountRow } from '../accounts/store.ts';
import { deleteSessions, listSessions } from '../accounts/store-sessions.ts';
import type { Secrets } from '../config/secrets.ts';
import { forgetDevices } from '../devices/store.ts';
import { endPairings } from '../pairings/store.ts';
import { endKey } from '../passkeys/contact-keys.ts';
import { deletePasskey, listPasskeys } from '../passkeys/store.ts';
import { type ContactKeyRow, listAllContactKeys } from '../passkeys/store-contact-keys.ts';
import type { StorageTransaction } from '../storage/database.ts';

/** What goes on where all other access ends. */
export type Kept = {
  /** SHA-256 of the token of the session that acts. */
  readonly tokenHash?: Uint8Array;
  readonly sessionId?: string;
  /** Credential ids of passkeys, base64url. */
  readonly passkeys?: readonly string[];
};

/**
 * Ends every access to an account but what is `kept`: sessions, passkeys, contact keys, new devices that wait to be let
 * in; and forgets the browsers, so that none is taken for the owner's. A browser's contact key is kept only for the
 * session that acts: of the others nobody knows which lies in the lost device.
 */
export async function endAccess(
  tx: StorageTransaction,
  parts: { secrets: Secrets; origin: string },
  account: AccountRow,
  kept: Kept,
  now: Date,
): Promise<void> {
  const accountId = account.account_id;
  const session = (await listSessions(tx, accountId, now)).find((row) => row.session_id === kept.sessionId);
  const isKept = (credentialId: Uint8Array | null) =>
    credentialId !== null && kept.passkeys?.includes(encodeBase64url(credentialId)) === true;
  const keyIsKept = (key: ContactKeyRow) =>
    isKept(key.credential_id) && (key.kind === 'passkey' || key.key_id === session?.contact_key_id);
  for (const key of await listAllContactKeys(tx, accountId)) {
    if (key.ended_at === null && !keyIsKept(key)) await endKey(tx, parts, { key, by: accountId, now });
  }
  for (const { credential_id } of await listPasskeys(tx, accountId)) {
    if (!isKept(credential_id)) await deletePasskey(tx, accountId, credential_id);
  }
  await endPairings(tx, accountId, account.pool);
  await deleteSessions(tx, accountId, kept.tokenHash);
  await forgetDevices(tx, accountId, session?.device_id ?? null);
}

/** Whether all of these credentials (base64url) are passkeys of the account, none of them suspended. */
export async function hasPasskeys(
  tx: StorageTransaction,
  accountId: string,
  credentialIds: readonly string[],
): Promise<boolean> {
  const usable = (await listPasskeys(tx, accountId)).filter((row) => row.suspended_at === null);
  const ids = usable.map((row) => encodeBase64url(row.credential_id));
  return credentialIds.every((id) => ids.includes(id));
}
