/**
 * When the daily index of tags is made: beside the writing of the log, by the process that writes it, so that nothing waits
 * for it. The first as soon as there is an entry; the next whenever one is due and something new was logged.
 */
import { buildTagIndex, type IndexParts } from './build-tag-index.ts';
import type { Beside } from './run-log.ts';

/** After trouble. */
const RETRY_MS = 10_000;

/** Makes an index every `every` milliseconds; none without. */
export function runTagIndex(
  parts: IndexParts,
  every: number | undefined,
  onTrouble: (error: unknown) => void,
): Beside {
  let ended = false;
  let making: Promise<void> | undefined;
  // Until then, and until the log is longer than that, there is nothing to ask the database.
  let [next, shortest] = [0, 0];

  async function make(every: number, now: Date): Promise<void> {
    try {
      const newest = await buildTagIndex(parts, { every, now, going: () => !ended });
      if (newest === undefined) return;
      // By this clock: the one that made it may have been ahead.
      next = Math.min(newest.madeAt.getTime(), now.getTime()) + every;
      shortest = newest.covered + 1;
    } catch (error) {
      next = now.getTime() + RETRY_MS;
      onTrouble(error);
    } finally {
      making = undefined;
    }
  }

  return {
    look(size, now) {
      if (every === undefined || ended || making !== undefined) return;
      if (size > shortest && now.getTime() >= next) making = make(every, now);
    },
    async end() {
      ended = true;
      await making;
    },
  };
}
