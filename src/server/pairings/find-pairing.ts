import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { hashSecret } from '../accounts/addresses.ts';
import type { Caller } from '../accounts/caller.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { lockPairing, type PairingsTable } from './store.ts';

/** Whether anything may still be done with a pairing. */
export function isOpen(pairing: PairingsTable, now: Date): boolean {
  return pairing.ended === null && pairing.expires_at > now;
}

/** The pairing of a new device, locked. Another's, known by its id alone, is refused like one that is not there. */
export async function findOfNewDevice(
  tx: StorageTransaction,
  { pairingId, pool, token, now }: { pairingId: string; pool: string; token: string; now: Date },
): Promise<PairingsTable | Refusal> {
  const pairing = await lockPairing(tx, pairingId, pool);
  const tokenHash = hashSecret(decodeBase64url(token));
  if (pairing === undefined || !equalBytes(pairing.token_hash, tokenHash)) return refuse('not_found');
  return isOpen(pairing, now) ? pairing : refuse('pairing_over');
}

/** The pairing that an account has taken up, locked, ended or not. Another's is refused like one that is not there. */
export async function findOfAccount(
  tx: StorageTransaction,
  { pairingId, caller }: { pairingId: string; caller: Caller },
): Promise<PairingsTable | Refusal> {
  const pairing = await lockPairing(tx, pairingId, caller.pool);
  return pairing?.account_id === caller.accountId ? pairing : refuse('not_found');
}
