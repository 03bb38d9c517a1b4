import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { UnlockMethod } from '../../shared/vault/unlock.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { hashAddress, hashSecret, saltOfAddress } from './addresses.ts';
import { ACCOUNTS_PER_ADDRESS } from './create-account.ts';
import { beginSession } from './sessions.ts';
import { type AccountRow, countFailure, listUnlocksOfAddress, readFailures } from './store.ts';

const WINDOW = 15 * 60_000;
const FAILURES = 10;

/** The salt with which a browser derives its secrets from a passphrase: there is one for every address, known or not. */
export function beginSignIn(secrets: Secrets, address: string): { salt: string } {
  return { salt: encodeBase64url(saltOfAddress(secrets.saltKey, hashAddress(secrets.addressKey, address))) };
}

/**
 * Signs in by a secret derived from passphrase or kit. Tries as many verifiers for every address, known or not, and
 * refuses alike. Ten failures in a quarter of an hour close an address to guesses (for its owner too, that long).
 */
export async function signIn(
  { db, secrets }: { db: Database; secrets: Secrets },
  input: { pool: string; address: string; method: UnlockMethod; secret: Uint8Array; now: Date },
): Promise<{ account: AccountRow; wrap: Uint8Array; token: string } | Refusal> {
  const addressHash = hashAddress(secrets.addressKey, input.address);
  const verifier = hashSecret(input.secret);
  const window = {
    pool: input.pool,
    addressHash,
    now: input.now,
    windowStart: new Date(input.now.getTime() - WINDOW),
  };
  return db.transact(async (tx) => {
    if ((await readFailures(tx, window)) >= FAILURES)
      return refuse('too_many_requests', 'wait a quarter of an hour');
    const rows = await listUnlocksOfAddress(tx, { ...input, addressHash, limit: ACCOUNTS_PER_ADDRESS });
    const tried = Array.from({ length: ACCOUNTS_PER_ADDRESS }, (_, place) => rows[place]);
    const fits = tried.filter((row) => equalBytes(row?.verifier ?? new Uint8Array(32), verifier));
    const found = fits.find((row) => row !== undefined);
    if (found === undefined) {
      await countFailure(tx, window);
      return refuse('sign_in_failed');
    }
    const { verifier: _verifier, wrap, ...account } = found;
    const token = await beginSession(tx, { accountId: account.account_id, pool: account.pool }, input.now);
    return { account, wrap, token };
  });
}
