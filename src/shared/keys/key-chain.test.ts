import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  BEGAN,
  HOUR,
  ownerSeat,
  randomHash,
  rootOf,
  type Said,
  StagedChain,
  type StagedOwner,
  stageOwner,
} from '../../../test/staged-keys.ts';
import { newUuidV7 } from '../bytes/uuid.ts';
import { Tampered } from '../errors.ts';
import { chainAt, extendChain, type KeyChain, MOST_OWNERS, ownersOf, readChain } from './key-chain.ts';
import { hashOfEntry } from './key-entry.ts';

const inHours = (hours: number) => new Date(BEGAN + hours * HOUR);
const seatOf = (role: 'recruiter' | 'hiring_manager' = 'recruiter'): Extract<Said, { type: 'seat' }> => ({
  ...{ type: 'seat', role, owner: null, seat: newUuidV7(), keyHash: randomHash() },
});

let [founder, second, stranger]: StagedOwner[] = [];
const who = (one: StagedOwner | undefined) => {
  if (one === undefined) throw new Error('nobody is staged');
  return one;
};
beforeAll(async () => {
  [founder, second, stranger] = await Promise.all([stageOwner(), stageOwner(), stageOwner()]);
});

async function begun(): Promise<StagedChain> {
  const chain = new StagedChain();
  await chain.add(rootOf(who(founder)), who(founder));
  return chain;
}

/** The chain as it is read, with one more entry. */
async function refusal(chain: StagedChain, said: Said, by: StagedOwner | undefined, hours = 1) {
  const entry = await chain.form(said, who(by), hours);
  return readChain([...chain.entries, entry], inHours(hours)).then(
    () => 'read',
    (error: unknown) => (error instanceof Tampered ? error.code : error),
  );
}

