/**
 * The daily index of tags: a second RFC 6962 tree, over the tags of all events and covers logged so far, in their order.
 * Its root is logged as a leaf of its own kind. Promises that a tag which is said to be in no entry is in none of those
 * that the index covers, and one that is said to be there stands at that position, as far as the index is true: that it
 * holds what the entries say is for an auditor to compute anew (`audit-tags`).
 */
import { concatBytes } from '../bytes/concat.ts';
import { formUint64, parseUint64 } from '../bytes/uint64.ts';
import { Tampered } from '../errors.ts';
import { LEAF_SIZE, leafKind } from './leaf.ts';
import { HASH_SIZE, hashEntry, type TreeHash } from './tree.ts';
import { verifyRange } from './tree-range.ts';

/** Bytes of a tag. */
const TAG_SIZE = 32;
/** Bytes of an entry of the index: tag 32 | position u64. Sorted by these bytes. */
export const TAG_ENTRY_SIZE = TAG_SIZE + 8;
/** A newer index should be there by then, if anything was logged since. */
const LATE_MS = 48 * 3_600_000;
const HEAD = Uint8Array.of(1, 2, 0, 0);

/** A tag (32 bytes) and where the leaf that has it stands in the log. */
export type TagEntry = { readonly tag: Uint8Array; readonly position: number };

/** What the log says of an index. */
export type TagIndexLeaf = {
  readonly root: TreeHash;
  /** It holds the tag of every event and cover at a position before this one. */
  readonly covered: number;
  /** How many these are. */
  readonly tags: number;
  /** POSIX seconds. */
  readonly madeAt: number;
};

/** The two entries between which a tag stands, or would; see {@link checkTag}. */
export type Neighbours = {
  /** How many tags of the index are below the one that is looked for. */
  readonly rank: number;
  /** Entry `rank` − 1; null for rank 0. */
  readonly below: Uint8Array | null;
  /** Entry `rank`; null when all are below. */
  readonly above: Uint8Array | null;
  /** Of the one or two of them, as a range of the index; none in an empty one. */
  readonly proof: readonly TreeHash[];
};

/** The 40 bytes of an entry; RangeError for a tag of another length. */
export function formTagEntry({ tag, position }: TagEntry): Uint8Array {
  if (tag.length !== TAG_SIZE) throw new RangeError('a tag has 32 bytes');
  return concatBytes(tag, formUint64(position));
}

/** Reads an entry; throws `Tampered('bad_encoding')` for any other form. */
export function parseTagEntry(bytes: Uint8Array): TagEntry {
  if (bytes.length !== TAG_ENTRY_SIZE)
    throw new Tampered('bad_encoding', 'an entry of an index has 40 bytes');
  return { tag: Uint8Array.from(bytes.subarray(0, TAG_SIZE)), position: parseUint64(bytes, TAG_SIZE) };
}

/** The leaf: version 1 | kind 2 | flags 2 | root 32 | covered u64 | tags u64 | made at u64 | 8 zero | reserved 4. */
export function formTagIndexLeaf({ root, covered, tags, madeAt }: TagIndexLeaf): Uint8Array {
  if (root.length !== HASH_SIZE) throw new RangeError('a root has 32 bytes');
  if (tags > covered) throw new RangeError('an index has no more tags than there are entries');
  const numbers = [covered, tags, madeAt].map(formUint64);
  return concatBytes(HEAD, root, ...numbers, new Uint8Array(12));
}

/** Reads the leaf of an index; throws `Tampered` for any other leaf. */
export function parseTagIndexLeaf(leaf: Uint8Array): TagIndexLeaf {
  if (leafKind(leaf) !== 'tag_index' || leaf.subarray(60, LEAF_SIZE).some((byte) => byte !== 0))
    throw new Tampered('bad_encoding', 'an entry is not that of an index');
  const [covered, tags, madeAt] = [parseUint64(leaf, 36), parseUint64(leaf, 44), parseUint64(leaf, 52)];
  if (tags > covered) throw new Tampered('bad_encoding', 'an index has more tags than there are entries');
  return { root: Uint8Array.from(leaf.subarray(4, 36)) as TreeHash, covered, tags, madeAt };
}

/**
 * Where a tag (32 bytes) stands, or undefined for one that is shown to be in none of the entries that the index covers.
 * Throws `Tampered('bad_proof')` when neither is shown. A tag that stands twice is answered with its first position.
 */
export function checkTag(
  index: TagIndexLeaf,
  tag: Uint8Array,
  neighbours: Neighbours,
): { position: number } | undefined {
  const { rank, proof } = neighbours;
  if (tag.length !== TAG_SIZE) throw new RangeError('a tag has 32 bytes');
  if (!Number.isSafeInteger(rank) || rank < 0 || rank > index.tags)
    throw bad('a rank lies outside the index');
  if ((neighbours.below === null) !== (rank === 0)) throw bad('a tag has no neighbour below');
  if ((neighbours.above === null) !== (rank === index.tags)) throw bad('a tag has no neighbour above');
  const below = readNeighbour(neighbours.below, index);
  const above = readNeighbour(neighbours.above, index);
  if (below !== undefined && compareBytes(below.tag, tag) >= 0) throw bad('a neighbour is not below');
  const step = above === undefined ? 1 : compareBytes(above.tag, tag);
  if (step < 0) throw bad('a neighbour is not above');
  const leaves = [neighbours.below, neighbours.above].flatMap((entry) =>
    entry === null ? [] : [hashEntry(entry)],
  );
  verifyRange({ leaves, begin: Math.max(0, rank - 1), size: index.tags, root: index.root }, proof);
  return step === 0 && above !== undefined ? { position: above.position } : undefined;
}

/**
 * Whether the newest index of a log of `size` entries should be newer: two days old, although something other than its own
 * leaf was logged since. Where nothing was, it still covers all there is, and none is made.
 */
export function isIndexLate({ covered, madeAt }: TagIndexLeaf, size: number, now: Date): boolean {
  return size > covered + 1 && now.getTime() - madeAt * 1000 > LATE_MS;
}

/** Negative, 0 or positive, as the bytes of one come before, with or after those of the other. */
export function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

function readNeighbour(bytes: Uint8Array | null, { covered }: TagIndexLeaf): TagEntry | undefined {
  if (bytes === null) return undefined;
  if (bytes.length !== TAG_ENTRY_SIZE) throw bad('a neighbour is no entry of an index');
  const entry = parseTagEntry(bytes);
  if (entry.position >= covered) throw bad('a neighbour stands beyond what the index covers');
  return entry;
}

const bad = (message: string) => new Tampered('bad_proof', message);
