/** A log whose database is put back, again and again, at bad moments: never two roots for one size, never a tag twice. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesIn } from '../../src/cli/log-files.ts';
import { startWitness } from '../../src/cli/witness/serve-witness.ts';
import { openLogFolder } from '../../src/server/ledger/log-folder.ts';
import { ownSource } from '../../src/server/ledger/own-log-source.ts';
import { type LostEvents, replayEvents } from '../../src/server/ledger/replay-events.ts';
import { replayLog } from '../../src/server/ledger/replay-log.ts';
import { startLog } from '../../src/server/ledger/start-log.ts';
import { insertLeaves, insertSubject } from '../../src/server/ledger/store.ts';
import { witnessesOf } from '../../src/server/ledger/witness-round.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { formLeaf, subjectTag } from '../../src/shared/ledger/leaf.ts';
import { formKey } from '../../src/shared/ledger/note.ts';
import { parsePolicy } from '../../src/shared/ledger/policy.ts';
import { readCheckpoint } from '../../src/shared/ledger/read-log.ts';
import { type SequencerStage, sequencerStage } from '../sequencer-stage.ts';

let folder: string;
let stage: SequencerStage;
const subject = { subject_id: newUuidV7(), pool: 'public', subject_key: new Uint8Array(32).fill(5) };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-put-back-'));
  stage = await sequencerStage(await openLogFolder(join(folder, 'log')));
  const { database } = stage.test;
  await database.transact((tx) => insertSubject(tx, { ...subject, next_index: 0 }));
});
afterEach(async () => {
  await stage.end();
  await rm(folder, { recursive: true, force: true });
});

const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));

/** Commits leaves under the subject's tags from `index` on, as its events would. */
async function act(count: number, index: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, place) => ({
    leaf_id: newUuidV7(),
    leaf: formLeaf(random(32), subjectTag(subject.subject_key, index + place)),
    ...{ appended_at: new Date(), lane: 'now' as const, cover: false, position: null, index_of: null },
  }));
  await stage.test.database.transact((tx) => insertLeaves(tx, rows));
  await stage.test.database.pool.query('update ledger.subjects set next_index = $1', [index + count]);
}

/** Acts, and lets all of it be published up to `size`. */
async function publish(count: number, index: number, size: number): Promise<void> {
  await act(count, index);
  const runner = stage.run();
  await stage.grownTo(size);
  await runner.stop();
}

