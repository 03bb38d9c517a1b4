/** A sequencer on a database of its own and on given files: leaves are appended, and the log is read as it is published. */
import { setTimeout as sleep } from 'node:timers/promises';
import { eventEntries } from '../src/server/ledger/entry-source.ts';
import type { BatchTime } from '../src/server/ledger/give-positions.ts';
import { logSigner } from '../src/server/ledger/log-signer.ts';
import type { LogStorage } from '../src/server/ledger/log-storage.ts';
import { type LogRunner, runLog } from '../src/server/ledger/run-log.ts';
import { insertLeaves } from '../src/server/ledger/store.ts';
import { verifyBytes } from '../src/server/ledger/verify-bytes.ts';
import type { LogParts } from '../src/server/ledger/write-log.ts';
import { newUuidV7 } from '../src/shared/bytes/uuid.ts';
import type { Checkpoint } from '../src/shared/ledger/checkpoint.ts';
import { verifyWith } from '../src/shared/ledger/cosignature.ts';
import { type LogSource, readCheckpoint } from '../src/shared/ledger/read-log.ts';
import { type TestDatabase, testDatabase } from './database.ts';

export const ORIGIN = 'log.example/log/events';
/** Leaves enter as they come. */
export const AT_ONCE: BatchTime = { every: 0 };

/** See above. */
export type SequencerStage = {
  readonly test: TestDatabase;
  readonly parts: LogParts;
  /** The log as its readers see it. */
  readonly source: LogSource;
  /** What sequencers said went wrong. */
  readonly troubles: unknown[];
  /** Starts a sequencer; on other parts where they are given. */
  run(batch?: BatchTime, parts?: LogParts): LogRunner;
  /** Commits random leaves; by their ids. */
  append(count: number, lane?: 'now' | 'batch'): Promise<Map<string, Uint8Array>>;
  /** Gives positions to what waits, as the sequencer does. */
  give(): Promise<number>;
  /** The published checkpoint, once it has this size. */
  grownTo(size: number): Promise<Checkpoint>;
  /** Where each leaf stands. */
  positions(): Promise<Map<string, number | null>>;
  /** Ends all sequencers and the database. */
  end(): Promise<void>;
};

/** Opens it; nothing runs yet. */
export async function sequencerStage(storage: LogStorage): Promise<SequencerStage> {
  const test = await testDatabase();
  const signer = logSigner(ORIGIN, new Uint8Array(32).fill(7));
  const parts: LogParts = { db: test.database, storage, signer, source: eventEntries(AT_ONCE) };
  const troubles: unknown[] = [];
  const runners: LogRunner[] = [];
  const source: LogSource = {
    ...{ origin: ORIGIN, log: signer.key, cosigners: [] },
    verify: verifyWith({ ed25519: verifyBytes }),
    fetchFile: (path) => storage.read(path),
  };
  return {
    ...{ test, parts, source, troubles },
    run(batch = AT_ONCE, on = parts) {
      const runner = runLog(
        { ...on, source: eventEntries(batch) },
        { onGrown: () => {}, onTrouble: (error) => troubles.push(error) },
      );
      runners.push(runner);
      return runner;
    },
    async append(count, lane = 'now') {
      const rows = Array.from({ length: count }, () => ({
        leaf_id: newUuidV7(),
        leaf: crypto.getRandomValues(new Uint8Array(72)),
        ...{ appended_at: new Date(), lane, cover: false, position: null, index_of: null },
      }));
      await test.database.transact((tx) => insertLeaves(tx, rows));
      return new Map(rows.map((row) => [row.leaf_id, row.leaf]));
    },
    give: () =>
      test.database.transact(
        async (tx) => (await parts.source.give(tx, { origin: ORIGIN, now: new Date() })).length,
      ),
    async grownTo(size) {
      for (let tried = 0; tried < 2400; tried += 1) {
        const seen = await readCheckpoint(source).catch(() => undefined);
        if (seen !== undefined && seen.checkpoint.size >= size) return seen.checkpoint;
        await sleep(25);
      }
      throw new Error(`the log did not grow to ${size}: ${troubles}`);
    },
    async positions() {
      const { rows } = await test.database.pool.query<{ leaf_id: string; position: number | null }>(
        'select leaf_id, position from ledger.leaves',
      );
      return new Map(rows.map((row) => [row.leaf_id, row.position]));
    },
    async end() {
      await Promise.all(runners.map((runner) => runner.stop()));
      await test.dispose();
    },
  };
}
