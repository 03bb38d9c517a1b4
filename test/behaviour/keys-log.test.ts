import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import { connect } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { appendKeyEntry } from '../../src/server/ledger/append-key-entry.ts';
import { readMapPlace } from '../../src/server/ledger/key-map.ts';
import { logRelease } from '../../src/server/ledger/log-release.ts';
import { readLogged } from '../../src/server/ledger/read-logged.ts';
import { listChain, lockChain } from '../../src/server/ledger/store-key-entries.ts';
import { verifyBytes } from '../../src/server/ledger/verify-bytes.ts';
import { type Platform, startPlatform } from '../../src/server/main.ts';
import type { Logged } from '../../src/shared/api/log.ts';
import { getPlatform, readRelease } from '../../src/shared/api/platform.ts';
import { decodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { hashOfEntry, parseKeyEntry } from '../../src/shared/keys/key-entry.ts';
import { verifyMapPlace } from '../../src/shared/keys/key-map.ts';
import { type Checkpoint, openCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { parsePolicy } from '../../src/shared/ledger/policy.ts';
import { hashEntry, type TreeHash } from '../../src/shared/ledger/tree.ts';
import { verifyConsistency, verifyInclusion } from '../../src/shared/ledger/tree-proofs.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { BEGAN, HOUR, ownerSeat, rootOf, StagedChain, type StagedOwner, stageOwner } from '../staged-keys.ts';

const SCRIPT = join(import.meta.dirname, '../../src/cli/verify-ledger.ts');

let test: TestPlatform;
let running: Platform;
let founder: StagedOwner;
const [mills, works] = [new StagedChain(), new StagedChain()];

beforeAll(async () => {
  test = await testPlatform();
  running = test.platform;
  founder = await stageOwner();
});
afterAll(async () => {
  await running.close();
  await test.dispose();
});

/** The staged chains begin in the past; these are of now. */
const hoursNow = () => (Date.now() - BEGAN) / HOUR;

/** Appends the entries that a chain has beyond `place`, as one act of its owner. */
async function append(chain: StagedChain, place: number): Promise<boolean> {
  const ids = await running.db.transact(async (tx) => {
    await lockChain(tx, chain.employer);
    const written: string[] = [];
    for (const [at, entry] of chain.entries.entries())
      if (at >= place)
        written.push(
          await appendKeyEntry(tx, {
            ...{ entry, now: new Date() },
            chain: { employerId: chain.employer, place: at },
          }),
        );
    return written;
  });
  return running.keysLog.awaitPublished(ids.at(-1) ?? '');
}

/** A checkpoint of the log, once its signature is good. */
async function opened(note: string): Promise<Checkpoint> {
  const { keysPolicy } = granted(await connect({ url: test.origin })(getPlatform));
  const [log] = parsePolicy(keysPolicy).logs;
  if (log === undefined) throw new Error('the policy names the log');
  const source = { log: log.key, origin: log.key.name, cosigners: [] };
  return (await openCheckpoint(note, source, verifyWith({ ed25519: verifyBytes }))).checkpoint;
}

/** The checkpoint's size, once an entry is shown to stand under it. */
async function verified(note: string, { entry, index, proof }: Logged): Promise<number> {
  const { size, root } = await opened(note);
  verifyInclusion({ leaf: hashEntry(encodeUtf8(entry)), index, size, root }, hashesOf(proof));
  return size;
}

const hashesOf = (proof: readonly string[]) =>
  proof.map((hash) => decodeBase64url(hash) as Uint8Array as TreeHash);

async function audit(log: 'events' | 'keys') {
  const platform = granted(await connect({ url: test.origin })(getPlatform));
  const policy = join(test.config.dataDir, `${log}.policy`);
  await writeFile(policy, log === 'keys' ? platform.keysPolicy : platform.logPolicy);
  const args = [SCRIPT, '--url', `${test.origin}/log/${log}`, '--policy', policy, '--json'];
  return new Promise<Record<string, unknown>>((resolve, reject) => {
    execFile(process.execPath, args, (error, out) =>
      error ? reject(new Error(out)) : resolve(JSON.parse(out)),
    );
  });
}

async function restart(mapEvery: number): Promise<void> {
  await running.close();
  const webDir = await ensureWebBuild('web', () => {});
  running = await startPlatform(test.config, { webDir, log: pino({ level: 'silent' }), mapEvery });
}

const readKind = async (type: string) =>
  (
    await running.db.pool.query<{ position: number }>(
      'select position from ledger.key_entries where type = $1 and position is not null order by position',
      [type],
    )
  ).rows.map(({ position }) => position);

describe('the log of keys', () => {
  it('is served like that of events, under a key of its own', async () => {
    const { logPolicy, keysPolicy } = granted(await connect({ url: test.origin })(getPlatform));
    expect(keysPolicy).toMatch(/^log localhost\/log\/keys\+/);
    expect(keysPolicy.split('+').at(-1)).not.toBe(logPolicy.split('+').at(-1));
    await expect.poll(() => readKind('map')).toHaveLength(1);
    for (const path of ['checkpoint', 'tile/entries/000.p/1']) {
      const served = await fetch(`${test.origin}/log/keys/${path}`);
      expect(served.status).toBe(200);
      expect(served.headers.get('access-control-allow-origin')).toBe('*');
      expect(served.headers.get('cache-control')).toContain('public');
    }
  });

  it('says at the first start which files browsers are served', async () => {
    const { checkpoint, release } = granted(
      await connect({ url: test.origin })(readRelease, { query: { since: 0 } }),
    );
    await verified(checkpoint, release);
    const { body } = parseKeyEntry(encodeUtf8(release.entry));
    if (body.type !== 'release') throw new Error('it is a release');
    const paths = Object.keys(body.files);
    expect(paths).toContain('/app');
    expect(paths.length).toBeGreaterThan(10);
    for (const path of ['/app', ...paths.slice(1, 4)]) {
      const bytes = new Uint8Array(await (await fetch(test.origin + path)).arrayBuffer());
      expect(createHash('sha256').update(bytes).digest('base64url'), path).toBe(body.files[path]);
    }
  });

  it('does not start with a release that no entry holds', async () => {
    const hash = 'A'.repeat(43);
    const names = Array.from({ length: 1200 }, (_, at) => [`/assets/part-${at}.js`, hash] as const);
    await expect(
      logRelease(running.db, { version: '1', files: Object.fromEntries(names) }, new Date()),
    ).rejects.toThrow('The web build has 1200 files');
    expect(await readKind('release')).toEqual([0]);
  });

  it('takes in what employers sign at once and in its order, and proves it', async () => {
    const hours = hoursNow();
    await mills.add(rootOf(founder), founder, hours);
    for (let count = 0; count < 5; count += 1) await mills.add(ownerSeat(await stageOwner()), founder, hours);
    await works.add(rootOf(founder), founder, hours);
    expect(await Promise.all([append(mills, 0), append(works, 0)])).toEqual([true, true]);
    const chain = await running.db.read((tx) => listChain(tx, mills.employer));
    const positions = chain.map(({ position }) => position ?? -1);
    expect(positions).toEqual(positions.toSorted((one, other) => one - other));
    const view = granted(await readLogged(running.keysLog, 1));
    for (const [place, entry] of mills.entries.entries()) {
      const logged = await view.prove(entry, positions[place] ?? -1);
      expect(logged.entry).toBe(chain[place]?.entry);
      expect(await verified(view.checkpoint, logged)).toBe(view.size);
    }
    await expect(view.prove(mills.entries[0] ?? new Uint8Array(), positions[1] ?? -1)).rejects.toThrow();
  });

  it('goes on after a restart, with the same release, and makes a map whenever one is due', async () => {
    const before = granted(await readLogged(running.keysLog, 0));
    await restart(200);
    await expect.poll(async () => (await readKind('map')).length).toBeGreaterThan(3);
    expect(await readKind('release')).toEqual([0]);
    await mills.add({ type: 'domain', domain: 'mills.example' }, founder, hoursNow());
    expect(await append(mills, mills.entries.length - 1)).toBe(true);
    const view = granted(await readLogged(running.keysLog, before.size));
    const [old, grown] = [await opened(before.checkpoint), await opened(view.checkpoint)];
    verifyConsistency(old, grown, hashesOf(view.consistency));
    expect(granted(await readLogged(running.keysLog, grown.size + 1000)).consistency).toEqual([]);
  });

  it('shows in its newest map every employer’s newest entry, and none of who has none', async () => {
    const newest = hashOfEntry(mills.entries.at(-1) ?? new Uint8Array());
    const placeOf = async (employer: string) => {
      const { size } = granted(await readLogged(running.keysLog, 0));
      return running.db.read((tx) => readMapPlace(tx, employer, size));
    };
    await expect.poll(async () => (await placeOf(mills.employer))?.place?.head).toBe(newest);
    const found = await placeOf(mills.employer);
    if (found === undefined || found.place === null) throw new Error('the map has the employer');
    const { body } = parseKeyEntry(found.entry);
    if (body.type !== 'map') throw new Error('it is a map');
    expect(body.employers).toBe(2);
    verifyMapPlace(body, mills.employer, found.place);
    expect((await placeOf(new StagedChain().employer))?.place).toBeNull();
    expect(await running.db.read((tx) => readMapPlace(tx, mills.employer, 0))).toBeUndefined();
  });

  it('passes an audit by anybody, and so does that of events', async () => {
    const keys = await audit('keys');
    expect(keys).toMatchObject({
      ...{ ok: true, origin: 'localhost/log/keys' },
      keys: { employers: 2, roots: 2, seats: 7, domains: 1, releases: [{ index: 0 }] },
    });
    expect(await audit('events')).toMatchObject({ ok: true, origin: 'localhost/log/events' });
  });
});
