import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type SequencerStage, sequencerStage } from '../../../test/sequencer-stage.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { auditLog } from '../../shared/ledger/audit-log.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { readCheckpoint, readEntry } from '../../shared/ledger/read-log.ts';
import { openLogFolder } from './log-folder.ts';
import { checkLog, openLog } from './open-log.ts';
import { watchPartials } from './outgrown-tiles.ts';
import type { Grown } from './proof-memory.ts';
import { LeaseLost, type LogParts, writeLog } from './write-log.ts';

let folder: string;
let stage: SequencerStage;
/** Every root that was ever signed, by size. */
let signed: Map<number, Set<string>>;
let parts: LogParts;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
  stage = await sequencerStage(await openLogFolder(folder));
  signed = new Map();
  const { signer } = stage.parts;
  const sign = (text: string) => {
    const { size, root } = parseCheckpoint(text);
    signed.set(size, (signed.get(size) ?? new Set()).add(encodeHex(root)));
    return signer.sign(text);
  };
  parts = { ...stage.parts, signer: { ...signer, sign } };
});
afterEach(async () => {
  await stage.end();
  await rm(folder, { recursive: true, force: true });
});

const killed = () => {
  throw new Error('killed');
};

/** What a writer that dies at each step is left without; positions are given before the first. */
const STEPS: Record<string, (whole: LogParts) => LogParts> = {
  'before its files': (whole) => ({
    ...whole,
    storage: { ...whole.storage, writeOnce: async () => killed() },
  }),
  'within its files': (whole) => {
    const writeOnce = async (files: ReadonlyMap<string, Uint8Array>) => {
      await whole.storage.writeOnce(new Map([...files].slice(1, 3)));
      killed();
    };
    return { ...whole, storage: { ...whole.storage, writeOnce } };
  },
  'before it signs': (whole) => ({ ...whole, signer: { ...whole.signer, sign: killed } }),
  'before it notes what it signed': (whole) => ({
    ...whole,
    db: { ...whole.db, transact: async () => killed() },
  }),
  'before it publishes': (whole) => ({
    ...whole,
    storage: { ...whole.storage, replace: async () => killed() },
  }),
  'before it cleans up': (whole) => ({
    ...whole,
    storage: { ...whole.storage, remove: async () => killed() },
  }),
};

async function grow(on: LogParts): Promise<void> {
  const before = await openLog(parts, new Date());
  const outgrown = watchPartials(before.size);
  let paths: readonly string[] = [];
  const onPublished = ({ files }: Grown) => {
    paths = outgrown(files.keys());
  };
  await writeLog(on, before, new Date(), { onPublished });
  await on.storage.remove(paths);
}

/** Every leaf stands where its position says, and no size was signed with two roots. */
async function checkAll(): Promise<void> {
  const leaves = await stage.test.database.pool.query<{ leaf: Buffer; position: number }>(
    'select leaf, position from ledger.leaves order by position',
  );
  const { checkpoint } = await auditLog(stage.source, {
    onEntry: (entry, index) => expect(Buffer.from(entry)).toEqual(leaves.rows[index]?.leaf),
  });
  expect(leaves.rows.map(({ position }) => position)).toEqual([...leaves.rows.keys()]);
  expect(checkpoint.size).toBe(leaves.rows.length);
  expect([...signed.values()].filter((roots) => roots.size > 1)).toEqual([]);
}

describe('a writer that is killed', () => {
  it('at any step leaves a log that goes on, with the positions it gave', async () => {
    let size = 0;
    for (const [step, kill] of Object.entries(STEPS)) {
      // Over the edge of a tile and on it, and by one.
      for (const count of [255 - (size % 256), 1, 1, 300]) {
        await openLog(parts, new Date());
        const leaves = await stage.append(count);
        await stage.give();
        const placed = await stage.positions();
        await expect(grow(kill(parts)), step).rejects.toThrow('killed');
        await grow(parts);
        size += leaves.size;
        expect(await stage.positions(), step).toEqual(placed);
        expect((await readCheckpoint(stage.source)).checkpoint.size, step).toBe(size);
      }
    }
    await checkAll();
  });
});

describe('two writers', () => {
  it('that both go on sign one history, however they come between each other', async () => {
    const states = [await openLog(parts, new Date()), await openLog(parts, new Date())];
    let lost = 0;
    for (let round = 0; round < 25; round += 1) {
      await stage.append(1 + ((round * 37) % 90));
      await Promise.all(
        states.map(async (state, at) => {
          if (round % 3 !== at) await stage.give();
          states[at] = await writeLog(parts, state, new Date()).catch((error: unknown) => {
            if (!(error instanceof LeaseLost)) throw error;
            lost += 1;
            return openLog(parts, new Date());
          });
        }),
      );
      const { log, published } = (await checkLog(parts)) ?? {};
      expect(published).toBe(log?.size);
    }
    expect(lost).toBeGreaterThan(0);
    await stage.give();
    await grow(parts);
    await checkAll();
  });

  it('never leave the older one’s checkpoint in the place of the newer one’s', async () => {
    const beginning = await openLog(parts, new Date());
    await stage.append(10);
    await stage.give();
    let overtaken = false;
    const replace = async (path: string, bytes: Uint8Array) => {
      if (!overtaken) {
        overtaken = true;
        await stage.append(20);
        await stage.give();
        await grow(parts);
        expect((await readCheckpoint(stage.source)).checkpoint.size).toBe(30);
      }
      await parts.storage.replace(path, bytes);
    };
    await writeLog({ ...parts, storage: { ...parts.storage, replace } }, beginning, new Date());
    const { checkpoint } = await readCheckpoint(stage.source);
    expect(checkpoint.size).toBe(30);
    expect((await readEntry(stage.source, checkpoint, 29)).length).toBe(72);
    await checkAll();
  });
});
