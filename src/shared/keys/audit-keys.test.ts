import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BEGAN,
  HOUR,
  ownerSeat,
  randomHash,
  rootOf,
  StagedChain,
  type StagedOwner,
  stageOwner,
} from '../../../test/staged-keys.ts';
import { encodeBase64url } from '../bytes/base64url.ts';
import { Tampered } from '../errors.ts';
import { type AuditedKeys, auditKeys } from './audit-keys.ts';
import { formPlatformEntry, hashOfEntry } from './key-entry.ts';
import { formKeyMap } from './key-map.ts';

const inHours = (hours: number) => new Date(BEGAN + hours * HOUR);
const NOW = inHours(200);

let owners: StagedOwner[];
let [mills, works]: StagedChain[] = [];
/** A log with two employers, two maps and a release. */
let log: readonly Uint8Array[];

beforeAll(async () => {
  owners = await Promise.all([stageOwner(), stageOwner(), stageOwner()]);
  const [one, two, three] = [owner(0), owner(1), owner(2)];
  [mills, works] = [new StagedChain(), new StagedChain()];
  const entries = [release(0), await mills.add(rootOf(one), one, 0)];
  entries.push(await works.add(rootOf(two), two, 0.1));
  entries.push(mapOf(entries, 3, 1));
  entries.push(await mills.add(ownerSeat(three), one, 2));
  entries.push(await mills.add({ type: 'domain', domain: 'mills.example' }, three, 3));
  // Made while the last entry was on its way.
  entries.push(mapOf(entries, 5, 24), mapOf(entries, 7, 48));
  entries.push(await works.add(rootOf(three), three, 50));
  log = entries;
});

const owner = (at: number): StagedOwner => {
  const found = owners[at];
  if (found === undefined) throw new Error('nobody is staged');
  return found;
};
const chain = (found: StagedChain | undefined): StagedChain => {
  if (found === undefined) throw new Error('no chain is staged');
  return found;
};

function release(hours: number, path = '/app'): Uint8Array {
  const at = inHours(hours).toISOString();
  return formPlatformEntry({ v: 1, type: 'release', at, version: '1.2.3', files: { [path]: randomHash() } });
}

/** The map of the first `covered` of some entries. */
function mapOf(entries: readonly Uint8Array[], covered: number, hours: number, change = {}): Uint8Array {
  const heads = new Map<string, string>();
  for (const entry of entries.slice(0, covered)) {
    for (const one of [mills, works])
      if (one?.entries.includes(entry)) heads.set(one.employer, hashOfEntry(entry));
  }
  const { root, employers } = formKeyMap(heads);
  return formPlatformEntry({
    ...{ v: 1, type: 'map', at: inHours(hours).toISOString(), covered },
    ...{ employers, root: encodeBase64url(root), ...change },
  });
}

async function audit(entries: readonly Uint8Array[], now = NOW): Promise<AuditedKeys> {
  const audit = auditKeys(now);
  for (const [index, entry] of entries.entries()) await audit.onEntry(entry, index);
  return audit.finish();
}

const refusal = (entries: readonly Uint8Array[], now = NOW) =>
  audit(entries, now).then(
    () => 'it passed',
    (error: unknown) => (error instanceof Tampered ? `${error.code}: ${error.message}` : String(error)),
  );

