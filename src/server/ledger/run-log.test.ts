import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { verifyWith } from '../../shared/ledger/cosignature.ts';
import { type LogSource, readCheckpoint, readEntry } from '../../shared/ledger/read-log.ts';
import { givePositions } from './give-positions.ts';
import { openLogFolder } from './log-folder.ts';
import { logSigner } from './log-signer.ts';
import { checkLog, LogRefused, openLog } from './open-log.ts';
import { type LogRunner, runLog } from './run-log.ts';
import { insertLeaves } from './store.ts';
import { verifyBytes } from './verify-bytes.ts';
import { LeaseLost, type LogParts, writeLog } from './write-log.ts';

const ORIGIN = 'log.example/log/events';
const signer = logSigner(ORIGIN, new Uint8Array(32).fill(7));
const AT_ONCE = { every: 0 };

let test: TestDatabase;
let folder: string;
let parts: LogParts;
let source: LogSource;
let troubles: unknown[];
const runners: LogRunner[] = [];

beforeEach(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
  const storage = await openLogFolder(folder);
  parts = { db: test.database, storage, signer };
  troubles = [];
  source = {
    origin: ORIGIN,
    log: signer.key,
    cosigners: [],
    verify: verifyWith({ ed25519: verifyBytes }),
    fetchFile: (path) => storage.read(path),
  };
});
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  await test.dispose();
  await rm(folder, { recursive: true, force: true });
});

function run(batch = AT_ONCE): LogRunner {
  const runner = runLog(parts, batch, { onGrown: () => {}, onTrouble: (error) => troubles.push(error) });
  runners.push(runner);
  return runner;
}

async function append(count: number, lane: 'now' | 'batch' = 'now'): Promise<Map<string, Uint8Array>> {
  const rows = Array.from({ length: count }, () => ({
    leaf_id: newUuidV7(),
    leaf: crypto.getRandomValues(new Uint8Array(72)),
    ...{ appended_at: new Date(), lane, cover: false, position: null, index_of: null },
  }));
  await test.database.transact((tx) => insertLeaves(tx, rows));
  return new Map(rows.map((row) => [row.leaf_id, row.leaf]));
}

async function grownTo(size: number) {
  for (let tried = 0; tried < 400; tried += 1) {
    const seen = await readCheckpoint(source).catch(() => undefined);
    if (seen !== undefined && seen.checkpoint.size >= size) return seen.checkpoint;
    await sleep(25);
  }
  throw new Error(`the log did not grow to ${size}: ${troubles}`);
}

async function positions(): Promise<Map<string, number | null>> {
  const { rows } = await test.database.pool.query<{ leaf_id: string; position: number | null }>(
    'select leaf_id, position from ledger.leaves',
  );
  return new Map(rows.map((row) => [row.leaf_id, row.position]));
}

describe('the sequencer', () => {
  it('puts every leaf that was committed into the log, once, and nothing else', async () => {
    const runner = run();
    const leaves = new Map<string, Uint8Array>();
    for (const count of [1, 300, 7, 260]) {
      for (const [id, leaf] of await append(count)) leaves.set(id, leaf);
      runner.wake();
      await grownTo(leaves.size);
    }
    const checkpoint = await grownTo(leaves.size);
    expect(checkpoint.size).toBe(leaves.size);
    const placed = await positions();
    expect(new Set(placed.values()).size).toBe(leaves.size);
    for (const [id, leaf] of [...leaves].slice(0, 40))
      expect(new Uint8Array(await readEntry(source, checkpoint, placed.get(id) ?? -1))).toEqual(leaf);
    expect(troubles).toEqual([]);
  });

  it('runs once, however many were started, and another goes on when it ends', async () => {
    const [first] = [run(), run(), run()];
    const before = await append(50);
    await grownTo(50);
    await first.stop();
    await append(50);
    const checkpoint = await grownTo(100);
    expect(checkpoint.size).toBe(100);
    const placed = await positions();
    expect([...before.keys()].every((id) => (placed.get(id) ?? 100) < 50)).toBe(true);
    expect(troubles).toEqual([]);
  });

  it('fills a batch with cover, and shuffles it', async () => {
    await append(20, 'batch');
    run({ every: 200 });
    const checkpoint = await grownTo(256);
    expect(checkpoint.size % 256).toBe(0);
    const placed = await positions();
    const own = (
      await test.database.pool.query<{ leaf_id: string }>(
        'select leaf_id from ledger.leaves where not cover order by leaf_id',
      )
    ).rows.map(({ leaf_id }) => placed.get(leaf_id) ?? -1);
    expect(own.length).toBe(20);
    expect(own).not.toEqual(own.toSorted((one, other) => one - other));
  });

  it('lets openings pass while a batch waits', async () => {
    run({ every: 3_600_000 });
    await grownTo(0);
    await append(5, 'batch');
    const opening = await append(1, 'now');
    await grownTo(1);
    const placed = await positions();
    expect([...opening.keys()].map((id) => placed.get(id))).toEqual([0]);
    expect([...placed.values()].filter((position) => position === null).length).toBe(5);
  });

  it('cleans partial tiles away once the full one is there', async () => {
    const runner = run();
    for (let at = 0; at < 3; at += 1) {
      await append(100);
      runner.wake();
      await grownTo(100 * (at + 1));
    }
    await runner.stop();
    expect(await parts.storage.read('tile/0/000')).toBeDefined();
    for (const path of ['tile/0/000.p/100', 'tile/0/000.p/200', 'tile/entries/000.p/200'])
      expect(await parts.storage.read(path), path).toBeUndefined();
    expect(await parts.storage.read('tile/0/001.p/44')).toBeDefined();
  });
});

