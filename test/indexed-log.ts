/** Logs with indexes of tags, true ones and false ones. */
import { formLeaf, leafKind, parseLeaf } from '../src/shared/ledger/leaf.ts';
import { compareBytes, formTagEntry, formTagIndexLeaf } from '../src/shared/ledger/tag-index.ts';
import { hashEntry, rootOf } from '../src/shared/ledger/tree.ts';

/** When the indexes below are made, if nothing else is said. */
export const MADE_AT = 1_795_305_600;

/** What an index may say falsely. */
export type FalseIndex = {
  readonly covered?: number;
  readonly madeAt?: number;
  /** Positions whose tags are left out. */
  readonly without?: readonly number[];
  readonly tags?: number;
};

/** Leaves of events with random tags. */
export function eventLeaves(count: number): Uint8Array[] {
  const random = (size: number) => crypto.getRandomValues(new Uint8Array(size));
  return Array.from({ length: count }, () => formLeaf(random(32), random(32)));
}

/** These entries, and the leaf of the index that covers them. */
export function withIndex(entries: readonly Uint8Array[], said: FalseIndex = {}): Uint8Array[] {
  const { covered = entries.length, madeAt = MADE_AT, without = [] } = said;
  const sorted = entries
    .slice(0, covered)
    .flatMap((leaf, position) =>
      leafKind(leaf) === 'event' && !without.includes(position)
        ? [formTagEntry({ tag: parseLeaf(leaf).tag, position })]
        : [],
    )
    .toSorted(compareBytes);
  const root = rootOf(sorted.map(hashEntry));
  return [...entries, formTagIndexLeaf({ root, covered, madeAt, tags: said.tags ?? sorted.length })];
}
