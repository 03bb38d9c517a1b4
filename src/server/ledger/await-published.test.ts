import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SequencerStage, sequencerStage } from '../../../test/sequencer-stage.ts';
import { awaitReceipts } from './await-published.ts';
import { openLogFolder } from './log-folder.ts';
import { proofMemory } from './proof-memory.ts';
import { CHECKPOINT } from './write-log.ts';

const HOUR = 3_600_000;
let folder: string;
let stage: SequencerStage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
  stage = await sequencerStage(await openLogFolder(folder));
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
  vi.useRealTimers();
  await stage.end();
  await rm(folder, { recursive: true, force: true });
});

describe('whoever waits for a leaf to be published', () => {
  it('goes on waiting when the machine’s date is put right meanwhile', async () => {
    const looked = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    let looks = 0;
    const source = {
      ...stage.parts.source,
      listPositions: (...[tx, ids]: Parameters<typeof stage.parts.source.listPositions>) => {
        looked[looks++]?.resolve();
        return stage.parts.source.listPositions(tx, ids);
      },
    };
    const receipts = awaitReceipts({ ...stage.parts, source, memory: proofMemory() }, () => {});
    const [leafId = ''] = (await stage.append(1)).keys();
    const receipt = receipts.await(leafId);
    for (const [leap, look] of [HOUR, -2 * HOUR].entries()) {
      vi.setSystemTime(Date.now() + look);
      await looked[leap]?.promise;
    }
    stage.run();
    expect(await receipt).toContain('c2sp.org/tlog-proof@v1\n');
    receipts.stop();
  });

  it('is patient with what cannot be read for a moment, however long it has waited by then', async () => {
    let failed = false;
    const storage = {
      ...stage.parts.storage,
      read: async (path: string) => {
        const bytes = await stage.parts.storage.read(path);
        if (bytes === undefined || path === CHECKPOINT || failed) return bytes;
        failed = true;
        throw new Error('taken away while it was read');
      },
    };
    const receipts = awaitReceipts({ ...stage.parts, storage, memory: proofMemory() }, () => {});
    const [leafId = ''] = (await stage.append(2)).keys();
    const receipt = receipts.await(leafId);
    await sleep(1100);
    stage.run();
    expect(await receipt).toContain('c2sp.org/tlog-proof@v1\n');
    expect(failed).toBe(true);
    receipts.stop();
  });

  it('counts what failed for a moment, and again later, as two moments', async () => {
    let fails = true;
    const source = {
      ...stage.parts.source,
      listPositions: async (...[tx, ids]: Parameters<typeof stage.parts.source.listPositions>) => {
        const failing = fails;
        fails = false;
        if (failing) throw new Error('away for a moment');
        return stage.parts.source.listPositions(tx, ids);
      },
    };
    const receipts = awaitReceipts({ ...stage.parts, source, memory: proofMemory() }, () => {});
    const [leafId = ''] = (await stage.append(1)).keys();
    const receipt = receipts.await(leafId);
    await sleep(1100);
    expect(fails).toBe(false);
    fails = true;
    stage.run();
    expect(await receipt).toContain('c2sp.org/tlog-proof@v1\n');
    expect(fails).toBe(false);
    receipts.stop();
  });
});