describe('a chain', () => {
  it('has so many owners that trying the key of each costs its readers little', async () => {
    const chain = await begun();
    for (let owners = 1; owners < MOST_OWNERS; owners += 1)
      await chain.add(ownerSeat(await stageOwner()), who(founder), 1);
    expect(await refusal(chain, seatOf(), founder)).toBe('read');
    expect(await refusal(chain, ownerSeat(who(second)), founder)).toBe('bad_record');
  });

  it('says who may be sealed to, who signs, and which domains it names', async () => {
    const chain = await begun();
    const recruiter = seatOf();
    await chain.add(recruiter, who(founder), 1);
    await chain.add(ownerSeat(who(second)), who(founder), 2);
    await chain.add({ type: 'domain', domain: 'mills.example' }, who(second), 3);
    const read = await readChain(chain.entries, inHours(4));
    expect(read).toMatchObject({ employer: chain.employer, length: 4, at: inHours(3).toISOString() });
    expect(read.head).toBe(hashOfEntry(chain.entries.at(-1) ?? new Uint8Array()));
    expect(read.root.hash).toBe(hashOfEntry(chain.entries[0] ?? new Uint8Array()));
    expect(read.seats.map(({ seat }) => seat)).toEqual([who(founder).seat, recruiter.seat, who(second).seat]);
    expect(read.seats.map(({ by }) => by)).toEqual(Array(3).fill(who(founder).owner));
    expect(ownersOf(read)).toEqual([who(founder).owner, who(second).owner]);
    expect(read.domains).toEqual(['mills.example']);
    await chain.add({ ...recruiter, keyHash: randomHash() }, who(second), 4);
    await chain.add({ type: 'domain.ended', domain: 'mills.example' }, who(founder), 4);
    const later = await readChain(chain.entries, inHours(5));
    expect(later.seats, 'a seat given again replaces what it was').toHaveLength(3);
    expect(later.seats.some(({ keyHash }) => keyHash === recruiter.keyHash)).toBe(false);
    expect(later.domains).toEqual([]);
    await chain.add({ type: 'seat.ended', seat: recruiter.seat }, who(second), 5);
    expect((await readChain(chain.entries, inHours(5))).seats).toHaveLength(2);
  });

  it('is none without a root', async () => {
    await expect(readChain([], inHours(0))).rejects.toThrow(Tampered);
    const chain = new StagedChain();
    expect(await refusal(chain, seatOf(), founder)).toBe('bad_record');
    expect(await refusal(chain, rootOf(who(founder)), stranger), 'signed by another key').toBe(
      'bad_signature',
    );
  });

  it('refuses an entry by a stranger, or by an owner who is none any more', async () => {
    const chain = await begun();
    await chain.add(ownerSeat(who(second)), who(founder));
    expect(await refusal(chain, seatOf(), stranger)).toBe('bad_signature');
    await chain.add({ type: 'seat.ended', seat: who(founder).seat }, who(founder), 1);
    expect(await refusal(chain, seatOf(), founder)).toBe('bad_signature');
    expect(await refusal(chain, seatOf(), second)).toBe('read');
  });

  it('keeps its last owner: the seat cannot end, nor become another', async () => {
    const chain = await begun();
    const { seat } = who(founder);
    expect(await refusal(chain, { type: 'seat.ended', seat }, founder)).toBe('bad_record');
    expect(await refusal(chain, { ...seatOf(), seat }, founder)).toBe('bad_record');
    await chain.add(ownerSeat(who(second)), who(founder));
    expect(await refusal(chain, { type: 'seat.ended', seat }, founder)).toBe('read');
  });

  it('refuses what says nothing that can be', async () => {
    const chain = await begun();
    await chain.add({ type: 'domain', domain: 'mills.example' }, who(founder));
    const { owner } = who(second);
    const cannotBe: Said[] = [
      { ...seatOf(), role: 'owner' },
      { ...seatOf(), owner },
      { type: 'seat.ended', seat: newUuidV7() },
      { type: 'domain', domain: 'mills.example' },
      { type: 'domain.ended', domain: 'other.example' },
      { type: 'root.opposed', root: randomHash() },
    ];
    for (const said of cannotBe) expect(await refusal(chain, said, founder), said.type).toBe('bad_record');
  });

  it('refuses an entry that is older than the one before', async () => {
    const chain = await begun();
    await chain.add(seatOf(), who(founder), 5);
    expect(await refusal(chain, seatOf(), founder, 4)).toBe('bad_record');
    expect(await refusal(chain, seatOf(), founder, 5)).toBe('read');
  });
});

describe('a chain of which something was changed', () => {
  let chain: StagedChain;
  let other: StagedChain;
  beforeAll(async () => {
    [chain, other] = [await begun(), await begun()];
    for (const one of [chain, other]) {
      await one.add(ownerSeat(who(second)), who(founder));
      await one.add(seatOf(), who(second));
      await one.add({ type: 'domain', domain: 'mills.example' }, who(founder));
    }
  });
  const refused = async (entries: readonly Uint8Array[]) => {
    await expect(readChain(entries, inHours(1))).rejects.toThrow(Tampered);
  };

  it('is refused for any single bit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat({ max: 7 }), async (which, where, bit) => {
        const place = which % chain.entries.length;
        const flipped = chain.entries.map((entry, at) => (at === place ? flip(entry, where, bit) : entry));
        await refused(flipped);
      }),
    );
  });

  it('is refused when an entry is dropped, repeated, swapped with another, or taken from another employer', async () => {
    const { entries } = chain;
    const last = entries.length - 1;
    for (const place of entries.keys()) {
      const entry = entries.slice(place, place + 1);
      const [before, behind] = [entries.slice(0, place), entries.slice(place + 1)];
      if (place < last) await refused([...before, ...behind]);
      await refused([...before, ...entry, ...entry, ...behind]);
      await refused([...before, ...behind.slice(0, 1), ...entry, ...behind.slice(1), ...entries.slice(0, 1)]);
      if (place < last) await refused([...before, ...behind.slice(0, 1), ...entry, ...behind.slice(1)]);
      await refused([...before, ...other.entries.slice(place, place + 1), ...behind]);
    }
  });

  it('reads without its last entry as it was then: that nothing is kept back is for the daily map', async () => {
    const read = await readChain(chain.entries.slice(0, -1), inHours(1));
    expect(read).toMatchObject({ length: 3, domains: [] });
  });
});

