/**
 * How widely a card is shown in one epoch (PROTOCOL section 4). Promises that of M employers who could be shown a card
 * about `slots` are, however fast they click and however many accounts they bought, and that in each epoch a tenth of all
 * cards rests for everybody, so that an absence says nothing. One draw holds for the whole epoch and for each posting of
 * an employer. Does not bound what employers learn over many epochs together.
 */
import { drawChance, type EpochKey } from './keyed.ts';

/** To how many employers a card is shown in an epoch, on average, when more could be. */
export const EXPOSURE_SLOTS = 20;
const RESTING = [1n, 10n] as const;

/**
 * Whether the card is shown to this employer in the epoch of the key. `employers` is M, how many have an open posting in
 * the card's scope, as counted once when the epoch began; `slots` or fewer are all shown it.
 */
export function isExposed(
  key: EpochKey,
  employer: string,
  candidate: string,
  employers: number,
  slots = EXPOSURE_SLOTS,
): boolean {
  return drawChance(BigInt(slots), BigInt(employers), key, 'exposure', employer, candidate);
}

/** Whether the card is drawn to rest in the epoch of the key: then it is shown to nobody, and counts in no crowd. */
export function isResting(key: EpochKey, candidate: string): boolean {
  return drawChance(...RESTING, key, 'redraw', candidate);
}