describe('two who both believe to hold the lease', () => {
  it('sign one history: who comes late signs nothing, and takes nothing back', async () => {
    const now = new Date();
    const give = () =>
      test.database.transact((tx) => givePositions(tx, { origin: ORIGIN, batch: AT_ONCE, now }));
    const beginning = await openLog(parts, now);
    await append(10);
    await give();
    // The slow one has read ten leaves when the other goes on to thirty.
    let overtaken = false;
    const slow: LogParts = {
      ...parts,
      storage: {
        ...parts.storage,
        async writeOnce(files) {
          await parts.storage.writeOnce(files);
          if (overtaken) return;
          overtaken = true;
          const ten = await writeLog(parts, beginning, now);
          await append(20);
          await give();
          await writeLog(parts, ten, now);
        },
      },
    };
    await expect(writeLog(slow, beginning, now)).rejects.toThrow(LeaseLost);
    expect(await checkLog(parts)).toMatchObject({ log: { size: 30 }, published: 30 });
    expect((await readCheckpoint(source)).checkpoint.size).toBe(30);
  });
});

describe('a platform whose log does not fit', () => {
  beforeEach(async () => {
    const runner = run();
    await append(300);
    runner.wake();
    await grownTo(300);
    await runner.stop();
    expect(await checkLog(parts)).toMatchObject({ published: 300 });
  });

  const refusal = () =>
    checkLog(parts).then(
      () => 'it went on',
      (error: unknown) => (error instanceof LogRefused ? error.message : String(error)),
    );

  it('does not start on an older database', async () => {
    await test.database.pool.query('update ledger.logs set size = 200, positions = 200');
    expect(await refusal()).toContain('an older copy');
    await test.database.pool.query('delete from ledger.logs');
    expect(await refusal()).toContain('an older copy');
  });

  it('does not start with a leaf too few', async () => {
    await test.database.pool.query('delete from ledger.leaves where position = 17');
    expect(await refusal()).toContain('Restore the newest backup');
  });

  it('does not start with files that were changed or lost', async () => {
    const path = join(folder, 'tile/0/001.p/44');
    const bytes = Buffer.from((await parts.storage.read('tile/0/001.p/44')) ?? []);
    bytes.writeUInt8(bytes.readUInt8(5) ^ 1, 5);
    await writeFile(path, bytes);
    expect(await refusal()).toContain('they were changed');
    await rm(path);
    expect(await refusal()).toContain('is missing');
  });

  it('does not start under another name', async () => {
    const other = { ...parts, signer: logSigner('moved.example/log/events', new Uint8Array(32).fill(7)) };
    await rm(join(folder, 'checkpoint'));
    await expect(checkLog(other)).rejects.toThrow('A log keeps its name');
  });

  it('publishes a checkpoint that was signed when the process was killed', async () => {
    await rm(join(folder, 'checkpoint'));
    run();
    expect((await grownTo(300)).size).toBe(300);
  });
});
