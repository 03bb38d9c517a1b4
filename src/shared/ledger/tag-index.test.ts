import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tampered } from '../errors.ts';
import { formLeaf, leafKind, parseLeaf } from './leaf.ts';
import {
  checkTag,
  compareBytes,
  formTagEntry,
  formTagIndexLeaf,
  isIndexLate,
  type Neighbours,
  parseTagEntry,
  parseTagIndexLeaf,
  type TagIndexLeaf,
} from './tag-index.ts';
import { hashEntry, rootOf, type TreeHash } from './tree.ts';
import { proveRange } from './tree-range.ts';

/** The tag whose number is `value`: even ones are in the indexes below, odd ones are not. */
const tagOf = (value: number) =>
  new Uint8Array(32)
    .fill(7)
    .with(0, value >> 8)
    .with(31, value & 255);
const tagsOf = (count: number) => Array.from({ length: count }, (_, place) => tagOf(2 * place + 2));

/** An index of tags, as whoever makes it would, and what it answers. */
function indexOf(tags: readonly Uint8Array[]) {
  // Positions that do not follow the order of tags.
  const entries = tags
    .map((tag, place) => formTagEntry({ tag, position: tags.length - 1 - place }))
    .toSorted(compareBytes);
  const hashes = entries.map(hashEntry);
  const leaf: TagIndexLeaf = {
    root: rootOf(hashes),
    covered: tags.length,
    tags: tags.length,
    madeAt: 1_800_000_000,
  };
  const find = (tag: Uint8Array): Neighbours => {
    const rank = entries.filter((entry) => compareBytes(entry.subarray(0, 32), tag) < 0).length;
    const [begin, end] = [Math.max(0, rank - 1), Math.min(entries.length, rank + 1)];
    const proof = proveRange(begin, end, entries.length, (level, index) =>
      rootOf(hashes, index * 2 ** level, (index + 1) * 2 ** level),
    );
    return { rank, below: entries[rank - 1] ?? null, above: entries[rank] ?? null, proof };
  };
  return { leaf, find };
}

describe('an index of tags', () => {
  it('shows every tag that is in it, and every gap, at every size up to 40', () => {
    for (let size = 0; size <= 40; size += 1) {
      const { leaf, find } = indexOf(tagsOf(size));
      for (let value = 1; value <= 2 * size + 1; value += 1) {
        const found = checkTag(leaf, tagOf(value), find(tagOf(value)));
        expect(found).toEqual(value % 2 === 1 ? undefined : { position: size - value / 2 });
      }
    }
  });

  it('answers a tag that stands twice with its first position', () => {
    const { leaf, find } = indexOf([tagOf(1), tagOf(4), tagOf(4), tagOf(9)]);
    expect(checkTag(leaf, tagOf(4), find(tagOf(4)))).toEqual({ position: 1 });
    expect(checkTag(leaf, tagOf(5), find(tagOf(5)))).toBeUndefined();
  });

  it('never lets one tag’s neighbours stand for another', () => {
    const { leaf, find } = indexOf(tagsOf(12));
    for (let asked = 1; asked <= 25; asked += 1)
      for (let given = 1; given <= 25; given += 1) {
        // Those of a gap and of the tag above it are the same two.
        if (Math.floor(asked / 2 + 0.5) === Math.floor(given / 2 + 0.5)) continue;
        expect(() => checkTag(leaf, tagOf(asked), find(tagOf(given)))).toThrow(Tampered);
      }
  });

  it('refuses any turned bit of leaf, neighbours, proof or rank', () => {
    const numbers = fc.record({ size: fc.integer({ min: 1, max: 40 }), tag: fc.nat(), bit: fc.nat() });
    fc.assert(
      fc.property(numbers, ({ size, tag: seed, bit }) => {
        const { leaf, find } = indexOf(tagsOf(size));
        const tag = tagOf(seed % (2 * size + 2));
        const neighbours = find(tag);
        const { below, above, proof, rank } = neighbours;
        const refused = (said: Partial<Neighbours>, index = leaf) =>
          expect(() => checkTag(index, tag, { ...neighbours, ...said })).toThrow(Tampered);
        if (below !== null) refused({ below: turn(below, bit) });
        if (above !== null) refused({ above: turn(above, bit) });
        refused({ rank: rank ^ (1 << (bit % 30)) });
        refused({ proof: [...proof, leaf.root] });
        const at = bit % Math.max(1, proof.length);
        for (const hash of proof.slice(at, at + 1))
          refused({ proof: proof.with(at, turn(hash, bit) as TreeHash) });
        if (proof.length > 0) refused({ proof: proof.slice(1) });
        refused({}, { ...leaf, root: turn(leaf.root, bit) as TreeHash });
        refused({ below: null, above: null });
        refused({ below: below === null ? formTagEntry({ tag: tagOf(0), position: 0 }) : null });
      }),
    );
  });

  it('refuses an index of another number of tags, and a neighbour beyond what is covered', () => {
    const { leaf, find } = indexOf(tagsOf(9));
    for (const tags of [0, 5, 17, 2 ** 53 - 1])
      for (const tag of [tagOf(1), tagOf(19)])
        expect(() => checkTag({ ...leaf, tags, covered: 2 ** 53 - 1 }, tag, find(tag))).toThrow(Tampered);
    expect(() => checkTag({ ...leaf, covered: 4 }, tagOf(2), find(tagOf(2)))).toThrow(Tampered);
  });

  it('ends soon for ranks that no index has', () => {
    const { leaf, find } = indexOf(tagsOf(9));
    const neighbours = find(tagOf(5));
    for (const rank of [-1, 0.5, 10, Number.NaN, Infinity, 2 ** 53, 2 ** 80])
      expect(() => checkTag(leaf, tagOf(5), { ...neighbours, rank })).toThrow(Tampered);
    const longest = { ...leaf, tags: 2 ** 53 - 1, covered: 2 ** 53 - 1 };
    for (const rank of [0, 2, 2 ** 52, 2 ** 53 - 1])
      for (const proof of [[], Array.from({ length: 500 }, () => leaf.root)])
        expect(() => checkTag(longest, tagOf(5), { ...neighbours, rank, proof })).toThrow(Tampered);
  });
});