describe('an audit of the log of keys', () => {
  it('passes an honest one, and says what is in it', async () => {
    expect(await audit(log)).toEqual({
      ...{ employers: 2, roots: 3, seats: 3, domains: 1, maps: 3, restores: [] },
      map: { at: inHours(48).toISOString(), covered: 7, employers: 2 },
      releases: [{ index: 0, version: '1.2.3', at: inHours(0).toISOString() }],
    });
    expect((await audit(log, inHours(121))).seats, 'a new root waits').toBe(3);
    expect((await audit(log.slice(0, 6), inHours(4))).seats).toBe(3);
    expect(await audit([])).toMatchObject({ employers: 0, maps: 0, map: null, releases: [] });
  });

  it('refuses a chain that forks, a second beginning, and an entry that is there twice', async () => {
    const { employer, entries } = chain(mills);
    const fork = Object.assign(new StagedChain(), { employer, entries: entries.slice(0, 1) });
    const forked = await fork.form({ type: 'domain', domain: 'other.example' }, owner(0), 60);
    expect(await refusal([...log, forked])).toMatch(/^bad_record: entry 9: .*does not name the one before/);
    const anew = Object.assign(new StagedChain(), { employer });
    const begun = await anew.form(rootOf(owner(1)), owner(1), 60);
    expect(await refusal([...log, begun])).toMatch(/^bad_record: entry 9/);
    expect(await refusal([...log, ...log.slice(-1)])).toMatch(/^bad_record: entry 9/);
    expect(await refusal(log.toSpliced(4, 1)), 'one was taken out').toMatch(/^bad_record: entry 4/);
  });

  it('refuses an entry that nobody in force signed', async () => {
    const alien = await chain(mills).form({ type: 'domain', domain: 'other.example' }, owner(1), 60);
    expect(await refusal([...log, alien])).toMatch(/^bad_signature: entry 9/);
  });

  it('refuses a map that leaves an entry out, names another head, or counts wrongly', async () => {
    const without = mapOf([...log.slice(0, 4), ...log.slice(5)], 7, 70);
    for (const map of [
      mapOf(log, 4, 70, { covered: 8 }),
      mapOf(log, 8, 70, { root: randomHash() }),
      mapOf(log, 8, 70, { employers: 3 }),
      mapOf(log, 2, 70, { covered: 8 }),
    ])
      expect(await refusal([...log, map])).toMatch(/^bad_proof: entry 9/);
    expect(await refusal([...log, without])).toMatch(/^bad_record: entry 9/);
  });

  it('refuses a map that stands still while the log goes on, or covers what is not there yet', async () => {
    for (const covered of [0, 3, 7, 10])
      expect(await refusal([...log, mapOf(log, covered, 70, { covered })])).toMatch(
        /^bad_record: entry 9: a map covers too little/,
      );
    expect(await refusal([...log, mapOf(log, 8, 70)])).toBe('it passed');
    expect(await refusal([...log, mapOf(log, 9, 70)])).toBe('it passed');
  });

  it('refuses hours that go back or have not come, but for what clocks differ', async () => {
    expect(await refusal([...log, release(49)])).toMatch(/^bad_record: entry 9: its hour is before/);
    expect(await refusal([...log, release(49.7)])).toBe('it passed');
    expect(await refusal([...log, release(201)])).toMatch(/^bad_record: entry 9: its hour has not come/);
    expect(await refusal(log, inHours(49))).toMatch(/^bad_record: entry 8/);
  });

  it('tells of restores, and refuses what is no entry', async () => {
    const restored = formPlatformEntry({
      ...{ v: 1, type: 'restored', at: inHours(60).toISOString(), log: 'log.example/log/events' },
      ...{ from: 4, to: 9, root: randomHash(), next: null },
    });
    expect((await audit([...log, restored])).restores).toMatchObject([
      { index: 9, log: 'log.example/log/events' },
    ]);
    expect(await refusal([...log, new TextEncoder().encode('{"body":1}')])).toMatch(/^bad_record/);
    expect(await refusal([...log, new Uint8Array([0xff])])).toMatch(/^bad_/);
  });

  it('refuses the log with any byte of an employer’s entry or of a map changed', async () => {
    const places = [1, 2, 3, 4, 5, 6, 7, 8];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...places),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (at, place, flip) => {
          const entry = Uint8Array.from(log[at] ?? []);
          // The hour of a map is the platform's word: that alone may differ within what clocks do.
          const whole = new TextDecoder().decode(entry);
          const byte = place % entry.length;
          const hour = whole.indexOf('"at":"') + 6;
          fc.pre(!(whole.includes('"type":"map"') && byte >= hour && byte < hour + 24));
          entry[byte] = (entry[byte] ?? 0) ^ flip;
          expect(await refusal(log.with(at, entry))).toMatch(/^bad_/);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('takes an employer that nobody heard of only from its root on', async () => {
    const seat = await new StagedChain().form(ownerSeat(owner(0)), owner(0), 60);
    expect(await refusal([...log, seat])).toMatch(/^bad_record: entry 9/);
  });
});
