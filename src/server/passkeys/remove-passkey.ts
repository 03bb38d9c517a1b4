import type { NextManifest, Proof } from '../../shared/api/keys.ts';
import type { Passkey } from '../../shared/api/passkeys.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { changeUnlocks } from '../accounts/change-unlocks.ts';
import { checkProof } from '../accounts/check-proof.ts';
import { lockAccount } from '../accounts/store.ts';
import { findUnlock } from '../accounts/store-keys.ts';
import { deleteSessions } from '../accounts/store-sessions.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import type { Database } from '../storage/database.ts';
import { endKeysOf } from './contact-keys.ts';
import { noteSignInOnly, readPasskeys } from './read-passkeys.ts';
import { deletePasskey, findPasskey } from './store.ts';

/**
 * Takes a passkey out of force: it signs in, unlocks and contacts no more, and all other sessions end, since it may
 * have begun one. Passphrase and kit stay. Refusals: `sign_in_failed` (the proof), and those of a manifest.
 */
export async function removePasskey(
  parts: { readonly db: Database; readonly secrets: Secrets; readonly origin: string },
  input: {
    caller: Caller;
    tokenHash: Uint8Array;
    credentialId: string;
    proof: Proof;
    manifest: NextManifest | null;
    browser: Browser;
    now: Date;
  },
): Promise<{ passkeys: Passkey[] } | Refusal> {
  const { caller, credentialId: unlockId, manifest, now } = input;
  const { accountId, pool } = caller;
  const credentialId = decodeBase64url(unlockId);
  return parts.db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, pool);
    if (account === undefined) return refuse('signed_out');
    const done = async () => ({ passkeys: await readPasskeys(tx, accountId) });
    // Sent again, or of somebody else: there is none of that name here, and none is what was asked for.
    if ((await findPasskey(tx, accountId, credentialId)) === undefined) return done();
    const unproven = await checkProof(tx, { account, ...input });
    if (unproven !== undefined) return unproven;
    const name = { method: 'passkey', unlockId } as const;
    const unlock = await findUnlock(tx, accountId, { method: 'passkey', unlock_id: unlockId });
    if ((unlock === undefined) !== (manifest === null))
      return refuse('statement_invalid', 'a manifest is signed exactly when the passkey unlocked');
    if (manifest === null) await noteSignInOnly(tx, parts, { account, now });
    else {
      const change = { account, manifest, remove: [name], because: 'passkey_removed', now };
      const refused = await changeUnlocks(tx, parts, change);
      if (refused !== undefined) return refused;
    }
    await deletePasskey(tx, accountId, credentialId);
    await endKeysOf(tx, parts, { accountId, credentialId, by: accountId, now });
    await deleteSessions(tx, accountId, input.tokenHash);
    return done();
  });
}
