/**
 * How many cards there are, as an employer is told: three words, nothing finer. Promises the same word for all numbers
 * of a band, 0 among the lowest. The number must come from what was shown in the epoch, never from a live table:
 * this rounds, it does not hide a change at an edge. Source: PROTOCOL section 4.
 */

/** The three answers, the lowest first. */
export const COARSE_COUNTS = ['<10', '10–50', '50+'] as const;
/** See {@link COARSE_COUNTS}. */
export type CoarseCount = (typeof COARSE_COUNTS)[number];

/** The band of a whole number of 0 or more; RangeError for anything else. */
export function coarseCount(count: number): CoarseCount {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a count is a whole number from 0');
  if (count < 10) return '<10';
  return count < 50 ? '10–50' : '50+';
}
