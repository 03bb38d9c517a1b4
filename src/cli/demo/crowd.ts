/** The threads in which most of the candidates are opened. */
import { Worker } from 'node:worker_threads';
import type { CrowdNews, CrowdOrder } from './crowd-thread.ts';
import type { Opened } from './open-candidates.ts';

/** Threads at work. */
export type Crowd = {
  /** Says what to do, once: the platform is there. */
  begin(order: Omit<CrowdOrder, 'part' | 'of'>): void;
  /** Everybody has come who comes so many days ago or earlier. Throws when a thread fails. */
  until(daysAgo: number): Promise<void>;
  find(number: number): Opened | undefined;
  numberOf(accountId: string): number | undefined;
  /** How many have come. */
  count(): number;
  /** Ends threads that are still at work. */
  end(): Promise<void>;
};

/** Starts the threads, which load what they need meanwhile. */
export function gatherCrowd(threads: number): Crowd {
  const opened = new Map<number, Opened>();
  const numbers = new Map<string, number>();
  const reached = Array.from({ length: threads }, () => Infinity);
  let failure: Error | undefined;
  let hear = () => {};
  const started: Worker[] = [];
  for (const part of reached.keys()) {
    const thread = new Worker(new URL('./crowd-thread.ts', import.meta.url));
    started.push(thread);
    thread.on('message', ({ opened: came, untilDaysAgo }: CrowdNews) => {
      for (const one of came) {
        opened.set(one.number, one);
        numbers.set(one.accountId, one.number);
      }
      reached[part] = untilDaysAgo;
      hear();
    });
    thread.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
      hear();
    });
  }
  return {
    begin(order) {
      for (const [part, thread] of started.entries())
        thread.postMessage({ ...order, part, of: threads } satisfies CrowdOrder);
    },
    async until(daysAgo) {
      while (failure === undefined && Math.max(...reached) > daysAgo)
        await new Promise<void>((resolve) => {
          hear = resolve;
        });
      if (failure !== undefined) throw failure;
    },
    find: (number) => opened.get(number),
    numberOf: (accountId) => numbers.get(accountId),
    count: () => opened.size,
    async end() {
      await Promise.all(started.map((thread) => thread.terminate()));
    },
  };
}
