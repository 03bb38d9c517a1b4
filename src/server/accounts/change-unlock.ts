import type { NextManifest, Proof } from '../../shared/api/keys.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import type { Database } from '../storage/database.ts';
import { hashSecret } from './addresses.ts';
import type { Caller } from './caller.ts';
import { changeUnlocks } from './change-unlocks.ts';
import { checkProof } from './check-proof.ts';
import { lockAccount } from './store.ts';
import { findUnlock } from './store-keys.ts';
import { deleteSessions } from './store-sessions.ts';

/** Replaces passphrase or kit, after the secret of a method in force was shown; all other sessions end. */
export async function changeUnlock(
  { db, ...parts }: { db: Database; secrets: Secrets; origin: string },
  input: {
    caller: Caller;
    browser: Browser;
    tokenHash: Uint8Array;
    proof: Proof;
    method: 'passphrase' | 'kit';
    secret: Uint8Array;
    wrap: Uint8Array;
    manifest: NextManifest;
    now: Date;
  },
): Promise<{ done: true } | Refusal> {
  const { caller, method, secret, wrap, manifest, now } = input;
  const { accountId, pool } = caller;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, pool);
    if (account === undefined) return refuse('signed_out');
    const stored = await findUnlock(tx, accountId, { method, unlock_id: '' });
    // Sent again: the first time may have replaced the very secret that proves it.
    const repeated =
      stored !== undefined &&
      equalBytes(stored.verifier, hashSecret(secret)) &&
      equalBytes(stored.wrap, wrap);
    if (repeated) return { done: true };
    const unproven = await checkProof(tx, { account, ...input });
    if (unproven !== undefined) return unproven;
    const put = [{ method, unlockId: '', secret, wrap }];
    const refused = await changeUnlocks(tx, parts, { account, manifest, put, because: `new_${method}`, now });
    if (refused !== undefined) return refused;
    await deleteSessions(tx, accountId, input.tokenHash);
    return { done: true };
  });
}
