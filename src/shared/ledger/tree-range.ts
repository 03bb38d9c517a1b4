/**
 * Proofs that some neighbouring entries stand side by side in a tree: RFC 6962's recursion, carried to a range. Promises
 * that leaves which verify are those from `begin` on, without one between them left out. What lies outside is only known
 * by its hashes. A hostile proof, size or place is refused after some hundred steps at most, whatever it says.
 */
import { equalBytes } from '../bytes/equal.ts';
import { Tampered } from '../errors.ts';
import { checkSize, EMPTY_ROOT, hashChildren, largestBelow, type ReadHash, type TreeHash } from './tree.ts';
import { rangeRoot } from './tree-proofs.ts';

/**
 * The hashes of the subtrees beside the leaves from `begin` to before `end`, left to right. A range holds a leaf at least,
 * but for that of an empty tree; RangeError for any other.
 */
export function proveRange(begin: number, end: number, size: number, read: ReadHash): readonly TreeHash[] {
  if (!isRange(checkSize(begin), checkSize(end), checkSize(size)))
    throw new RangeError('a range holds leaves of its tree');
  return size === 0 ? [] : beside({ begin, end }, 0, size, read);
}

/**
 * Throws `Tampered('bad_proof')` unless the leaf hashes stand side by side from `begin` on under `root`, the root of
 * `size` entries. An empty tree is shown by no leaf and no proof.
 */
export function verifyRange(
  { leaves, begin, size, root }: { leaves: readonly TreeHash[]; begin: number; size: number; root: TreeHash },
  proof: readonly TreeHash[],
): void {
  if (![begin, size].every((value) => Number.isSafeInteger(value) && value >= 0))
    throw bad('a range is of no tree');
  const end = begin + leaves.length;
  if (!isRange(begin, end, size)) throw bad('entries lie outside their tree');
  let used = 0;
  const next = () => {
    const hash = proof[used];
    used += 1;
    if (hash === undefined) throw bad('a range proof is too short');
    return hash;
  };
  const computed = size === 0 ? EMPTY_ROOT : compute({ leaves, begin, end }, 0, size, next);
  if (used !== proof.length) throw bad('a range proof is too long');
  if (!equalBytes(computed, root)) throw bad('entries do not stand side by side as the log says');
}

type Range = { readonly begin: number; readonly end: number };

/** The subtrees from `from` to before `to` that hold none of the range. */
function beside(range: Range, from: number, to: number, read: ReadHash): readonly TreeHash[] {
  if (range.begin <= from && to <= range.end) return [];
  if (range.end <= from || to <= range.begin) return [rangeRoot(from, to, read)];
  const middle = from + largestBelow(to - from);
  return [...beside(range, from, middle, read), ...beside(range, middle, to, read)];
}

/** The root of the leaves from `from` to before `to`; `next` gives the proof's hashes in their order. */
function compute(
  range: Range & { readonly leaves: readonly TreeHash[] },
  from: number,
  to: number,
  next: () => TreeHash,
): TreeHash {
  if (range.end <= from || to <= range.begin) return next();
  const only = range.leaves[from - range.begin];
  if (to - from === 1 && only !== undefined) return only;
  const middle = from + largestBelow(to - from);
  const left = compute(range, from, middle, next);
  return hashChildren(left, compute(range, middle, to, next));
}

function isRange(begin: number, end: number, size: number): boolean {
  return size === 0 ? begin === 0 && end === 0 : begin < end && end <= size;
}

const bad = (message: string) => new Tampered('bad_proof', message);
