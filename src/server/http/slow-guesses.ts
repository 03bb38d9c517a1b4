import { setTimeout as sleep } from 'node:timers/promises';
import type { Pace } from './pace.ts';

/** After so many tries the answers come later. */
const FREE = 3;
/** Slots of the time grid that the first slowed answer waits (a second, with the platform's own grid), and the most. */
const FIRST = 4;
const MOST = 32;

/** How many slots of the time grid the answer to a guess waits: 4, 8, 16, 32 after three tries. `failures`: see `takeGuess`. */
export function slotsToWait(failures: number): number {
  return failures <= FREE ? 0 : Math.min(FIRST * 2 ** (failures - FREE - 1), MOST);
}

/**
 * Lets the answer to a guess wait: right or wrong, and whether or not the address is known, so that the waiting tells
 * nothing. It comes after the transaction, and holds neither a lock nor a connection to the database.
 */
export async function slowGuesses({ gridMs }: Pace, failures: number): Promise<void> {
  const slots = slotsToWait(failures);
  if (slots > 0 && gridMs > 0) await sleep(slots * gridMs, undefined, { ref: false });
}
