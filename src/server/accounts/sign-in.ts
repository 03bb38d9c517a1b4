import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { UnlockMethod } from '../../shared/vault/unlock.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { hashAddress, hashSecret, saltOfAddress } from './addresses.ts';
import { ACCOUNTS_PER_ADDRESS } from './create-account.ts';
import { takeGuess } from './limit-guesses.ts';
import { beginSession } from './sessions.ts';
import { type AccountRow, listUnlocksOfAddress } from './store.ts';

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
  input: { pool: string; address: string; method: UnlockMethod; secret: Uint8Array; now: Date },
): Promise<{ account: AccountRow; wrap: Uint8Array; token: string } | Refusal> {
  const addressHash = hashAddress(secrets.addressKey, input.address);
  const verifier = hashSecret(input.secret);
  return db.transact(async (tx) => {
    const guess = await takeGuess(tx, { ...input, addressHash });
    if (isRefusal(guess)) return guess;
    const rows = await listUnlocksOfAddress(tx, { ...input, addressHash, limit: ACCOUNTS_PER_ADDRESS });
    const tried = Array.from({ length: ACCOUNTS_PER_ADDRESS }, (_, place) => rows[place]);
    const fits = tried.filter((row) => equalBytes(row?.verifier ?? new Uint8Array(32), verifier));
    const found = fits.find((row) => row !== undefined);
    if (found === undefined) return refuse('sign_in_failed');
    await guess.wasRight();
    const { verifier: _verifier, wrap, ...account } = found;
    const token = await beginSession(tx, { accountId: account.account_id, pool: account.pool }, input.now);
    return { account, wrap, token };
  });
}
