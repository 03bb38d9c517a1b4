/**
 * Making the daily index of tags: all tags that are signed by now, in their order, become files, and then its root a leaf
 * of the log. Promises that an index of so many entries has the same bytes whoever makes it, so that one who was killed is
 * simply followed by the next; that indexes enter the log in the order of what they cover; and that files are removed once
 * two newer indexes are there. Memory is bounded by a page of tags.
 */
import { equalBytes } from '../../shared/bytes/equal.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { Tampered } from '../../shared/errors.ts';
import { EMPTY_LOG, growLog, rootOfState } from '../../shared/ledger/grow-log.ts';
import {
  formTagEntry,
  formTagIndexLeaf,
  type TagEntry,
  type TagIndexLeaf,
} from '../../shared/ledger/tag-index.ts';
import {
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tilesAt,
  tilesOf,
} from '../../shared/ledger/tiles.ts';
import type { TreeHash } from '../../shared/ledger/tree.ts';
import { indexPrefix } from './read-tag-index.ts';
import { insertLeaves } from './store.ts';
import { findLog, lockLog } from './store-log.ts';
import {
  countIndexLeaves,
  deleteIndexFiles,
  insertIndexFiles,
  insertTagIndex,
  listIndexFiles,
  listNewestIndexes,
  listTags,
} from './store-tag-index.ts';
import { LeaseLost, type LogParts } from './write-log.ts';

/** No clock is ahead by more, unless it is wrong. */
const AHEAD_MS = 86_400_000;
/** So many tags are read, hashed and written at once: some milliseconds, so that nobody waits for it. */
const PAGE = 4 * TILE_WIDTH;

/** What an index is made from. */
export type IndexParts = Pick<LogParts, 'db' | 'storage' | 'signer'>;

/** The newest index there is. */
export type NewestIndex = { readonly covered: number; readonly madeAt: Date };

/** When one is made, and until when. */
export type IndexOrder = {
  /** Milliseconds after which the next is made, if anything but an index entered the log. */
  readonly every: number;
  readonly now: Date;
  /** Whether to go on; asked between pages. */
  going(): boolean;
};

/** Makes the next index if it is time; the newest one then, undefined while there is none. */
export async function buildTagIndex(parts: IndexParts, order: IndexOrder): Promise<NewestIndex | undefined> {
  const { due, newest } = await planIndex(parts, order);
  if (due === undefined) return newest;
  const root = await writeFiles(parts, due, order);
  if (root === undefined) return newest;
  await enterLeaf(parts, { ...due, root });
  await removeOutgrown(parts, due.covered);
  return { covered: due.covered, madeAt: new Date(due.madeAt * 1000) };
}

type DueIndex = Omit<TagIndexLeaf, 'root'>;

async function planIndex(
  { db, signer }: IndexParts,
  { every, now }: IndexOrder,
): Promise<{ due: DueIndex | undefined; newest: NewestIndex | undefined }> {
  return db.transact(async (tx) => {
    const size = (await findLog(tx, signer.key.name))?.size ?? 0;
    const [last] = await listNewestIndexes(tx, 1);
    const newest = last && { covered: last.covered, madeAt: last.made_at };
    if (size === 0 || !isDue(last, { size, every, now })) return { due: undefined, newest };
    const tags = size - (await countIndexLeaves(tx, size));
    await insertIndexFiles(tx, { covered: size, tags });
    // A clock that was set back takes no index back.
    const madeAt = Math.floor(Math.max(now.getTime(), last?.made_at.getTime() ?? 0) / 1000);
    return { due: { covered: size, tags, madeAt }, newest };
  });
}

function isDue(
  last: { covered: number; position: number | null; made_at: Date } | undefined,
  { size, every, now }: { size: number; every: number; now: Date },
): boolean {
  if (last === undefined) return true;
  // While its leaf is on the way the next could overtake it; once it stands, it alone is nothing new.
  if (last.position === null || last.position >= size || size <= last.covered + 1) return false;
  const since = now.getTime() - last.made_at.getTime();
  // An hour that is not yet was a clock's that was ahead: what it says is not waited for.
  return since >= every || since < -Math.max(every, AHEAD_MS);
}

