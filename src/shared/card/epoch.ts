/**
 * Epochs: the only moments at which what employers see may change (PROTOCOL section 4). Promises that everybody who is
 * given the same length agrees on the boundaries, in UTC, whatever the clock's zone; days begin at midnight and weeks on
 * Monday. Reads no clock: `at` is given, so that time can be played. Does not know daylight saving or leap seconds,
 * which time in milliseconds since 1970 does not have either.
 */

/** The length of an epoch in milliseconds. */
export type EpochLength = number;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Monday 5 January 1970, where epoch 0 begins. */
const ORIGIN = 4 * DAY;
const DURATION = /^P(?:(\d+)W|(\d+)D|T(\d+)H|T(\d+)M)$/;

/**
 * Reads a length in ISO 8601: one whole number, above zero, of weeks, days, hours or minutes (`P1D`, `PT30M`); nothing
 * for any other text.
 */
export function readEpochLength(text: string): EpochLength | undefined {
  const [, weeks, days, hours, minutes] = DURATION.exec(text) ?? [];
  const units = [
    [weeks, 7 * DAY],
    [days, DAY],
    [hours, 60 * MINUTE],
    [minutes, MINUTE],
  ] as const;
  const length = units.reduce((sum, [count, unit]) => sum + Number(count ?? 0) * unit, 0);
  return length > 0 && Number.isSafeInteger(length) ? length : undefined;
}

/** The number of the epoch in which `at` (milliseconds since 1970) lies; its first millisecond belongs to it. */
export function epochAt(at: number, length: EpochLength): number {
  return Math.floor((at - ORIGIN) / length);
}

/** When an epoch begins, in milliseconds since 1970; it ends when the next one begins. */
export function epochStart(epoch: number, length: EpochLength): number {
  return ORIGIN + epoch * length;
}

/** The first epoch that begins at `at` or later: the one in which a change of that time is seen. */
export function epochFrom(at: number, length: EpochLength): number {
  return Math.ceil((at - ORIGIN) / length);
}
