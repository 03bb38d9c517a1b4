/**
 * Many tags in little memory, and their order: 32 bytes for each and four for its place. Tags are as good as random, so
 * that sorting by the first two bytes leaves little to do; chosen ones only take longer.
 */
import { compareBytes } from './tag-index.ts';

const TAG_SIZE = 32;
/** Tags in one piece of memory. */
const PIECE = 65_536;
const BUCKETS = 65_536;

/** Tags in the order in which they were added; up to 2^32 of them. */
export type TagRun = {
  readonly length: number;
  add(tag: Uint8Array): void;
  /** A view of the tag that was added as the `at`-th, from 0. */
  tag(at: number): Uint8Array;
  same(one: number, other: number): boolean;
};

/** An empty run. */
export function tagRun(): TagRun {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const tag = (at: number) => {
    const begin = (at % PIECE) * TAG_SIZE;
    const piece = pieces[Math.floor(at / PIECE)];
    if (piece === undefined || at >= length) throw new RangeError('no such tag');
    return piece.subarray(begin, begin + TAG_SIZE);
  };
  return {
    get length() {
      return length;
    },
    add(added) {
      if (added.length !== TAG_SIZE) throw new RangeError('a tag has 32 bytes');
      if (length % PIECE === 0) pieces.push(new Uint8Array(PIECE * TAG_SIZE));
      length += 1;
      tag(length - 1).set(added);
    },
    tag,
    same: (one, other) => compareBytes(tag(one), tag(other)) === 0,
  };
}

/** The places of the tags of a run, sorted by their bytes; equal ones by place. */
export function sortTags(run: TagRun): Uint32Array {
  const ends = new Uint32Array(BUCKETS + 1);
  const order = new Uint32Array(run.length);
  for (let at = 0; at < run.length; at += 1) raise(ends, bucketOf(run.tag(at)) + 1);
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1)
    ends[bucket] = (ends[bucket] ?? 0) + (ends[bucket - 1] ?? 0);
  for (let at = 0; at < run.length; at += 1) order[raise(ends, bucketOf(run.tag(at)))] = at;
  // Now each holds where its bucket ends.
  for (let bucket = 0, begin = 0; bucket < BUCKETS; bucket += 1) {
    const end = ends[bucket] ?? begin;
    if (end - begin > 1)
      order
        .subarray(begin, end)
        .sort((one, other) => compareBytes(run.tag(one), run.tag(other)) || one - other);
    begin = end;
  }
  return order;
}

const bucketOf = (tag: Uint8Array) => ((tag[0] ?? 0) << 8) | (tag[1] ?? 0);

/** Raises a number by one; what it was. */
function raise(numbers: Uint32Array, place: number): number {
  const before = numbers[place] ?? 0;
  numbers[place] = before + 1;
  return before;
}
