import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { auditLog } from '../../shared/ledger/audit-log.ts';
import { formLeaf, leafKind, parseLeaf } from '../../shared/ledger/leaf.ts';
import { checkTag, compareBytes, formTagEntry, parseTagIndexLeaf } from '../../shared/ledger/tag-index.ts';
import { hashEntry, rootOf } from '../../shared/ledger/tree.ts';
import { buildTagIndex } from './build-tag-index.ts';
import { eventEntries } from './entry-source.ts';
import { openLogFolder } from './log-folder.ts';
import { logSigner } from './log-signer.ts';
import { openLog } from './open-log.ts';
import { ownSource } from './own-log-source.ts';
import { readNeighbours } from './read-tag-index.ts';
import { runLog } from './run-log.ts';
import { runTagIndex } from './run-tag-index.ts';
import { insertLeaves } from './store.ts';
import { findTagIndex } from './store-tag-index.ts';
import { LeaseLost, type LogParts, writeLog } from './write-log.ts';

const signer = logSigner('log.example/log/events', new Uint8Array(32).fill(7));
const source = eventEntries({ every: 0 });
const BEGIN = Date.UTC(2026, 10, 22);
const day = (count: number) => new Date(BEGIN + count * 86_400_000);
const order = (now: Date) => ({ every: 86_400_000, now, going: () => true });

let test: TestDatabase;
let folder: string;
let parts: LogParts;

beforeEach(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
  parts = { db: test.database, storage: await openLogFolder(folder), signer, source };
});
afterEach(async () => {
  await test.dispose();
  await rm(folder, { recursive: true, force: true });
});

async function append(count: number): Promise<void> {
  const rows = Array.from({ length: count }, () => ({
    leaf_id: newUuidV7(),
    leaf: formLeaf(randomBytes(32), randomBytes(32)),
    ...{ appended_at: new Date(), lane: 'now' as const, cover: false, position: null, index_of: null },
  }));
  await test.database.transact((tx) => insertLeaves(tx, rows));
}

/** Signs all that waits. */
async function sign(): Promise<void> {
  const state = await openLog(parts, new Date());
  const [origin, now] = [signer.key.name, new Date()];
  await test.database.transact((tx) => source.give(tx, { origin, now }));
  await writeLog(parts, state, now);
}

/** The entries of the whole log, once it was computed anew. */
async function entries(): Promise<readonly Uint8Array[]> {
  const all: Uint8Array[] = [];
  await auditLog(ownSource(parts.storage, signer.key), {
    onEntry: (entry) => all.push(new Uint8Array(entry)),
  });
  return all;
}

/** Compares the newest index with the log's entries, and looks tags up in it that are there, and that are not. */
async function checkNewest(): Promise<{ covered: number; tags: number; position: number; madeAt: number }> {
  const all = await entries();
  const found = await test.database.read((tx) => findTagIndex(tx, all.length));
  if (found === undefined) throw new Error('no index stands in the log');
  const said = parseTagIndexLeaf(all[found.position] ?? new Uint8Array(0));
  const tags = all
    .slice(0, said.covered)
    .flatMap((leaf, position) => (leafKind(leaf) === 'event' ? [{ ...parseLeaf(leaf), position }] : []));
  const sorted = tags.map(formTagEntry).toSorted(compareBytes);
  expect(said).toMatchObject({ tags: sorted.length, root: rootOf(sorted.map(hashEntry)) });
  expect(found.position).toBeGreaterThanOrEqual(said.covered);
  const ends = [0, 1, tags.length - 1].map((at) => tags[at]).filter((one) => one !== undefined);
  for (const { tag, position } of [...ends, ...tags.filter((_, at) => at % 41 === 0)])
    expect(checkTag(said, tag, await readNeighbours(parts.storage, said, tag))).toEqual({ position });
  const absent = [
    new Uint8Array(32),
    new Uint8Array(32).fill(255),
    ...Array.from({ length: 20 }, () => randomBytes(32)),
  ];
  for (const tag of absent)
    expect(checkTag(said, tag, await readNeighbours(parts.storage, said, tag))).toBeUndefined();
  return { covered: said.covered, tags: said.tags, position: found.position, madeAt: said.madeAt };
}

const kept = async () => (await readdir(join(folder, 'index'))).map(Number).toSorted((a, b) => a - b);

