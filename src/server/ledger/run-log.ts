/**
 * The sequencer: gives positions, writes, signs, again and again; one at a time among all server processes. Which one is
 * decided by an advisory lock that PostgreSQL holds for one connection: when the process dies, the connection does, and
 * another takes over. Should two ever believe to hold it, the compare and swap lets one of them sign.
 */
import type pg from 'pg';
import type { LogState } from '../../shared/ledger/grow-log.ts';
import { openLog } from './open-log.ts';
import { watchPartials } from './outgrown-tiles.ts';
import type { Grown } from './proof-memory.ts';
import { LeaseLost, type LogParts, publishAgain, writeLog } from './write-log.ts';

const RETRY_MS = 1000;

/** A running sequencer, or one that waits for its turn. */
export type LogRunner = {
  /** Something was committed that should enter the log. */
  wake(): void;
  /** Ends after what is being written. */
  stop(): Promise<void>;
};

/** What the sequencer tells whoever runs it. */
export type LogEvents = {
  /** A state of the log is published. */
  onGrown(grown: Grown): void;
  /** Something failed that will be tried again. */
  onTrouble(error: unknown): void;
};

/** What the process that writes a log does beside it, so that nothing waits for it. */
export type Beside = {
  /** The log has `size` entries now: begins what is due, and returns at once. */
  look(size: number, now: Date): void;
  /** Ends what is under way; the next holder of the lease begins it again. */
  end(): Promise<void>;
};

/** Starts it; the clock is the machine's own. `begin` is called whenever this process begins to write. */
export function runLog(
  parts: LogParts,
  events: LogEvents,
  begin: (onTrouble: LogEvents['onTrouble']) => Beside = () => NOTHING,
): LogRunner {
  let stopped = false;
  let wakeUp = () => {};
  let woken = false;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      if (woken || stopped) return resolve();
      const timer = setTimeout(resolve, ms);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopped) {
      const lease = await takeLease(parts).catch(() => undefined);
      try {
        if (lease !== undefined) await write(lease);
      } catch (error) {
        events.onTrouble(error);
      } finally {
        lease?.give();
      }
      if (!stopped) await sleep(RETRY_MS);
    }
  })();

  async function write(lease: Lease): Promise<void> {
    await parts.storage.tidy();
    let state = await openLog(parts, new Date());
    events.onGrown({ state, files: new Map(), note: undefined, placed: [] });
    if (parts.witnesses !== undefined) await askAgain(state);
    const beside = begin(events.onTrouble);
    const outgrown = watchPartials(state.size);
    let removed = Promise.resolve();
    const onPublished = (grown: Grown) => {
      events.onGrown(grown);
      const paths = outgrown(grown.files.keys());
      // Nobody waits for it.
      if (paths.length > 0)
        removed = removed.then(() => parts.storage.remove(paths)).catch((error) => events.onTrouble(error));
    };
    try {
      while (!stopped && lease.held()) {
        woken = false;
        const now = new Date();
        const given = await parts.db.transact((tx) =>
          parts.source.give(tx, { origin: parts.signer.key.name, now }),
        );
        const next = await writeLog(parts, state, now, { given, onPublished });
        beside.look(next.size, now);
        if (next === state && given.length === 0) {
          if (parts.witnesses?.areDue()) await askAgain(state);
          await sleep(parts.source.idleMs);
        }
        state = next;
      }
    } finally {
      await Promise.all([beside.end(), removed]);
    }
  }

  /** For witnesses that were down, and once when this process begins to write: who wrote before may have had none. */
  async function askAgain(state: LogState): Promise<void> {
    const note = await publishAgain(parts, state);
    if (note !== undefined) events.onGrown({ state, files: new Map(), note, placed: [] });
  }

  return {
    wake() {
      woken = true;
      wakeUp();
    },
    async stop() {
      stopped = true;
      wakeUp();
      await running;
    },
  };
}

const NOTHING: Beside = { look: () => {}, end: async () => {} };

type Lease = { held(): boolean; give(): void };

/** The lease, if nobody else has it. */
async function takeLease({ db, source }: LogParts): Promise<Lease | undefined> {
  const client: pg.PoolClient = await db.pool.connect();
  let held = true;
  client.once('error', () => {
    held = false;
  });
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      source.lease,
    ]);
    if (rows[0]?.taken === true) {
      // Destroyed, not handed back: with the connection the lock ends for certain.
      return { held: () => held, give: () => client.release(true) };
    }
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
  return undefined;
}

/** Whether an error means that another process writes: no trouble, one waits for one's turn. */
export function isOthersTurn(error: unknown): boolean {
  return error instanceof LeaseLost;
}