/** Writes the newest indexes of the first `size` entries anew, where their files were lost. */
export async function rebuildTagIndexes(parts: IndexParts, size: number): Promise<void> {
  const newest = await parts.db.once((tx) => listNewestIndexes(tx, 2));
  for (const { covered, tags, root, made_at } of newest) {
    if (covered > size) continue;
    const index = { covered, tags, madeAt: Math.floor(made_at.getTime() / 1000) };
    const rebuilt = await writeFiles(parts, index, { going: () => true });
    if (rebuilt === undefined || !equalBytes(rebuilt, root))
      throw new Tampered('impossible_state', `the database gives another index of ${covered} entries`);
  }
}

/** Writes the files that a tree of these tags has, no partial ones between; its root, undefined when it is stopped. */
async function writeFiles(
  { db, storage }: IndexParts,
  { covered, tags }: DueIndex,
  { going }: Pick<IndexOrder, 'going'>,
): Promise<TreeHash | undefined> {
  const write = (files: readonly (readonly [string, Uint8Array])[]) =>
    storage.writeOnce(new Map(files.map(([path, bytes]) => [indexPrefix(covered) + path, bytes])));
  // The last partial file of each level: those between pages are never needed.
  const tails = new Map<Tile['level'], readonly [string, Uint8Array]>();
  let state = EMPTY_LOG;
  let after: TagEntry = { tag: new Uint8Array(0), position: -1 };
  for (;;) {
    if (!going()) return undefined;
    const page = await db.once((tx) => listTags(tx, { covered, after, most: PAGE }));
    const last = page.at(-1);
    if (last === undefined) break;
    after = last;
    const grown = growLog(state, page.map(formTagEntry));
    const files = [...grown.files].map(([path, bytes]) => ({ tile: parseTilePath(path), path, bytes }));
    for (const { tile, path, bytes } of files) if (tile !== undefined) tails.set(tile.level, [path, bytes]);
    const full = files.filter(({ tile }) => tile?.width === TILE_WIDTH);
    await write(full.map(({ path, bytes }) => [path, bytes]));
    state = grown.state;
  }
  if (state.size !== tags)
    throw new Tampered('impossible_state', `the log has ${tags} tags, but ${state.size} leaves hold one`);
  await write([...tails.values()].filter(([path]) => isEndOf(path, tags)));
  return rootOfState(state);
}

/** Whether a file is the partial one at the end of its level, when the tree has `size` entries. */
function isEndOf(path: string, size: number): boolean {
  const tile = parseTilePath(path);
  if (tile === undefined) return false;
  const { full, rest } = tilesAt(tile.level, size);
  return tile.index === full && tile.width === rest;
}

/** Row and leaf in one transaction, alone: who was overtaken enters none. */
async function enterLeaf({ db, signer }: IndexParts, index: TagIndexLeaf): Promise<void> {
  const leafId = newUuidV7();
  const madeAt = new Date(index.madeAt * 1000);
  await db.transact(async (tx) => {
    await lockLog(tx, signer.key.name);
    const [last] = await listNewestIndexes(tx, 1);
    if (last !== undefined && last.covered >= index.covered)
      throw new LeaseLost('another process makes the index of tags');
    await insertLeaves(tx, [
      {
        leaf_id: leafId,
        leaf: formTagIndexLeaf(index),
        appended_at: madeAt,
        ...{ lane: 'now', cover: false, position: null, index_of: index.covered },
      },
    ]);
    const { covered, tags, root } = index;
    await insertTagIndex(tx, { covered, tags, root, leaf_id: leafId, made_at: madeAt });
  });
}

/** Removes the files of all but the newest two: proofs under a checkpoint a moment old ask for the last but one. */
async function removeOutgrown({ db, storage }: IndexParts, covered: number): Promise<void> {
  const [kept, old] = await db.read(async (tx) => [
    await listNewestIndexes(tx, 2),
    await listIndexFiles(tx, covered),
  ]);
  for (const files of old) {
    if (kept.some((index) => index.covered === files.covered)) continue;
    let paths: string[] = [];
    for (const tile of tilesOf(files.tags)) {
      paths.push(indexPrefix(files.covered) + tilePath(tile));
      if (paths.length < TILE_WIDTH) continue;
      await storage.remove(paths);
      paths = [];
    }
    await storage.remove(paths);
    await db.once((tx) => deleteIndexFiles(tx, files.covered));
  }
}