describe('the leaf of an index', () => {
  const { leaf } = indexOf(tagsOf(3));
  const bytes = formTagIndexLeaf(leaf);

  it('is read back, and refuses any bit of it that is fixed', () => {
    expect(bytes.length).toBe(72);
    expect(parseTagIndexLeaf(bytes)).toEqual(leaf);
    for (const place of [0, 1, 2, 3, 60, 67, 68, 71])
      for (let bit = 0; bit < 8; bit += 1) {
        const other = bytes.with(place, (bytes[place] ?? 0) ^ (1 << bit));
        expect(() => parseTagIndexLeaf(other)).toThrow(Tampered);
      }
    for (const other of [bytes.subarray(1), bytes.with(36, 1), bytes.with(37, 255)])
      expect(() => parseTagIndexLeaf(other)).toThrow(Tampered);
  });

  it('says no more tags than entries', () => {
    expect(() => formTagIndexLeaf({ ...leaf, tags: 4 })).toThrow(RangeError);
    expect(() => parseTagIndexLeaf(bytes.with(51, 4))).toThrow(Tampered);
  });

  it('is never taken for an event, nor an event for it', () => {
    const event = formLeaf(new Uint8Array(32), new Uint8Array(32));
    expect([leafKind(event), leafKind(bytes)]).toEqual(['event', 'tag_index']);
    expect(() => parseLeaf(bytes)).toThrow(Tampered);
    expect(() => parseTagIndexLeaf(event)).toThrow(Tampered);
    for (const kind of [0, 3, 255]) expect(() => leafKind(event.with(1, kind))).toThrow(Tampered);
  });

  it('is late after two days, unless nothing was logged since but itself', () => {
    const later = (hours: number) => new Date(leaf.madeAt * 1000 + hours * 3_600_000);
    expect([isIndexLate(leaf, 9, later(47)), isIndexLate(leaf, 9, later(49))]).toEqual([false, true]);
    expect(isIndexLate(leaf, leaf.covered + 1, later(900))).toBe(false);
  });
});

it('reads an entry back, and refuses another length', () => {
  const entry = { tag: tagOf(3), position: 2 ** 53 - 1 };
  const bytes = formTagEntry(entry);
  expect(parseTagEntry(bytes)).toEqual(entry);
  for (const other of [bytes.subarray(1), new Uint8Array(41), bytes.with(32, 1)])
    expect(() => parseTagEntry(other)).toThrow(Tampered);
  expect(() => formTagEntry({ tag: new Uint8Array(31), position: 0 })).toThrow(RangeError);
});

function turn(bytes: Uint8Array, bit: number): Uint8Array {
  const place = bit % bytes.length;
  return bytes.slice().with(place, (bytes[place] ?? 0) ^ (1 << (bit % 8)));
}
