import { setTimeout as sleep } from 'node:timers/promises';

/** How slowly guesses are answered: the first wait in milliseconds; with 0 none waits. */
export type Slowing = { readonly firstMs: number };

/** After so many tries the answers come later. */
const FREE = 3;
const LONGEST = 8;

/** How often the first wait is waited: 1, 2, 4, 8 times after three tries, and no more. `failures`: see `takeGuess`. */
export function waitsFor(failures: number): number {
  return failures <= FREE ? 0 : Math.min(2 ** (failures - FREE - 1), LONGEST);
}

/**
 * Lets the answer to a guess wait: right or wrong, and whether or not the address is known, so that the waiting tells
 * nothing; then it leaves on the time grid like any other. The wait comes after the transaction, and holds neither a
 * lock nor a connection to the database.
 */
export async function slowGuesses({ firstMs }: Slowing, failures: number): Promise<void> {
  const wait = waitsFor(failures) * firstMs;
  if (wait > 0) await sleep(wait, undefined, { ref: false });
}
