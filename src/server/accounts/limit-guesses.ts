import { type Refusal, refuse } from '../../shared/errors.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { addFailure, takeFailureBack } from './store.ts';

const WINDOW = 15 * 60_000;
const FAILURES = 10;

/** One try at the secret of an address; call `wasRight` when it was no mere guess. */
export type Guess = { wasRight(): Promise<void> };

/**
 * Counts one try at the secret of an address, known or not. Ten failures in a quarter of an hour close the address to
 * guesses (for its owner too, that long), whichever way they come. Tries at one address wait for each other, so that
 * many at once are no way around. A refusal that follows must be committed: return it as a value, do not throw it.
 */
export async function takeGuess(
  tx: StorageTransaction,
  { pool, addressHash, now }: { pool: string; addressHash: Uint8Array; now: Date },
): Promise<Guess | Refusal> {
  const windowStart = new Date(now.getTime() - WINDOW);
  const failures = await addFailure(tx, { pool, addressHash, now, windowStart });
  if (failures > FAILURES) return refuse('too_many_requests', 'wait a quarter of an hour');
  return { wasRight: () => takeFailureBack(tx, { pool, addressHash }) };
}
