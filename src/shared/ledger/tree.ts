/**
 * The Merkle tree of a log: RFC 6962 section 2.1 with SHA-256. Promises domain separation of leaves and nodes, and that
 * a root names one list of entries. Knows no storage: whoever needs a hash inside the tree passes a reader of it.
 * Hashes are computed synchronously: trees are millions of them, and WebCrypto awaits each.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { Brand } from '../bytes/brand.ts';

/** 32 bytes: the hash of a leaf or of a node. */
export type TreeHash = Brand<Uint8Array, 'TreeHash'>;
/**
 * The hash of the complete subtree of 2^`level` leaves that begins at leaf `index` · 2^`level`. Throws when it is not
 * known.
 */
export type ReadHash = (level: number, index: number) => TreeHash;
/** A run of complete subtrees, largest first: what is needed to append, and to compute the root. */
export type Frontier = readonly { readonly level: number; readonly hash: TreeHash }[];

/** Bytes of a hash. */
export const HASH_SIZE = 32;

/** The root of a tree without entries: SHA-256 of nothing. */
export const EMPTY_ROOT = sha256(new Uint8Array(0)) as TreeHash;

/** The hash of an entry: SHA-256(0x00 ‖ entry). */
export function hashEntry(entry: Uint8Array): TreeHash {
  const input = new Uint8Array(entry.length + 1);
  input.set(entry, 1);
  return sha256(input) as TreeHash;
}

/** The hash above two: SHA-256(0x01 ‖ left ‖ right). */
export function hashChildren(left: TreeHash, right: TreeHash): TreeHash {
  const input = new Uint8Array(1 + 2 * HASH_SIZE);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + HASH_SIZE);
  return sha256(input) as TreeHash;
}

/** The frontier after one more entry, and the hashes of the subtrees that it completed, the leaf's own first. */
export function appendHash(
  frontier: Frontier,
  leaf: TreeHash,
): { readonly frontier: Frontier; readonly completed: readonly TreeHash[] } {
  const rest = [...frontier];
  const completed = [leaf];
  let hash = leaf;
  let level = 0;
  for (let last = rest.at(-1); last?.level === level; last = rest.at(-1)) {
    rest.pop();
    hash = hashChildren(last.hash, hash);
    level += 1;
    completed.push(hash);
  }
  return { frontier: [...rest, { level, hash }], completed };
}

/** The frontier of the first `size` entries. RangeError for what is no size. */
export function frontierOf(size: number, read: ReadHash): Frontier {
  return subtreesOf(0, checkSize(size)).map(({ level, index }) => ({ level, hash: read(level, index) }));
}

/** The root over a frontier. */
export function rootOfFrontier(frontier: Frontier): TreeHash {
  const last = frontier.at(-1);
  if (last === undefined) return EMPTY_ROOT;
  return frontier.slice(0, -1).reduceRight((right, { hash }) => hashChildren(hash, right), last.hash);
}

/** The root of the first `size` entries. */
export function rootAt(size: number, read: ReadHash): TreeHash {
  return rootOfFrontier(frontierOf(size, read));
}

/** The root over leaf hashes, or over those of one level that are complete: RFC 6962's own recursion. */
export function rootOf(leaves: readonly TreeHash[], begin = 0, end = leaves.length): TreeHash {
  const [first] = leaves.slice(begin, begin + 1);
  if (end <= begin || first === undefined) return EMPTY_ROOT;
  if (end - begin === 1) return first;
  const middle = begin + largestBelow(end - begin);
  return hashChildren(rootOf(leaves, begin, middle), rootOf(leaves, middle, end));
}

/** The root over leaf hashes that come one by one, of which none but one a level is kept. */
export function rootOfRun(leaves: Iterable<TreeHash>): TreeHash {
  const stack: { level: number; hash: TreeHash }[] = [];
  for (const leaf of leaves) {
    let grown = { level: 0, hash: leaf };
    for (let last = stack.at(-1); last?.level === grown.level; last = stack.at(-1)) {
      stack.pop();
      grown = { level: grown.level + 1, hash: hashChildren(last.hash, grown.hash) };
    }
    stack.push(grown);
  }
  return rootOfFrontier(stack);
}

/** The largest power of two below `size`, which is 2 or more: where RFC 6962 splits a tree. */
export function largestBelow(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The largest complete subtrees that make up the leaves from `begin` to before `end`, left to right. */
export function subtreesOf(begin: number, end: number): readonly { level: number; index: number }[] {
  const found: { level: number; index: number }[] = [];
  for (let at = begin; at < end; ) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    found.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return found;
}

/** A size or index as logs use them: a whole number that a double holds exactly. */
export function checkSize(size: number): number {
  if (!Number.isSafeInteger(size) || size < 0)
    throw new RangeError('a size is a whole number from 0 to 2^53 − 1');
  return size;
}
