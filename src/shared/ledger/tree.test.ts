import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64url } from '../bytes/base64url.ts';
import { encodeHex } from '../bytes/hex.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import {
  appendHash,
  EMPTY_ROOT,
  type Frontier,
  frontierOf,
  hashChildren,
  hashEntry,
  type ReadHash,
  rootAt,
  rootOf,
  rootOfFrontier,
  rootOfRun,
  type TreeHash,
} from './tree.ts';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './tree-proofs.ts';

const ENTRIES = Array.from({ length: 300 }, (_, index) => encodeUtf8(`entry ${index}`));
const LEAVES = ENTRIES.map(hashEntry);
const readHash = readerOf(LEAVES);

/** RFC 6962's own recursive definition, to compare with. */
function naiveRoot(leaves: readonly TreeHash[]): TreeHash {
  const [first] = leaves;
  if (first === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return first;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return hashChildren(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

function readerOf(leaves: readonly TreeHash[]): ReadHash {
  return (level, index) => {
    const [begin, end] = [index * 2 ** level, (index + 1) * 2 ** level];
    if (end > leaves.length) throw new RangeError('not a complete subtree');
    return naiveRoot(leaves.slice(begin, end));
  };
}

function rootOfFirst(size: number): TreeHash {
  return naiveRoot(LEAVES.slice(0, size));
}

describe('a tree', () => {
  it('has the roots that RFC 6962 defines, at every size', () => {
    let frontier: Frontier = [];
    for (const [size, leaf] of LEAVES.entries()) {
      expect(rootOfFrontier(frontier)).toEqual(rootOfFirst(size));
      expect(rootAt(size, readHash)).toEqual(rootOfFirst(size));
      expect(rootOfRun(LEAVES.slice(0, size))).toEqual(rootOfFirst(size));
      frontier = appendHash(frontier, leaf).frontier;
    }
    expect(rootOf(LEAVES)).toEqual(rootOfFirst(LEAVES.length));
    expect(frontier).toEqual(frontierOf(LEAVES.length, readHash));
  });

  it('has the empty root and the root of one empty entry that others publish', () => {
    expect(EMPTY_ROOT).toEqual(decodeBase64url('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU'));
    // The leaf d0 = "" of RFC 6962's reference tests.
    expect(encodeHex(hashEntry(new Uint8Array(0)))).toBe(
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    );
  });

  it('tells which subtrees an entry completes', () => {
    const frontier = frontierOf(7, readHash);
    const { completed } = appendHash(frontier, LEAVES[7] as TreeHash);
    expect(completed).toEqual([LEAVES[7], readHash(1, 3), readHash(2, 1), readHash(3, 0)]);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('has no size %s', (size) => {
    expect(() => frontierOf(size, readHash)).toThrow(RangeError);
  });
});

const size = fc.integer({ min: 1, max: LEAVES.length });

describe('an inclusion proof', () => {
  it('verifies at every index of every size up to 40', () => {
    for (let trees = 1; trees <= 40; trees += 1) {
      for (let index = 0; index < trees; index += 1) {
        const proof = proveInclusion(index, trees, readHash);
        const leaf = LEAVES[index] as TreeHash;
        expect(() =>
          verifyInclusion({ leaf, index, size: trees, root: rootOfFirst(trees) }, proof),
        ).not.toThrow();
      }
    }
  });

  it('is refused at another index or size, for another leaf or root, longer or shorter', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat(LEAVES.length + 3), (trees, seed, other) => {
        const index = seed % trees;
        const proof = proveInclusion(index, trees, readHash);
        const claim = { leaf: LEAVES[index] as TreeHash, index, size: trees, root: rootOfFirst(trees) };
        const refuses = (changed: Partial<typeof claim>, hashes = proof) =>
          expect(() => verifyInclusion({ ...claim, ...changed }, hashes)).toThrow(Tampered);
        if (other !== index) refuses({ index: other });
        refuses({ leaf: hashEntry(encodeUtf8('another')) });
        refuses({ root: rootOfFirst(trees - 1) });
        refuses({}, [...proof, LEAVES[0] as TreeHash]);
        if (proof.length > 0) refuses({}, proof.slice(1));
      }),
    );
  });

  it('is refused with any bit of it turned', () => {
    const proof = proveInclusion(11, 27, readHash);
    const claim = { leaf: LEAVES[11] as TreeHash, index: 11, size: 27, root: rootOfFirst(27) };
    for (const [place, turned] of turnedBits(proof)) {
      const hashes = proof.with(place, turned);
      expect(() => verifyInclusion(claim, hashes)).toThrow(Tampered);
    }
  });
});

describe('a consistency proof', () => {
  it('verifies between all sizes up to 40', () => {
    for (let to = 0; to <= 40; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const proof = proveConsistency(from, to, readHash);
        const [old, grown] = [from, to].map((each) => ({ size: each, root: rootOfFirst(each) }));
        if (old === undefined || grown === undefined) throw new Error('two sizes');
        expect(() => verifyConsistency(old, grown, proof)).not.toThrow();
      }
    }
  });

  it('is refused for a tree that became shorter, or in which one entry was changed', () => {
    fc.assert(
      fc.property(size, size, fc.nat(), (one, other, seed) => {
        fc.pre(one < other);
        const changed = LEAVES.with(seed % one, hashEntry(encodeUtf8('changed')));
        const old = { size: one, root: rootOfFirst(one) };
        const grown = { size: other, root: naiveRoot(changed.slice(0, other)) };
        const proof = proveConsistency(one, other, readerOf(changed));
        expect(() => verifyConsistency(old, grown, proof)).toThrow(Tampered);
        expect(() => verifyConsistency(grown, old, proof)).toThrow(Tampered);
      }),
    );
  });

  it('is refused with any bit of it turned, and with one hash more or less', () => {
    const proof = proveConsistency(13, 27, readHash);
    const [old, grown] = [
      { size: 13, root: rootOfFirst(13) },
      { size: 27, root: rootOfFirst(27) },
    ];
    const all = [...turnedBits(proof)].map(([place, turned]) => proof.with(place, turned));
    for (const hashes of [...all, proof.slice(1), proof.slice(0, -1), [...proof, LEAVES[0] as TreeHash]])
      expect(() => verifyConsistency(old, grown, hashes)).toThrow(Tampered);
  });

  it('is refused between two roots of one size', () => {
    const [one, other] = [
      { size: 3, root: rootOfFirst(3) },
      { size: 3, root: rootOfFirst(4) },
    ];
    expect(() => verifyConsistency(one, other, [])).toThrow(Tampered);
  });
});

function* turnedBits(proof: readonly TreeHash[]): Generator<readonly [number, TreeHash]> {
  for (const [place, hash] of proof.entries()) {
    for (let bit = 0; bit < 256; bit += 1) {
      const turned = hash.slice();
      turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      yield [place, turned as TreeHash];
    }
  }
}
