import type { Proof } from '../../shared/api/keys.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { checkProof } from '../accounts/check-proof.ts';
import { lockAccount } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database } from '../storage/database.ts';
import { findOfAccount, isOpen } from './find-pairing.ts';
import { changePairing } from './store.ts';

/**
 * Hands what the old device sealed on to the new one, once a secret of the account in force was shown: an open screen
 * lets nobody in. It stands on the record.
 */
export async function confirmPairing(
  { db, secrets, origin }: { db: Database; secrets: Secrets; origin: string },
  input: {
    caller: Caller;
    pairingId: string;
    proof: Proof;
    sealed: string;
    browser: Browser;
    now: Date;
  },
): Promise<{ done: true } | Refusal> {
  const { caller, pairingId, now } = input;
  const { accountId, pool } = caller;
  const sealed = decodeBase64url(input.sealed);
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, pool);
    if (account === undefined) return refuse('signed_out');
    const pairing = await findOfAccount(tx, input);
    if (isRefusal(pairing)) return pairing;
    // Sent again: the new device may have finished in the meantime.
    if (pairing.ended === 'used') return { done: true };
    if (!isOpen(pairing, now)) return refuse('pairing_over');
    if (pairing.recipient === null) return refuse('pairing_not_yet');
    if (pairing.sealed !== null) {
      return equalBytes(pairing.sealed, sealed) ? { done: true } : refuse('pairing_over');
    }
    const refused = await checkProof(tx, { ...input, account });
    if (refused !== undefined) return refused;
    await changePairing(tx, pairingId, { sealed });
    await appendEvent(tx, secrets.recordKey, {
      subjectId: accountId,
      pool,
      event: {
        ...{ v: 1, origin, at: now.toISOString() },
        ...{ type: 'account.device_let_in', accountId, pairingId },
      },
    });
    return { done: true };
  });
}

/** Ends a pairing; one whose device has signed in is over. */
export async function refusePairing(
  db: Database,
  input: { caller: Caller; pairingId: string; now: Date },
): Promise<{ done: true } | Refusal> {
  return db.transact(async (tx) => {
    const pairing = await findOfAccount(tx, input);
    if (isRefusal(pairing)) return pairing;
    if (pairing.ended === 'refused') return { done: true };
    if (!isOpen(pairing, input.now)) return refuse('pairing_over');
    await changePairing(tx, pairing.pairing_id, { ended: 'refused', sealed: null });
    return { done: true };
  });
}
