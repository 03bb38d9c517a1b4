import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import type { Database } from '../storage/database.ts';
import { hashAddress, hashSecret, saltOfAddress } from './addresses.ts';
import { ACCOUNTS_PER_ADDRESS } from './create-account.ts';
import { takeGuess } from './limit-guesses.ts';
import { noteWrongGuess } from './note-wrong-guess.ts';
import { type BegunSession, beginSession } from './sessions.ts';
import type { AccountRow } from './store.ts';
import { listUnlocksOfAddress } from './store-keys.ts';

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
    if (isRefusal(guess) || found === undefined) {
      await noteWrongGuess(tx, secrets, { ...input, accounts: rows });
      return { failures, ...(isRefusal(guess) ? guess : refuse('sign_in_failed')) };
    }
    await guess.wasRight();
    const { verifier: _verifier, wrap, ...account } = found;
    const { method, browser, now } = input;
    const begun = await beginSession(tx, secrets, { account, method, browser, now });
    return { account: { ...account, visits: account.visits + 1 }, wrap, begun, failures };
  });
}
