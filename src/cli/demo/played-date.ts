/**
 * A year in a minute: the process's own `Date` is played, for the platform and for its people alike, so that nobody in it can
 * tell. Timers and `performance.now` stay the machine's. Only the process that builds a demo does this, and ends it before
 * the platform is started for people.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const DAY = 86_400_000;
/** When a played day begins, in milliseconds from midnight; the daily map of keys is made then. */
export const MORNING = 6 * 3_600_000;

/** The played time; it runs on by itself. */
export type PlayedDate = {
  /** Goes to a moment (milliseconds since 1970) for everybody who has no other one. */
  goTo(at: number): void;
  /** Lets it be another moment for what `work` does, and for what comes of it. */
  at<T>(moment: number, work: () => Promise<T>): Promise<T>;
  /** Gives the machine's own time back. */
  end(): void;
};

/** Midnight (UTC) some days before the day of `today`, in milliseconds. */
export function midnight(today: number, daysAgo: number): number {
  return Math.floor(today / DAY) * DAY - daysAgo * DAY;
}

/** Begins to play. */
export function playDate(): PlayedDate {
  const RealDate = globalThis.Date;
  const ownMoment = new AsyncLocalStorage<number>();
  let ahead = 0;
  const now = () => RealDate.now() + (ownMoment.getStore() ?? ahead);
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  return {
    goTo(at) {
      ahead = at - RealDate.now();
    },
    at: (moment, work) => ownMoment.run(moment - RealDate.now(), work),
    end() {
      globalThis.Date = RealDate;
    },
  };
}
