import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { AccountRow } from '../accounts/store.ts';
import { findUnlock, putUnlock } from '../accounts/store-keys.ts';
import { deleteSessionsBegunBy } from '../accounts/store-sessions.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { endKeysOf } from './contact-keys.ts';
import { type PasskeysTable, suspendPasskey } from './store.ts';

/**
 * Takes a passkey out of force of which a copy was used: it signs in, proves and contacts nobody any more, and all
 * sessions that a passkey began end, whoever began them. Its wrap stays where its owner's manifest names it until the
 * owner removes it. The owner is told by mail.
 */
export async function suspendCopied(
  tx: StorageTransaction,
  parts: { readonly secrets: Secrets; readonly origin: string },
  { passkey, account, now }: { passkey: PasskeysTable; account: AccountRow; now: Date },
): Promise<void> {
  const { account_id: accountId, pool } = account;
  const { credential_id: credentialId } = passkey;
  await suspendPasskey(tx, credentialId, now);
  const name = { method: 'passkey', unlock_id: encodeBase64url(credentialId) } as const;
  const unlock = await findUnlock(tx, accountId, name);
  // No secret has an empty hash: a copy's PRF proves nothing either.
  if (unlock !== undefined) await putUnlock(tx, { ...unlock, verifier: new Uint8Array() });
  // The copy may have begun one before it gave itself away; by passphrase or kit its owner comes back.
  await deleteSessionsBegunBy(tx, accountId, 'passkey');
  await endKeysOf(tx, parts, { accountId, credentialId, by: accountId, now });
  await appendEvent(tx, parts.secrets.recordKey, {
    subjectId: accountId,
    pool,
    event: {
      v: 1,
      origin: parts.origin,
      at: now.toISOString(),
      type: 'account.passkey_suspended',
      accountId,
    },
  });
  await warnOwner(tx, parts.secrets, { account, template: 'passkey_suspended', now });
}
