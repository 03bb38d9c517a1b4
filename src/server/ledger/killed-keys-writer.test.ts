import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { randomHash, rootOf, StagedChain, type StagedOwner, stageOwner } from '../../../test/staged-keys.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { auditKeys } from '../../shared/keys/audit-keys.ts';
import { formPlatformEntry } from '../../shared/keys/key-entry.ts';
import { auditLog } from '../../shared/ledger/audit-log.ts';
import { appendKeyEntry } from './append-key-entry.ts';
import { keyEntries } from './entry-source.ts';
import { addKeyMap } from './key-map.ts';
import { openLogFolder } from './log-folder.ts';
import { logSigner } from './log-signer.ts';
import { checkLog, LogRefused, openLog } from './open-log.ts';
import { ownSource } from './own-log-source.ts';
import { listPlacedKeys } from './place-key-entries.ts';
import { type LogParts, writeLog } from './write-log.ts';

let test: TestDatabase;
let folder: string;
let parts: LogParts;
let owner: StagedOwner;
let chains: readonly StagedChain[];

beforeEach(async () => {
  [test, owner] = [await testDatabase(), await stageOwner()];
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
  const signer = logSigner('log.example/log/keys', new Uint8Array(32).fill(8));
  parts = { db: test.database, storage: await openLogFolder(folder), signer, source: keyEntries };
  chains = [new StagedChain(), new StagedChain(), new StagedChain()];
  for (const chain of chains) await chain.add(rootOf(owner), owner);
});
afterEach(async () => {
  await test.dispose();
  await rm(folder, { recursive: true, force: true });
});

const written = new WeakMap<StagedChain, number>();

/** Commits what the chains have that was not committed yet, all of them at the same time. */
async function commit(): Promise<void> {
  await Promise.all(
    chains.map((chain) =>
      test.database.transact(async (tx) => {
        const from = written.get(chain) ?? 0;
        for (const [place, entry] of chain.entries.entries())
          if (place >= from)
            await appendKeyEntry(tx, {
              ...{ entry, now: new Date() },
              chain: { employerId: chain.employer, place },
            });
        written.set(chain, chain.entries.length);
      }),
    ),
  );
}

async function grow(count: number): Promise<void> {
  for (const chain of chains)
    for (let at = 0; at < count; at += 1)
      await chain.add(
        { type: 'seat', seat: newUuidV7(), role: 'recruiter', keyHash: randomHash(), owner: null },
        owner,
      );
  await commit();
}

async function write(on: LogParts): Promise<void> {
  const [state, now] = [await openLog(parts, new Date()), new Date()];
  const { name: origin } = parts.signer.key;
  const given = await test.database.transact((tx) => keyEntries.give(tx, { origin, now }));
  await writeLog(on, state, now, { given });
}

/** Every chain follows, every map fits, and each entry stands where the database says. */
async function checkAll() {
  const placed = await test.database.read((tx) => listPlacedKeys(tx, 0, 10_000));
  const audit = auditKeys();
  const { checkpoint } = await auditLog(ownSource(parts.storage, parts.signer.key), {
    onEntry: (entry, index) => {
      expect(Buffer.from(entry)).toEqual(placed[index]?.leaf);
      return audit.onEntry(entry, index);
    },
  });
  expect(checkpoint.size).toBe(placed.length);
  return { size: checkpoint.size, ...audit.finish() };
}

const killed = () => {
  throw new Error('killed');
};
const STEPS: readonly ((whole: LogParts) => LogParts)[] = [
  (whole) => ({ ...whole, storage: { ...whole.storage, writeOnce: async () => killed() } }),
  (whole) => ({ ...whole, signer: { ...whole.signer, sign: killed } }),
  (whole) => ({ ...whole, db: { ...whole.db, transact: async () => killed() } }),
  (whole) => ({ ...whole, storage: { ...whole.storage, replace: async () => killed() } }),
];

describe('the writer of the log of keys', () => {
  it('that is killed at any step leaves a log that goes on, with every chain in its order', async () => {
    for (const [step, kill] of STEPS.entries()) {
      await openLog(parts, new Date());
      await grow(7);
      await expect(write(kill(parts)), `step ${step}`).rejects.toThrow('killed');
      await grow(1);
      await write(parts);
      await write(parts);
    }
    const size = 3 * (1 + STEPS.length * 8);
    expect(await checkAll()).toMatchObject({ size, employers: 3, seats: size });
  });

  it('makes a map when one is due, never two of one moment, and none before the last one stands', async () => {
    const [hour, began] = [3_600_000, Date.now() - 96 * 3_600_000];
    const map = (hours: number) =>
      addKeyMap(parts, { every: 24 * hour, now: new Date(began + hours * hour) });
    await openLog(parts, new Date());
    await test.database.transact((tx) =>
      appendKeyEntry(tx, {
        entry: formPlatformEntry({
          ...{ v: 1, type: 'release', at: new Date(began).toISOString(), version: '1', files: {} },
        }),
        ...{ chain: null, now: new Date() },
      }),
    );
    await write(parts);
    const made = await Promise.all([map(0), map(0)]);
    expect(made.map(({ added }) => added).toSorted()).toEqual([false, true]);
    expect((await map(48)).added, 'the last one waits').toBe(false);
    await write(parts);
    expect((await map(23)).added).toBe(false);
    expect((await map(24)).added).toBe(true);
    await write(parts);
    expect((await map(25)).added).toBe(false);
    expect((await map(48)).added).toBe(true);
    await write(parts);
    expect(await checkAll()).toMatchObject({ maps: 3, map: { covered: 3, employers: 0 } });
  });

  it('does not go on without an entry that stands in the log', async () => {
    await openLog(parts, new Date());
    await grow(3);
    await write(parts);
    await test.database.pool.query('delete from ledger.key_entries where position = 4');
    await expect(checkLog(parts)).rejects.toThrow(LogRefused);
  });
});
