import type { Proof } from '../../shared/api/keys.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Browser } from '../devices/browser.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { hashSecret } from './addresses.ts';
import { takeGuess } from './limit-guesses.ts';
import type { AccountRow } from './store.ts';
import { findUnlock } from './store-keys.ts';

/**
 * Whether the person at an open session has a secret in force: the passphrase, the kit, or a passkey's PRF. An open
 * screen is not enough for what changes the ways into an account. Limited as guesses are; the refusal
 * (`sign_in_failed`, `too_many_requests`) must be committed: return it, do not throw it.
 */
export async function checkProof(
  tx: StorageTransaction,
  { account, proof, browser, now }: { account: AccountRow; proof: Proof; browser: Browser; now: Date },
): Promise<Refusal | undefined> {
  const { pool, address_hash: addressHash } = account;
  const guess = await takeGuess(tx, { pool, addressHash, browser, now });
  if (isRefusal(guess)) return guess;
  const unlockId = proof.method === 'passkey' ? proof.credentialId : '';
  const name = { method: proof.method, unlock_id: unlockId };
  const inForce = await findUnlock(tx, account.account_id, name);
  const fits =
    inForce !== undefined && equalBytes(inForce.verifier, hashSecret(decodeBase64url(proof.secret)));
  if (!fits) return refuse('sign_in_failed');
  await guess.wasRight();
  return undefined;
}
