/**
 * A clock that tests move on: it begins at ten in the morning (UTC) of the day after tomorrow, and runs like any other.
 * It is more than a day ahead at whatever hour a test runs: what mixes it with the machine's clock shows always.
 */
export type PlayedClock = {
  /** What the platform is given. */
  readonly clock: () => Date;
  /** Lets hours pass. */
  pass(hours: number): void;
  /** Goes on to ten in the morning of the next day. */
  nextDay(): void;
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TEN = 10 * HOUR;

/** Makes one. Whatever the test does within a day's fourteen hours stays within that day. */
export function playedClock(): PlayedClock {
  const nextTen = (at: number) => Math.floor(at / DAY) * DAY + DAY + TEN;
  let ahead = nextTen(Date.now() + DAY) - Date.now();
  const now = () => Date.now() + ahead;
  return {
    clock: () => new Date(now()),
    pass(hours) {
      ahead += hours * HOUR;
    },
    nextDay() {
      ahead += nextTen(now()) - now();
    },
  };
}