describe('a new root', () => {
  it('counts 72 hours later to the millisecond, in place of everything before', async () => {
    const chain = await begun();
    await chain.add(ownerSeat(who(second)), who(founder));
    await chain.add({ type: 'domain', domain: 'mills.example' }, who(founder));
    const entry = await chain.add(rootOf(who(stranger)), who(stranger), 10);
    const justBefore = new Date(inHours(82).getTime() - 1);
    const waits = await readChain(chain.entries, justBefore);
    expect(waits.waiting).toMatchObject({
      from: inHours(82).toISOString(),
      root: { hash: hashOfEntry(entry) },
    });
    expect(ownersOf(waits)).toEqual([who(founder).owner, who(second).owner]);
    const counts = await readChain(chain.entries, inHours(82));
    expect(counts).toMatchObject({ root: { hash: hashOfEntry(entry) }, waiting: null, domains: [] });
    expect(counts.seats.map(({ seat }) => seat)).toEqual([who(stranger).seat]);
    expect(chainAt(waits, inHours(82)), 'also for who read the chain before').toEqual(counts);
  });

  it('lets the owners in force sign as long as it waits, and its own owner from then on', async () => {
    const chain = await begun();
    await chain.add(rootOf(who(stranger)), who(stranger), 10);
    expect(await refusal(chain, seatOf(), stranger, 81)).toBe('bad_signature');
    expect(await refusal(chain, seatOf(), founder, 81)).toBe('read');
    expect(await refusal(chain, seatOf(), stranger, 82)).toBe('read');
    expect(await refusal(chain, seatOf(), founder, 82)).toBe('bad_signature');
  });

  it('never counts once an owner in force opposed it in time', async () => {
    const chain = await begun();
    const root = hashOfEntry(await chain.add(rootOf(who(stranger)), who(stranger), 10));
    const opposed: Said = { type: 'root.opposed', root };
    expect(await refusal(chain, opposed, stranger, 11), 'not by its own maker').toBe('bad_signature');
    expect(await refusal(chain, { ...opposed, root: randomHash() }, founder, 11)).toBe('bad_record');
    expect(await refusal(chain, opposed, founder, 82), 'too late').toBe('bad_signature');
    expect(await refusal(chain, opposed, stranger, 82), 'it waits no more').toBe('bad_record');
    await chain.add(opposed, who(founder), 81);
    const read = await readChain(chain.entries, inHours(1000));
    expect(read).toMatchObject({ waiting: null });
    expect(ownersOf(read)).toEqual([who(founder).owner]);
  });

  it('is refused as long as another waits, and may follow when that counts or was opposed', async () => {
    const chain = await begun();
    const root = hashOfEntry(await chain.add(rootOf(who(stranger)), who(stranger), 10));
    expect(await refusal(chain, rootOf(who(second)), second, 81)).toBe('bad_record');
    expect(await refusal(chain, rootOf(who(second)), second, 82)).toBe('read');
    await chain.add({ type: 'root.opposed', root }, who(founder), 11);
    expect(await refusal(chain, rootOf(who(second)), second, 12)).toBe('read');
  });
});

it('a chain that is read step by step says the same as one that is read at once', async () => {
  const chain = await begun();
  await chain.add(seatOf('hiring_manager'), who(founder), 1);
  await chain.add(rootOf(who(second)), who(second), 2);
  let steps: KeyChain | undefined;
  for (const entry of chain.entries) steps = await extendChain(steps, entry);
  if (steps === undefined) throw new Error('a chain was staged');
  for (const hours of [3, 80])
    expect(chainAt(steps, inHours(hours))).toEqual(await readChain(chain.entries, inHours(hours)));
});

function flip(bytes: Uint8Array, where: number, bit: number): Uint8Array {
  const place = where % bytes.length;
  return bytes.map((byte, at) => (at === place ? byte ^ (1 << bit) : byte));
}