describe('the daily index of tags', () => {
  it.each([1, 257, 1500])('holds every tag of a log of %i entries, and no other', async (size) => {
    await append(size);
    await openLog(parts, new Date());
    expect(await buildTagIndex(parts, order(day(0)))).toBeUndefined();
    await sign();
    await buildTagIndex(parts, order(day(0)));
    await sign();
    expect(await checkNewest()).toEqual({ covered: size, tags: size, position: size, madeAt: BEGIN / 1000 });
  });

  it('is made when a day has passed and something else than an index was logged', async () => {
    await append(3);
    await sign();
    await buildTagIndex(parts, order(day(0)));
    await append(2);
    await sign();
    expect(await buildTagIndex(parts, order(day(0.99)))).toMatchObject({ covered: 3 });
    expect(await buildTagIndex(parts, order(day(1)))).toMatchObject({ covered: 6 });
    expect(await buildTagIndex(parts, order(day(2))), 'its leaf waits').toMatchObject({ covered: 6 });
    await sign();
    expect(await checkNewest()).toMatchObject({ covered: 6, tags: 5, position: 6 });
    expect(await buildTagIndex(parts, order(day(2))), 'nothing new').toMatchObject({ covered: 6 });
    await append(1);
    await sign();
    expect(await buildTagIndex(parts, order(day(0.5)))).toMatchObject({ covered: 6 });
    expect(await buildTagIndex(parts, order(day(2)))).toMatchObject({ covered: 8 });
  });

  it('is made although a clock was ahead by weeks when the last one was', async () => {
    await append(3);
    await sign();
    await buildTagIndex(parts, order(day(40)));
    await sign();
    await append(2);
    await sign();
    expect(await buildTagIndex(parts, order(day(39.5))), 'no clock is that exact').toMatchObject({
      covered: 3,
    });
    expect(await buildTagIndex(parts, order(day(1)))).toMatchObject({ covered: 6, madeAt: day(40) });
  });

  it('keeps the files of the newest two, and of none that was not finished', async () => {
    await append(300);
    await sign();
    let pages = 0;
    const killed = { ...order(day(0)), going: () => pages++ === 0 };
    expect(await buildTagIndex(parts, killed)).toBeUndefined();
    expect(await kept()).toEqual([300]);
    for (const [count, left] of [
      [1, [301]],
      [2, [301, 303]],
      [300, [303, 604]],
    ] as const) {
      await append(count === 300 ? count : 1);
      await sign();
      await buildTagIndex(parts, order(day(count)));
      expect(await kept()).toEqual(left);
    }
    await sign();
    expect(await checkNewest()).toMatchObject({ covered: 604, tags: 602 });
  });

  it('is the same, byte for byte, for whoever makes it after one who was killed', async () => {
    await append(700);
    await sign();
    const failing: LogParts = {
      ...parts,
      storage: {
        ...parts.storage,
        async writeOnce(files) {
          await parts.storage.writeOnce(new Map([...files].slice(0, 2)));
          throw new Error('killed');
        },
      },
    };
    await expect(buildTagIndex(failing, order(day(0)))).rejects.toThrow('killed');
    // Files are written once: with other bytes this would not end well.
    expect(await buildTagIndex(parts, order(day(0)))).toMatchObject({ covered: 700 });
    await sign();
    expect(await checkNewest()).toMatchObject({ covered: 700 });
  });

  it('never goes back: who is overtaken logs none', async () => {
    await append(5);
    await sign();
    const slow: LogParts = {
      ...parts,
      storage: {
        ...parts.storage,
        async writeOnce(files) {
          await parts.storage.writeOnce(files);
          if (!(await parts.storage.read('index/6/tile/0/000.p/6'))) {
            await append(1);
            await sign();
            await buildTagIndex(parts, order(day(1)));
          }
        },
      },
    };
    await expect(buildTagIndex(slow, order(day(0)))).rejects.toThrow(LeaseLost);
    await sign();
    expect(await checkNewest()).toMatchObject({ covered: 6, position: 6 });
    expect((await entries()).map(leafKind).filter((kind) => kind === 'tag_index').length).toBe(1);
  });
});

describe('the process that writes the log', () => {
  it('makes an index beside it, goes on with the next after a restart, and rests when nothing is new', async () => {
    const troubles: unknown[] = [];
    const grownTo = async (size: number) => {
      const runner = runLog(
        parts,
        { onGrown: () => {}, onTrouble: (error) => troubles.push(error) },
        (onTrouble) => runTagIndex(parts, 1, onTrouble),
      );
      const count = async () =>
        (await test.database.pool.query<{ size: number }>('select size from ledger.logs')).rows[0]?.size ?? 0;
      for (let tried = 0; tried < 2400 && (await count()) < size; tried += 1) await sleep(25);
      // An index of nothing but an index would come at once.
      await sleep(300);
      await runner.stop();
      return count();
    };
    await append(20);
    expect(await grownTo(21)).toBe(21);
    expect(await checkNewest()).toMatchObject({ covered: 20, tags: 20, position: 20 });
    await append(7);
    expect(await grownTo(29)).toBe(29);
    expect(await checkNewest()).toMatchObject({ covered: 28, tags: 27, position: 28 });
    expect(troubles).toEqual([]);
  });
});
