/**
 * Inclusion and consistency proofs: RFC 6962 sections 2.1.1 and 2.1.2, checked as RFC 9162 sections 2.1.3.2 and 2.1.4.2
 * say. Promises that a proof which verifies shows the entry at that very index under that root, or that the larger tree
 * holds the smaller one unchanged; nothing is said of whether anybody else is shown the same root. Hostile proofs of any
 * length are refused, never looped over.
 */
import { equalBytes } from '../bytes/equal.ts';
import { Tampered } from '../errors.ts';
import {
  checkSize,
  EMPTY_ROOT,
  hashChildren,
  largestBelow,
  type ReadHash,
  rootOfFrontier,
  subtreesOf,
  type TreeHash,
} from './tree.ts';

/** The hashes beside the way from the entry at `index` to the root of the first `size`, the leaf's sibling first. */
export function proveInclusion(index: number, size: number, read: ReadHash): readonly TreeHash[] {
  if (checkSize(index) >= checkSize(size)) throw new RangeError('an entry lies before the size of its tree');
  return path(index, 0, size, read);
}

/** The hashes that show that the first `from` entries are the beginning of the first `to`. */
export function proveConsistency(from: number, to: number, read: ReadHash): readonly TreeHash[] {
  if (checkSize(from) > checkSize(to)) throw new RangeError('a tree grows');
  return from === 0 || from === to ? [] : grow(from, 0, to, true, read);
}

/** Throws `Tampered('bad_proof')` unless the leaf hash stands at `index` under `root`, the root of `size` entries. */
export function verifyInclusion(
  { leaf, index, size, root }: { leaf: TreeHash; index: number; size: number; root: TreeHash },
  proof: readonly TreeHash[],
): void {
  if (!isSize(index) || !isSize(size) || index >= size) throw bad('an entry lies outside its tree');
  let [node, last, hash] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) throw bad('an inclusion proof is too long');
    if (node % 2 === 1 || node === last) {
      hash = hashChildren(sibling, hash);
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      hash = hashChildren(hash, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  if (last !== 0 || !equalBytes(hash, root)) throw bad('an entry is not where the log says');
}

/** Throws `Tampered('bad_proof')` unless the tree of `from` is the beginning of the tree of `to`. */
export function verifyConsistency(
  from: { size: number; root: TreeHash },
  to: { size: number; root: TreeHash },
  proof: readonly TreeHash[],
): void {
  if (!isSize(from.size) || !isSize(to.size) || from.size > to.size) throw bad('a log became shorter');
  if (from.size === to.size || from.size === 0) {
    const same = from.size === 0 ? equalBytes(from.root, EMPTY_ROOT) : equalBytes(from.root, to.root);
    if (!same || proof.length > 0) throw bad('two roots are given for one size');
    return;
  }
  let [node, last] = [from.size - 1, to.size - 1];
  while (node % 2 === 1) [node, last] = [half(node), half(last)];
  // A tree whose size is a power of two is its own first subtree: RFC 9162 section 2.1.4.2 step 2.
  const rest = node === 0 ? [from.root, ...proof] : [...proof];
  const first = rest.shift();
  if (first === undefined) throw bad('a consistency proof is too short');
  let [old, grown] = [first, first];
  for (const sibling of rest) {
    if (last === 0) throw bad('a consistency proof is too long');
    if (node % 2 === 1 || node === last) {
      [old, grown] = [hashChildren(sibling, old), hashChildren(sibling, grown)];
      while (node % 2 === 0 && node !== 0) [node, last] = [half(node), half(last)];
    } else {
      grown = hashChildren(grown, sibling);
    }
    [node, last] = [half(node), half(last)];
  }
  if (last !== 0 || !equalBytes(old, from.root) || !equalBytes(grown, to.root)) {
    throw bad('a log is not what it was: entries were changed or taken out');
  }
}

function path(index: number, begin: number, end: number, read: ReadHash): readonly TreeHash[] {
  if (end - begin === 1) return [];
  const middle = begin + largestBelow(end - begin);
  return index < middle
    ? [...path(index, begin, middle, read), rangeRoot(middle, end, read)]
    : [...path(index, middle, end, read), rangeRoot(begin, middle, read)];
}

/** RFC 6962's SUBPROOF: `whole` while the old tree is a complete subtree that its holder knows. */
function grow(from: number, begin: number, end: number, whole: boolean, read: ReadHash): readonly TreeHash[] {
  if (from === end) return whole ? [] : [rangeRoot(begin, end, read)];
  const middle = begin + largestBelow(end - begin);
  return from <= middle
    ? [...grow(from, begin, middle, whole, read), rangeRoot(middle, end, read)]
    : [...grow(from, middle, end, false, read), rangeRoot(begin, middle, read)];
}

/** The root of the leaves from `begin` to before `end`, which are a subtree of RFC 6962's recursion. */
export function rangeRoot(begin: number, end: number, read: ReadHash): TreeHash {
  return rootOfFrontier(
    subtreesOf(begin, end).map(({ level, index }) => ({ level, hash: read(level, index) })),
  );
}

// No shifts: they cut to 32 bits.
const half = (value: number) => Math.floor(value / 2);
const isSize = (value: number) => Number.isSafeInteger(value) && value >= 0;
const bad = (message: string) => new Tampered('bad_proof', message);
