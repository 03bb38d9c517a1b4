import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { hashAddress, hashSecret, saltOfAddress } from './addresses.ts';
import { ACCOUNTS_PER_ADDRESS } from './create-account.ts';
import { takeGuess } from './limit-guesses.ts';
import { noteWrongGuess } from './note-wrong-guess.ts';
import { type BegunSession, beginSession } from './sessions.ts';
import { type AccountRow, lockAccount } from './store.ts';
import { findUnlock, listUnlocksOfAddress } from './store-keys.ts';

/** Tries at this address from this browser (or from all unknown ones) in the last quarter of an hour, this one included. */
type Counted = { readonly failures: number };

/** The salt with which a browser derives its secrets from a passphrase: there is one for every address, known or not. */
export function beginSignIn(secrets: Secrets, address: string): { salt: string } {
  return { salt: encodeBase64url(saltOfAddress(secrets.saltKey, hashAddress(secrets.addressKey, address))) };
}

/**
 * Signs in by a secret derived from passphrase or kit. Tries as many verifiers for every address, known or not, and
 * refuses alike. Guesses are limited: see {@link takeGuess}.
 */
export async function signIn(
  { db, secrets }: { db: Database; secrets: Secrets },
  input: {
    pool: string;
    browser: Browser;
    address: string;
    method: 'passphrase' | 'kit';
    secret: Uint8Array;
    now: Date;
  },
): Promise<Counted & ({ account: AccountRow; wrap: Uint8Array; begun: BegunSession } | Refusal)> {
  const addressHash = hashAddress(secrets.addressKey, input.address);
  const verifier = hashSecret(input.secret);
  return db.transact(async (tx) => {
    const guess = await takeGuess(tx, { ...input, addressHash });
    const { failures } = guess;
    const rows = await listUnlocksOfAddress(tx, { ...input, addressHash, limit: ACCOUNTS_PER_ADDRESS });
    const tried = Array.from({ length: ACCOUNTS_PER_ADDRESS }, (_, place) => rows[place]);
    const fits = tried.filter((row) => equalBytes(row?.verifier ?? new Uint8Array(32), verifier));
    const found = fits.find((row) => row !== undefined);
    const entered = found && (await enterIfUnchanged(tx, found, { ...input, verifier }));
    if (isRefusal(guess) || entered === undefined) {
      await noteWrongGuess(tx, secrets, { ...input, accounts: rows });
      return { failures, ...(isRefusal(guess) ? guess : refuse('sign_in_failed')) };
    }
    await guess.wasRight();
    const { account, wrap } = entered;
    const { method, browser, now } = input;
    const begun = await beginSession(tx, secrets, { account, method, browser, now });
    return { account: { ...account, visits: account.visits + 1 }, wrap, begun, failures };
  });
}

/**
 * Locks the account, and looks again: a secret that is replaced, or an account that moves, in this very moment lets
 * nobody in who would outlast the end of all other sessions.
 */
async function enterIfUnchanged(
  tx: StorageTransaction,
  found: AccountRow,
  { method, verifier }: { method: 'passphrase' | 'kit'; verifier: Uint8Array },
): Promise<{ account: AccountRow; wrap: Uint8Array } | undefined> {
  const account = await lockAccount(tx, found.account_id, found.pool);
  if (account === undefined || !equalBytes(account.address_hash, found.address_hash)) return undefined;
  const unlock = await findUnlock(tx, account.account_id, { method, unlock_id: '' });
  const fits = unlock !== undefined && equalBytes(unlock.verifier, verifier);
  return fits ? { account, wrap: unlock.wrap } : undefined;
}
