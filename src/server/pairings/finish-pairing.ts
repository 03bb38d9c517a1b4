import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { type BegunSession, beginSession } from '../accounts/sessions.ts';
import { type AccountRow, findAccount, lockAccount } from '../accounts/store.ts';
import { findManifest } from '../accounts/store-keys.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { findOfNewDevice } from './find-pairing.ts';
import { changePairing, findPairing, type PairingsTable } from './store.ts';

/** How a new device names its pairing. */
type Named = { pairingId: string; pool: string; token: string; now: Date };

/** How far it is, for the new device. */
export async function lookAtPairing(
  db: Database,
  input: Named,
): Promise<{ ownerNonce: string; accountId: string; signKey: string; sealed: string | null } | Refusal> {
  return db.transact(async (tx) => {
    const pairing = await findOfNewDevice(tx, input);
    if (isRefusal(pairing)) return pairing;
    const account = await findOwner(tx, pairing);
    if (isRefusal(account)) return account;
    if (pairing.owner_nonce === null) return refuse('pairing_not_yet');
    return {
      ownerNonce: encodeBase64url(pairing.owner_nonce),
      accountId: account.account_id,
      signKey: encodeBase64url(account.sign_key),
      sealed: pairing.sealed && encodeBase64url(pairing.sealed),
    };
  });
}

/** Notes what the new device committed itself to. Whether it fits the commitment, the old device checks. */
export async function revealPairing(
  db: Database,
  input: Named & { recipient: string; nonce: string },
): Promise<{ done: true } | Refusal> {
  const { recipient } = input;
  const nonce = decodeBase64url(input.nonce);
  return db.transact(async (tx) => {
    const pairing = await findOfNewDevice(tx, input);
    if (isRefusal(pairing)) return pairing;
    if (pairing.owner_nonce === null) return refuse('pairing_not_yet');
    if (pairing.recipient !== null) {
      const alike = pairing.recipient === recipient && equalBytes(pairing.nonce ?? new Uint8Array(), nonce);
      return alike ? { done: true } : refuse('pairing_over');
    }
    await changePairing(tx, pairing.pairing_id, { recipient, nonce });
    return { done: true };
  });
}

/** Signs the new device in, once: not before the old one has handed the secret over. What was sealed is destroyed. */
export async function finishPairing(
  { db, secrets }: { db: Database; secrets: Secrets },
  input: Named & { browser: Browser },
): Promise<{ account: AccountRow; begun: BegunSession } | Refusal> {
  const { browser, now } = input;
  return db.transact(async (tx) => {
    // The account first, as everywhere: what unlocks it is not replaced between the look at it and the session.
    const owner = (await findPairing(tx, input.pairingId, input.pool))?.account_id ?? null;
    if (owner !== null) await lockAccount(tx, owner, input.pool);
    const pairing = await findOfNewDevice(tx, input);
    if (isRefusal(pairing)) return pairing;
    const account = await findOwner(tx, pairing);
    if (isRefusal(account)) return account;
    if (pairing.sealed === null) return refuse('pairing_not_yet');
    await changePairing(tx, pairing.pairing_id, { ended: 'used', sealed: null });
    return { account, begun: await beginSession(tx, secrets, { account, method: 'pairing', browser, now }) };
  });
}

/** The account that took a pairing up. What unlocks it must be as it was: who replaces that shuts all others out. */
async function findOwner(
  tx: StorageTransaction,
  { account_id, pool, created_at }: PairingsTable,
): Promise<AccountRow | Refusal> {
  const account = account_id === null ? undefined : await findAccount(tx, account_id, pool);
  if (account === undefined) return refuse('pairing_not_yet');
  const unlocks = await findManifest(tx, account.account_id);
  const replaced = unlocks !== undefined && unlocks.signed_at > created_at;
  return replaced ? refuse('pairing_over') : account;
}
