/**
 * The days that are played, counted back from today: one a week long ago, where nobody will miss the others, and each of the
 * last weeks. Everything that people do is planned on these days, so that nobody's plans meet what came between two of them.
 */

/** A day, counted back from today. */
export type DaysAgo = number;

const FIRST = 364;
/** Nothing is played today: its hours may lie ahead. */
const LAST = 1;
const WEEKLY = 35;

/** The played days, in their order. */
export const PLAYED_DAYS: readonly DaysAgo[] = Array.from({ length: FIRST }, (_, at) => FIRST - at).filter(
  (day) => day <= WEEKLY || day % 7 === 0,
);

/** The first played day that is not before a day; none is after yesterday. */
export function playedFrom(daysAgo: DaysAgo): DaysAgo {
  return PLAYED_DAYS.find((day) => day <= daysAgo) ?? LAST;
}

/** The first played day that is so many days later than a day, or a little more; undefined when it is yet to come. */
export function playedAfter(daysAgo: DaysAgo, days: number): DaysAgo | undefined {
  return PLAYED_DAYS.find((day) => day <= daysAgo - days);
}

/** The last played day before a day. */
export function playedBefore(daysAgo: DaysAgo): DaysAgo {
  return PLAYED_DAYS.findLast((day) => day > daysAgo) ?? FIRST;
}

/**
 * The played days of acts, of which each is so many days after the one before it, or a little more. The first is at `from` or
 * later; undefined when the last would be later than `until`.
 */
export function playedChain(
  from: DaysAgo,
  gaps: readonly number[],
  until: DaysAgo = LAST,
): readonly DaysAgo[] | undefined {
  const days = [playedFrom(from)];
  for (const gap of gaps) {
    const next = playedAfter(days.at(-1) ?? from, gap);
    if (next === undefined) return undefined;
    days.push(next);
  }
  return (days.at(-1) ?? 0) >= until ? days : undefined;
}