/** All that a copy of the database would hold of the log. */
async function copy(): Promise<() => Promise<void>> {
  const { pool } = stage.test.database;
  const tables = ['ledger.leaves', 'ledger.logs', 'ledger.subjects'] as const;
  const kept = await Promise.all(
    tables.map(async (table) => ({
      table,
      rows: (await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`)).rows,
    })),
  );
  return async () => {
    for (const { table, rows } of kept) {
      await pool.query(`delete from ${table}`);
      for (const { row } of rows)
        await pool.query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`, [
          row,
        ]);
    }
  };
}

const replay = (onLost: (lost: LostEvents) => void = () => {}) =>
  replayLog(stage.parts, () => replayEvents(async (_tx, _taken, lost) => onLost(lost)), { now: new Date() });

async function nextIndex(): Promise<number | undefined> {
  const { rows } = await stage.test.database.pool.query<{ next_index: number }>(
    'select next_index from ledger.subjects',
  );
  return rows[0]?.next_index;
}

it('goes on over two restores in a row from the same copy, one history behind the other', async () => {
  await publish(3, 0, 3);
  const back = await copy();
  await publish(300, 3, 303);
  const first = await readCheckpoint(stage.source);
  await back();
  const lost: LostEvents[] = [];
  await replay((one) => lost.push(one));
  expect(lost).toMatchObject([{ entries: 300, first: 3, subjects: [{ events: 300 }] }]);
  expect(await nextIndex()).toBe(303);
  await publish(5, 303, 308);
  await back();
  await replay((one) => lost.push(one));
  expect(lost[1]).toMatchObject({ entries: 305, subjects: [{ events: 305 }] });
  expect(await nextIndex()).toBe(308);
  await publish(1, 308, 309);
  const { checkpoint } = await auditLog(stage.source, { since: first.checkpoint });
  expect(checkpoint.size).toBe(309);
});

it('begins again after it broke off between the files and the rows', async () => {
  await publish(2, 0, 2);
  const back = await copy();
  await publish(4, 2, 6);
  const { note } = await readCheckpoint(stage.source);
  await back();
  const broken = replayLog(stage.parts, () => replayEvents(() => Promise.reject(new Error('broke off'))), {
    now: new Date(),
  });
  await expect(broken).rejects.toThrow('broke off');
  expect(await nextIndex(), 'nothing of it was kept').toBe(2);
  expect(await replay()).toMatchObject({ from: 2, to: 6 });
  expect((await readCheckpoint(stage.source)).note).toBe(note);
  expect(await replay()).toBeUndefined();
});

it('gives what waited in the copy its place, and drops what contradicts the log', async () => {
  await publish(1, 0, 1);
  await act(1, 1);
  const waiting = await copy();
  const runner = stage.run();
  await stage.grownTo(2);
  await runner.stop();
  await waiting();
  expect(await replay((lost) => expect(lost).toBeUndefined())).toMatchObject({ to: 2 });
  expect([...(await stage.positions()).values()].toSorted()).toEqual([0, 1]);
  // A copy of a life that ended before it was published: another leaf has the tag since.
  await act(1, 2);
  const ended = await copy();
  await stage.test.database.pool.query('delete from ledger.leaves where position is null');
  await publish(1, 2, 3);
  await ended();
  await replay();
  expect([...(await stage.positions()).values()].toSorted()).toEqual([0, 1, 2]);
  await publish(1, 3, 4);
  await auditLog(stage.source);
});

it('does not take over another history than the copy’s own', async () => {
  await publish(3, 0, 3);
  await stage.test.database.pool.query(
    `update ledger.logs set size = 2, positions = 2, root = sha256('another')`,
  );
  await expect(replay()).rejects.toThrow('not the history');
});

it('does not begin anew under a name that a witness saw, with database and files both gone', async () => {
  const { key } = stage.parts.signer;
  const settings = { name: 'w.example', host: '127.0.0.1', port: 0, state: join(folder, 'w'), logs: [key] };
  const witness = await startWitness(settings);
  const text = `log ${formKey(key)}\nwitness w ${formKey(witness.cosigner)} ${witness.address}\nquorum w\n`;
  const policy = parsePolicy(text);
  const start = async (place: string) => {
    const parts = { ...stage.parts, storage: await openLogFolder(join(folder, place)) };
    return startLog(
      parts,
      { text, policy },
      () => {},
      () => ({ look() {}, async end() {} }),
    );
  };
  const first = await start('first');
  await act(2, 0);
  await expect.poll(() => first.witnesses()).toMatchObject([{ state: 'cosigned', seen: 2 }]);
  await first.stop();
  await stage.test.database.pool.query('delete from ledger.leaves; delete from ledger.logs');
  await expect(start('second')).rejects.toThrow(
    'saw 2 entries of this log, but the database knows none of it',
  );
  await witness.close();
});

it('takes nothing from a mirror that is behind what a witness saw, or when no witness answers', async () => {
  const { key } = stage.parts.signer;
  const settings = { name: 'w.example', host: '127.0.0.1', port: 0, state: join(folder, 'w'), logs: [key] };
  const witness = await startWitness(settings);
  const line = `log ${formKey(key)}\nwitness w ${formKey(witness.cosigner)} ${witness.address}\nquorum w\n`;
  const parts = {
    ...stage.parts,
    witnesses: witnessesOf(parsePolicy(line), ownSource(stage.parts.storage, key)),
  };
  const grow = async (index: number, size: number) => {
    await act(size - index, index);
    const runner = stage.run(undefined, parts);
    await stage.grownTo(size);
    await runner.stop();
  };
  await grow(0, 2);
  const back = await copy();
  await grow(2, 4);
  const mirror = join(folder, 'mirror');
  await cp(join(folder, 'log'), mirror, { recursive: true });
  await grow(4, 6);
  await back();
  const replayFrom = (unwitnessed: boolean) =>
    replayLog(parts, () => replayEvents(async () => {}), {
      ...{ mirror: filesIn(mirror), unwitnessed, now: new Date() },
    });
  await expect(replayFrom(false)).rejects.toThrow('saw 6 entries of this log, but there are 4');
  await expect(replayFrom(true), 'not even then').rejects.toThrow('saw 6 entries');
  await witness.close();
  await expect(replayFrom(false)).rejects.toThrow('No witness answers');
  expect(await nextIndex()).toBe(2);
});
