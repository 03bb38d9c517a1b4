/**
 * When a card begins and ceases to be shown (PROTOCOL section 4). Promises that nobody without the key can tell from the
 * day on which a card appears or vanishes on which day its owner did anything: an employed person's change waits 0 to 7
 * days, a card lapses 6 to 10 weeks after it was last confirmed. Both times are then moved to the next epoch's start by
 * the caller. Does not hide that somebody did something within the last weeks.
 */
import { type CardKey, drawBelow } from './keyed.ts';

const DAY = 86_400_000;
const LONGEST_DELAY = 7 * DAY;
const LAPSE_AFTER = 6 * 7 * DAY;
const LAPSE_WITHIN = 4 * 7 * DAY;

/**
 * How long an employed person's change waits: 0 to 7 days, in milliseconds. `change` is the id of that change, so that
 * each is drawn anew; asked again, the answer is the same.
 */
export function secretDelay(key: CardKey, candidate: string, change: string): number {
  return drawBelow(BigInt(LONGEST_DELAY) + 1n, key, 'delay', candidate, change);
}

/** The first moment at which a card may lapse that was last confirmed at `confirmed`: all that its owner is told. */
export function mayLapseFrom(confirmed: number): number {
  return confirmed + LAPSE_AFTER;
}

/** When a card lapses that was last confirmed at `confirmed`; both in whole milliseconds since 1970. */
export function lapsesAt(key: CardKey, candidate: string, confirmed: number): number {
  const more = drawBelow(BigInt(LAPSE_WITHIN) + 1n, key, 'lapse', candidate, String(confirmed));
  return mayLapseFrom(confirmed) + more;
}
