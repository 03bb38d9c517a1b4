import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { addFailure, takeFailureBack } from '../accounts/store-guesses.ts';
import type { Database } from '../storage/database.ts';
import { normaliseCode } from './begin-pairing.ts';
import { findOfAccount, isOpen } from './find-pairing.ts';
import { changePairing, lockPairingByCode } from './store.ts';

const HOUR = 3_600_000;
const WRONG_CODES = 5;

/**
 * Takes a new device's request up for the caller's account, by its code. One that another account took up is refused
 * like one that is not there. Five wrong codes an hour close it to more.
 */
export async function takePairing(
  db: Database,
  { caller, code, now }: { caller: Caller; code: string; now: Date },
): Promise<{ pairingId: string; commitment: string; label: string; expiresAt: string } | Refusal> {
  const { accountId, pool } = caller;
  return db.transact(async (tx) => {
    const tries = {
      pool,
      // Counted beside the guesses at addresses: no address has this hash.
      addressHash: sha256(encodeUtf8(`pairing code\0${accountId}`)),
      deviceHash: new Uint8Array(),
    };
    const windowStart = new Date(now.getTime() - HOUR);
    if ((await addFailure(tx, { ...tries, now, windowStart })) > WRONG_CODES) {
      return refuse('too_many_requests', 'wait an hour');
    }
    const pairing = await lockPairingByCode(tx, normaliseCode(code), pool);
    const free = pairing?.account_id === null || pairing?.account_id === accountId;
    if (pairing === undefined || !free || !isOpen(pairing, now)) return refuse('code_wrong_or_expired');
    await takeFailureBack(tx, tries);
    await changePairing(tx, pairing.pairing_id, { account_id: accountId });
    return {
      pairingId: pairing.pairing_id,
      commitment: encodeBase64url(pairing.commitment),
      label: pairing.label,
      expiresAt: pairing.expires_at.toISOString(),
    };
  });
}

/** Gives the old device's nonce to the new one. A second, other one is refused: it would be chosen knowing the first answer. */
export async function answerPairing(
  db: Database,
  input: { caller: Caller; pairingId: string; nonce: string; now: Date },
): Promise<{ done: true } | Refusal> {
  const nonce = decodeBase64url(input.nonce);
  return db.transact(async (tx) => {
    const pairing = await findOfAccount(tx, input);
    if (isRefusal(pairing)) return pairing;
    if (!isOpen(pairing, input.now)) return refuse('pairing_over');
    if (pairing.owner_nonce !== null) {
      return equalBytes(pairing.owner_nonce, nonce) ? { done: true } : refuse('pairing_over');
    }
    await changePairing(tx, pairing.pairing_id, { owner_nonce: nonce });
    return { done: true };
  });
}

/** What the new device revealed. */
export async function readPairing(
  db: Database,
  input: { caller: Caller; pairingId: string; now: Date },
): Promise<{ recipient: string; nonce: string } | Refusal> {
  return db.transact(async (tx) => {
    const pairing = await findOfAccount(tx, input);
    if (isRefusal(pairing)) return pairing;
    if (!isOpen(pairing, input.now)) return refuse('pairing_over');
    const { recipient, nonce } = pairing;
    if (recipient === null || nonce === null) return refuse('pairing_not_yet');
    return { recipient, nonce: encodeBase64url(nonce) };
  });
}
