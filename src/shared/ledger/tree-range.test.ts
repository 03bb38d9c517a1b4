import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { hashEntry, type ReadHash, rootOf, type TreeHash } from './tree.ts';
import { proveRange, verifyRange } from './tree-range.ts';

const leavesOf = (size: number) =>
  Array.from({ length: size }, (_, index) => hashEntry(encodeUtf8(`entry ${index}`)));
const reading =
  (leaves: readonly TreeHash[]): ReadHash =>
  (level, index) =>
    rootOf(leaves, index * 2 ** level, (index + 1) * 2 ** level);

describe('a range proof', () => {
  it('shows every range of every tree of up to 40 entries, and none at another place or size', () => {
    for (let size = 1; size <= 40; size += 1) {
      const all = leavesOf(size);
      const root = rootOf(all);
      for (let begin = 0; begin < size; begin += 1) {
        for (const end of [begin + 1, begin + 2, size].filter((each) => each <= size)) {
          const leaves = all.slice(begin, end);
          const proof = proveRange(begin, end, size, reading(all));
          verifyRange({ leaves, begin, size, root }, proof);
          const others = [{ begin: begin + 1 }, { begin: begin - 1 }, { leaves: leaves.slice(1) }];
          for (const other of others)
            expect(() => verifyRange({ leaves, begin, size, root, ...other }, proof)).toThrow(Tampered);
        }
      }
    }
  });

  it('shows an empty tree by nothing', () => {
    const empty = { leaves: [], begin: 0, size: 0, root: rootOf([]) };
    verifyRange(empty, proveRange(0, 0, 0, reading([])));
    const [root] = leavesOf(1);
    if (root === undefined) throw new Error('no leaf');
    for (const other of [{ root }, { begin: 1 }, { size: 1 }, { leaves: [root] }])
      expect(() => verifyRange({ ...empty, ...other }, [])).toThrow(Tampered);
    expect(() => verifyRange(empty, [root])).toThrow(Tampered);
  });

  it('is refused with any bit turned, a hash more or a hash less', () => {
    const place = fc.record({ size: fc.integer({ min: 2, max: 40 }), begin: fc.nat(), bit: fc.nat() });
    fc.assert(
      fc.property(place, ({ size, begin: seed, bit }) => {
        const all = leavesOf(size);
        const begin = seed % (size - 1);
        const proof = proveRange(begin, begin + 2, size, reading(all));
        const range = { leaves: all.slice(begin, begin + 2), begin, size, root: rootOf(all) };
        const hashes = [...range.leaves, ...proof, range.root];
        const at = bit % hashes.length;
        const turned = hashes.map((hash, place) => (place === at ? turn(hash, bit) : hash));
        const root = turned.at(-1) ?? range.root;
        const other = { ...range, leaves: turned.slice(0, 2), root };
        expect(() => verifyRange(other, turned.slice(2, -1))).toThrow(Tampered);
        expect(() => verifyRange(range, [...proof, range.root])).toThrow(Tampered);
        if (proof.length > 0) expect(() => verifyRange(range, proof.slice(1))).toThrow(Tampered);
      }),
    );
  });

  it('ends soon for sizes and places that no tree has', () => {
    const [leaf] = leavesOf(1);
    if (leaf === undefined) throw new Error('no leaf');
    const numbers = [0, 1, -1, 0.5, Number.NaN, Infinity, 2 ** 53 - 1, 2 ** 53, 2 ** 80];
    for (const size of numbers)
      for (const begin of numbers)
        for (const count of [0, 1, 200]) {
          const proof = Array.from({ length: count }, () => leaf);
          const said = { leaves: [leaf, leaf], begin, size, root: leaf };
          expect(() => verifyRange(said, proof)).toThrow(Tampered);
        }
    for (const [begin, end, size] of [
      [1, 1, 2],
      [0, 3, 2],
      [2, 1, 2],
    ] as const)
      expect(() => proveRange(begin, end, size, reading([leaf]))).toThrow(RangeError);
  });
});

function turn(hash: TreeHash, bit: number): TreeHash {
  const turned = hash.slice();
  turned[bit % 32] = (turned[bit % 32] ?? 0) ^ (1 << (bit % 8));
  return turned as TreeHash;
}
