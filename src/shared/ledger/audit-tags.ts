/**
 * An audit of a log's indexes of tags, beside the audit of its entries: each is computed anew from the entries that it
 * covers. Promises that an index which passes holds every tag before `covered`, none else and none twice, and that indexes
 * never go back. Memory: 36 bytes an entry. That an index is made in time is for its reader to judge.
 */
import { equalBytes } from '../bytes/equal.ts';
import { Tampered } from '../errors.ts';
import { leafKind } from './leaf.ts';
import { sortTags, type TagRun, tagRun } from './sort-tags.ts';
import { formTagEntry, parseTagIndexLeaf, type TagIndexLeaf } from './tag-index.ts';
import { hashEntry, rootOfRun, type TreeHash } from './tree.ts';

/** An index as it stands in the log. */
export type PlacedIndex = TagIndexLeaf & { readonly position: number };

/** See above; for one log. */
export type TagAudit = {
  /** Looks at each entry, in order. Throws `Tampered` for what is no leaf, and an index that goes back. */
  onEntry(entry: Uint8Array, index: number): void;
  /**
   * After the last entry: the newest index, null when there is none. Throws `Tampered` for the first index that does not
   * hold what the entries say, and for a tag that stands twice.
   */
  finish(): PlacedIndex | null;
};

/** Which indexes are computed: the newest, and all that stand at `from` or after; all of them from 0. */
export function auditTags({ from = Infinity }: { readonly from?: number } = {}): TagAudit {
  const run = tagRun();
  const indexes: PlacedIndex[] = [];
  return {
    onEntry(entry, index) {
      if (kindOf(entry, index) === 'event') return run.add(entry.subarray(36, 68));
      const placed = { ...parseTagIndexLeaf(entry), position: index };
      checkOrder(placed, indexes.at(-1));
      indexes.push(placed);
    },
    finish() {
      const order = sortTags(run);
      refuseTwice(run, order, indexes);
      const newest = indexes.at(-1);
      for (const index of indexes)
        if (index === newest || index.position >= from) checkIndex(run, order, indexes, index);
      return newest ?? null;
    },
  };
}

function kindOf(entry: Uint8Array, index: number): ReturnType<typeof leafKind> {
  try {
    return leafKind(entry);
  } catch (cause) {
    throw new Tampered('bad_encoding', `entry ${index} is not a leaf of the events log`, { cause });
  }
}

function checkOrder({ position, covered, madeAt }: PlacedIndex, last: PlacedIndex | undefined): void {
  if (covered > position) throw wrong(position, 'covers entries behind itself');
  if (last === undefined) return;
  if (covered <= last.covered) throw wrong(position, `covers no more than the one at entry ${last.position}`);
  if (madeAt < last.madeAt) throw wrong(position, `was made before the one at entry ${last.position}`);
}

function refuseTwice(run: TagRun, order: Uint32Array, indexes: readonly PlacedIndex[]): void {
  for (let at = 1; at < order.length; at += 1) {
    const [one = 0, other = 0] = [order[at - 1], order[at]];
    if (!run.same(one, other)) continue;
    const [first, second] = [positionOf(one, indexes), positionOf(other, indexes)];
    throw new Tampered('bad_proof', `the tag of entry ${first} stands at entry ${second} again`);
  }
}

function checkIndex(
  run: TagRun,
  order: Uint32Array,
  indexes: readonly PlacedIndex[],
  { position, covered, tags, root }: PlacedIndex,
): void {
  const count = covered - indexes.filter((index) => index.position < covered).length;
  if (tags !== count)
    throw wrong(position, `says ${tags} tags, but the entries that it covers have ${count}`);
  function* hashes(): Generator<TreeHash> {
    for (const at of order)
      if (at < count) yield hashEntry(formTagEntry({ tag: run.tag(at), position: positionOf(at, indexes) }));
  }
  if (!equalBytes(rootOfRun(hashes()), root))
    throw wrong(position, 'does not hold the tags of the entries that it covers');
}

/** Where the `at`-th tag stands: leaves of indexes lie between. */
function positionOf(at: number, indexes: readonly PlacedIndex[]): number {
  let [low, high] = [0, indexes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    // So many tags stand before that leaf.
    if ((indexes[middle]?.position ?? Infinity) - middle <= at) low = middle + 1;
    else high = middle;
  }
  return at + low;
}

const wrong = (position: number, what: string) =>
  new Tampered('bad_proof', `the index of tags at entry ${position} ${what}`);
