/**
 * How a contact key comes into force and ends: each time with its event on its owner's record, and with the sessions
 * that rest on it.
 */
import type { ContactKey } from '../../shared/api/passkeys.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { endContact } from '../accounts/store-sessions.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import {
  type Confirmation,
  type ContactKeyRow,
  listAllContactKeys,
  setKeyConfirmed,
  setKeyEnded,
} from './store-contact-keys.ts';

type Parts = { readonly secrets: Secrets; readonly origin: string };
type Key = Pick<ContactKeyRow, 'account_id' | 'key_id' | 'pool'>;

/** A contact key, as its owner and the owner's colleagues see it. */
export function describeContactKey(row: ContactKeyRow): ContactKey {
  return {
    keyId: row.key_id,
    kind: row.kind,
    label: row.label,
    registeredAt: row.registered_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
  };
}

/** Puts a key into force, on the word of `by`. Lock it before, and see that it waits. */
export async function confirmKey(
  tx: StorageTransaction,
  parts: Parts,
  input: { key: Key; how: Confirmation; by: string; now: Date },
): Promise<void> {
  await setKeyConfirmed(tx, input.key, input);
  await noteContactKey(tx, parts, { ...input, what: 'confirmed' });
}

/** Ends a key: no session contacts candidates by it any more. Lock it before, and see that it has not ended. */
export async function endKey(
  tx: StorageTransaction,
  parts: Parts,
  input: { key: Key; by: string; now: Date },
): Promise<void> {
  const { key, now } = input;
  await setKeyEnded(tx, key, now);
  await endContact(tx, key.account_id, key.key_id);
  await noteContactKey(tx, parts, { ...input, what: 'ended' });
}

/** Ends the keys of an account that rest on one passkey. */
export async function endKeysOf(
  tx: StorageTransaction,
  parts: Parts,
  input: { accountId: string; credentialId: Uint8Array; by: string; now: Date },
): Promise<void> {
  const { accountId, credentialId } = input;
  for (const key of await listAllContactKeys(tx, accountId)) {
    if (key.ended_at === null && isOf(key, credentialId)) await endKey(tx, parts, { ...input, key });
  }
}

/** Writes what became of a key on its owner's record. */
export async function noteContactKey(
  tx: StorageTransaction,
  { secrets, origin }: Parts,
  input: { key: Key; what: 'registered' | 'confirmed' | 'ended'; by: string; now: Date },
): Promise<void> {
  const { key, what, by, now } = input;
  const accountId = key.account_id;
  const at = now.toISOString();
  await appendEvent(tx, secrets.recordKey, {
    subjectId: accountId,
    pool: key.pool,
    event: { v: 1, origin, at, type: 'account.contact_key', accountId, keyId: key.key_id, what, by },
  });
}

/** Whether a key rests on a passkey. */
export function isOf(key: Pick<ContactKeyRow, 'credential_id'>, credentialId: Uint8Array): boolean {
  return key.credential_id !== null && equalBytes(key.credential_id, credentialId);
}
