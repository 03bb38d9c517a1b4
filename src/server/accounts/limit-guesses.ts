import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Browser } from '../devices/browser.ts';
import { knownDeviceHash } from '../devices/note-sign-in.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { listAccountsOfAddress } from './store.ts';
import { addFailure, takeFailureBack } from './store-guesses.ts';

const WINDOW = 15 * 60_000;
const FAILURES = 10;

/** One try at the secret of an address; call `wasRight` when it was no mere guess. */
export type Guess = {
  /** Failures at this address by this browser (or by all unknown ones together) in the window, this one included. */
  readonly failures: number;
  wasRight(): Promise<void>;
};

/**
 * Counts one try at the secret of an address, known or not. Ten failures in a quarter of an hour close the address to
 * guesses from browsers that its accounts do not know; each browser that they know is counted by itself, so that no
 * stranger locks an owner out there. Tries wait for each other, so that many at once are no way around. A refusal
 * that follows must be committed: return it as a value, do not throw it.
 */
export async function takeGuess(
  tx: StorageTransaction,
  input: { pool: string; addressHash: Uint8Array; browser: Browser; now: Date },
): Promise<Guess | (Refusal & { failures: number })> {
  const { pool, addressHash, browser, now } = input;
  const accounts = await listAccountsOfAddress(tx, pool, addressHash);
  const accountIds = accounts.map((account) => account.account_id);
  const known = await knownDeviceHash(tx, { accountIds, token: browser.token });
  const deviceHash = known ?? new Uint8Array();
  const place = { pool, addressHash, deviceHash };
  const failures = await addFailure(tx, { ...place, now, windowStart: new Date(now.getTime() - WINDOW) });
  if (failures > FAILURES) return { ...refuse('too_many_requests', 'wait a quarter of an hour'), failures };
  return { failures, wasRight: () => takeFailureBack(tx, place) };
}
