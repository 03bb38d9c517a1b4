import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SequencerStage, sequencerStage } from '../../../test/sequencer-stage.ts';
import { readCheckpoint, readEntry } from '../../shared/ledger/read-log.ts';
import { openLogFolder } from './log-folder.ts';
import { logSigner } from './log-signer.ts';
import { checkLog, LogRefused, openLog } from './open-log.ts';
import { LeaseLost, type LogParts, writeLog } from './write-log.ts';

let folder: string;
let stage: SequencerStage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
  stage = await sequencerStage(await openLogFolder(folder));
});
afterEach(async () => {
  await stage.end();
  await rm(folder, { recursive: true, force: true });
});

describe('the sequencer', () => {
  it('puts every leaf that was committed into the log, once, and nothing else', async () => {
    const runner = stage.run();
    const leaves = new Map<string, Uint8Array>();
    for (const count of [1, 300, 7, 260]) {
      for (const [id, leaf] of await stage.append(count)) leaves.set(id, leaf);
      runner.wake();
      await stage.grownTo(leaves.size);
    }
    const checkpoint = await stage.grownTo(leaves.size);
    expect(checkpoint.size).toBe(leaves.size);
    const placed = await stage.positions();
    expect(new Set(placed.values()).size).toBe(leaves.size);
    for (const [id, leaf] of [...leaves].slice(0, 40))
      expect(new Uint8Array(await readEntry(stage.source, checkpoint, placed.get(id) ?? -1))).toEqual(leaf);
    expect(stage.troubles).toEqual([]);
  });

  it('runs once, however many were started, and another goes on when it ends', async () => {
    const [first] = [stage.run(), stage.run(), stage.run()];
    const before = await stage.append(50);
    await stage.grownTo(50);
    await first.stop();
    await stage.append(50);
    const checkpoint = await stage.grownTo(100);
    expect(checkpoint.size).toBe(100);
    const placed = await stage.positions();
    expect([...before.keys()].every((id) => (placed.get(id) ?? 100) < 50)).toBe(true);
    expect(stage.troubles).toEqual([]);
  });

  it('fills a batch with cover, and shuffles it', async () => {
    await stage.append(20, 'batch');
    stage.run({ every: 200 });
    const checkpoint = await stage.grownTo(256);
    expect(checkpoint.size % 256).toBe(0);
    const placed = await stage.positions();
    const own = (
      await stage.test.database.pool.query<{ leaf_id: string }>(
        'select leaf_id from ledger.leaves where not cover order by leaf_id',
      )
    ).rows.map(({ leaf_id }) => placed.get(leaf_id) ?? -1);
    expect(own.length).toBe(20);
    expect(own).not.toEqual(own.toSorted((one, other) => one - other));
  });

  it('lets openings pass while a batch waits', async () => {
    stage.run({ every: 3_600_000 });
    await stage.grownTo(0);
    await stage.append(5, 'batch');
    const opening = await stage.append(1, 'now');
    await stage.grownTo(1);
    const placed = await stage.positions();
    expect([...opening.keys()].map((id) => placed.get(id))).toEqual([0]);
    expect([...placed.values()].filter((position) => position === null).length).toBe(5);
  });

  it('cleans partial tiles away once the full one is there', async () => {
    const runner = stage.run();
    for (let at = 0; at < 3; at += 1) {
      await stage.append(100);
      runner.wake();
      await stage.grownTo(100 * (at + 1));
    }
    await runner.stop();
    expect(await stage.parts.storage.read('tile/0/000')).toBeDefined();
    for (const path of ['tile/0/000.p/100', 'tile/0/000.p/200', 'tile/entries/000.p/200'])
      expect(await stage.parts.storage.read(path), path).toBeUndefined();
    expect(await stage.parts.storage.read('tile/0/001.p/44')).toBeDefined();
  });
});

describe('two who both believe to hold the lease', () => {
  it('sign one history: who comes late signs nothing, and takes nothing back', async () => {
    const now = new Date();
    const beginning = await openLog(stage.parts, now);
    await stage.append(10);
    await stage.give();
    // The slow one has read ten leaves when the other goes on to thirty.
    let overtaken = false;
    const slow: LogParts = {
      ...stage.parts,
      storage: {
        ...stage.parts.storage,
        async writeOnce(files) {
          await stage.parts.storage.writeOnce(files);
          if (overtaken) return;
          overtaken = true;
          const ten = await writeLog(stage.parts, beginning, now);
          await stage.append(20);
          await stage.give();
          await writeLog(stage.parts, ten, now);
        },
      },
    };
    await expect(writeLog(slow, beginning, now)).rejects.toThrow(LeaseLost);
    expect(await checkLog(stage.parts)).toMatchObject({ log: { size: 30 }, published: 30 });
    expect((await readCheckpoint(stage.source)).checkpoint.size).toBe(30);
  });
});

describe('a platform whose log does not fit', () => {
  beforeEach(async () => {
    const runner = stage.run();
    await stage.append(300);
    runner.wake();
    await stage.grownTo(300);
    await runner.stop();
    expect(await checkLog(stage.parts)).toMatchObject({ published: 300 });
  });

  const refusal = () =>
    checkLog(stage.parts).then(
      () => 'it went on',
      (error: unknown) => (error instanceof LogRefused ? error.message : String(error)),
    );

  it('does not start on an older database', async () => {
    await stage.test.database.pool.query('update ledger.logs set size = 200, positions = 200');
    expect(await refusal()).toContain('an older copy');
    await stage.test.database.pool.query('delete from ledger.logs');
    expect(await refusal()).toContain('an older copy');
  });

  it('does not start with a leaf too few', async () => {
    await stage.test.database.pool.query('delete from ledger.leaves where position = 17');
    expect(await refusal()).toContain('Restore the newest backup');
  });

  it('does not start with files that were changed or lost', async () => {
    const path = join(folder, 'tile/0/001.p/44');
    const bytes = Buffer.from((await stage.parts.storage.read('tile/0/001.p/44')) ?? []);
    bytes.writeUInt8(bytes.readUInt8(5) ^ 1, 5);
    await writeFile(path, bytes);
    expect(await refusal()).toContain('they were changed');
    await rm(path);
    expect(await refusal()).toContain('is missing');
  });

  it('does not start under another name', async () => {
    const other = {
      ...stage.parts,
      signer: logSigner('moved.example/log/events', new Uint8Array(32).fill(7)),
    };
    await rm(join(folder, 'checkpoint'));
    await expect(checkLog(other)).rejects.toThrow('A log keeps its name');
  });

  it('publishes a checkpoint that was signed when the process was killed', async () => {
    await rm(join(folder, 'checkpoint'));
    stage.run();
    expect((await stage.grownTo(300)).size).toBe(300);
  });
});
