/**
 * Looking a tag up in a daily index, as `build-tag-index` wrote it. What is answered is not verified here: whoever asked
 * does (`checkTag`), against the index that stands in the log.
 */
import { Tampered } from '../../shared/errors.ts';
import { readBundle, withHashes } from '../../shared/ledger/read-log.ts';
import { compareBytes, type Neighbours, parseTagEntry } from '../../shared/ledger/tag-index.ts';
import { TILE_WIDTH } from '../../shared/ledger/tiles.ts';
import { proveRange } from '../../shared/ledger/tree-range.ts';
import type { LogStorage } from './log-storage.ts';

/** Where the files of an index lie: below the log's, but never served. */
export function indexPrefix(covered: number): string {
  return `index/${covered}/`;
}

/**
 * The two entries between which `tag` (32 bytes) stands or would, and their proof, by some reads for each doubling of the
 * index. Throws `Tampered` when files of the index are missing.
 */
export async function readNeighbours(
  storage: Pick<LogStorage, 'read'>,
  { covered, tags }: { covered: number; tags: number },
  tag: Uint8Array,
): Promise<Neighbours> {
  const files = {
    origin: `index of ${covered} entries`,
    fetchFile: (path: string) => storage.read(indexPrefix(covered) + path),
  };
  const entryAt = async (rank: number) => {
    const [entry] = await readBundle(files, tags, Math.floor(rank / TILE_WIDTH), rank % TILE_WIDTH);
    if (entry === undefined) throw new Tampered('impossible_state', 'a bundle of an index lacks an entry');
    return entry;
  };
  const rank = await countBelow(tags, async (at) => compareBytes(tagOf(await entryAt(at)), tag) < 0);
  const [begin, end] = [Math.max(0, rank - 1), Math.min(tags, rank + 1)];
  return {
    rank,
    below: rank === 0 ? null : await entryAt(rank - 1),
    above: rank === tags ? null : await entryAt(rank),
    proof: await withHashes(files, tags, (read) => proveRange(begin, end, tags, read)),
  };
}

const tagOf = (entry: Uint8Array) => parseTagEntry(entry).tag;

/** How many of `count` sorted ones are below: those from the first on for which `isBelow` holds. */
async function countBelow(count: number, isBelow: (at: number) => Promise<boolean>): Promise<number> {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (await isBelow(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
