import type { Body } from '../../shared/api/endpoint.ts';
import type { replaceKeys as endpoint } from '../../shared/api/recovery.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { hashSecret } from '../accounts/addresses.ts';
import type { Caller } from '../accounts/caller.ts';
import { changeUnlocks, type NewUnlock } from '../accounts/change-unlocks.ts';
import { checkProof } from '../accounts/check-proof.ts';
import { type AccountRow, findAccount, lockAccount } from '../accounts/store.ts';
import { findUnlock } from '../accounts/store-keys.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { deleteUnused } from '../requests/store-prekeys.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { exchangeDocuments } from '../vault/reseal.ts';
import { endAccess, hasPasskeys } from './end-access.ts';
import { endWaiting } from './stop-start-over.ts';
import { allOrNothing, orUndo } from './undo.ts';

type Sent = Body<typeof endpoint>;
type Input = Sent & { caller: Caller; browser: Browser; tokenHash: Uint8Array; now: Date };

/**
 * Replaces an account's keys by a new generation, the one before signing for it, after the secret of a method in force
 * was shown. In one transaction: documents give way to those that were sealed anew, every other way in ends, and what
 * somebody began to start over. The earlier keys read what was sealed to them; grants go on.
 */
export async function replaceKeys(
  { db, ...parts }: { db: Database; secrets: Secrets; origin: string },
  input: Input,
): Promise<AccountRow | Refusal> {
  const { caller, now } = input;
  const { accountId, pool } = caller;
  return allOrNothing(db, async (tx) => {
    const account = await lockAccount(tx, accountId, pool);
    if (account === undefined) return refuse('signed_out');
    if (await areInForce(tx, account, input)) return account;
    const unproven = await checkProof(tx, { account, ...input });
    if (unproven !== undefined) return unproven;
    const kept = input.keepPasskeys.map((one) => one.credentialId);
    if (!(await hasPasskeys(tx, accountId, kept))) return refuse('not_found', 'no passkey has that id');
    orUndo(
      await changeUnlocks(tx, parts, {
        ...{ account, manifest: input.unlocksManifest, put: unlocksOf(input) },
        keys: { recipient: input.keys.recipient, signKey: decodeBase64url(input.keys.signKey) },
        ...{ because: 'new_keys', now },
      }),
    );
    const renewed = await findAccount(tx, accountId, pool);
    if (renewed === undefined)
      throw new Tampered('impossible_state', 'an account is gone while it is locked');
    const { documents, documentsManifest: manifest } = input;
    orUndo(await exchangeDocuments(tx, parts, { account: renewed, documents, manifest, now }));
    // What is still to be sealed to them could be read with a device that was lost.
    await deleteUnused(tx, accountId);
    await endAccess(
      tx,
      parts,
      account,
      { tokenHash: input.tokenHash, sessionId: caller.sessionId, passkeys: kept },
      now,
    );
    await endWaiting(tx, parts, account, now);
    await warnOwner(tx, parts.secrets, { account, template: 'keys_replaced', now });
    return renewed;
  });
}

/** Whether these keys, and these typed secrets, are the account's already: the same was sent before. */
export async function areInForce(
  tx: StorageTransaction,
  account: AccountRow,
  { keys, unlocks }: Pick<Sent, 'keys' | 'unlocks'>,
): Promise<boolean> {
  if (account.seal_recipient !== keys.recipient) return false;
  if (!equalBytes(account.sign_key, decodeBase64url(keys.signKey))) return false;
  for (const { method, secret } of unlocks) {
    const stored = await findUnlock(tx, account.account_id, { method, unlock_id: '' });
    const right = stored !== undefined && equalBytes(stored.verifier, hashSecret(decodeBase64url(secret)));
    if (!right) return false;
  }
  return true;
}

/** All that opens the account from now on. */
export function unlocksOf({
  unlocks,
  keepPasskeys = [],
}: Pick<Sent, 'unlocks'> & { keepPasskeys?: Sent['keepPasskeys'] }): NewUnlock[] {
  const passkeys = keepPasskeys.map(({ credentialId, ...rest }) => ({
    ...{ method: 'passkey' as const, unlockId: credentialId },
    ...rest,
  }));
  return [...unlocks.map((one) => ({ ...one, unlockId: '' })), ...passkeys].map((one) => ({
    ...{ method: one.method, unlockId: one.unlockId },
    ...{ secret: decodeBase64url(one.secret), wrap: decodeBase64url(one.wrap) },
  }));
}
