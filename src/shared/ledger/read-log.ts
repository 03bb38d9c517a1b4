/**
 * A reader of any log that serves tiles (C2SP tlog-tiles), wherever it runs. Promises that what it answers was verified
 * against the log's signed checkpoint: entries by the hashes above them, the checkpoint by the one seen before. Whoever
 * serves the files may be the liar. That others are shown the same is for witnesses, or for comparing checkpoints.
 */
import { decodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import type { NoteKey, VerifyNote } from './note.ts';
import { hashesInTiles, parseBundle, TILE_WIDTH, type Tile, tileOfHash, tilePath, tilesAt } from './tiles.ts';
import { EMPTY_ROOT, hashEntry, type ReadHash, type TreeHash } from './tree.ts';
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './tree-proofs.ts';

/** Gets a file under the log's prefix, such as `checkpoint` or `tile/0/000`; undefined when there is none. */
export type FetchFile = (path: string) => Promise<Uint8Array | undefined>;

/** Where the tiles of a tree are read; `origin` names it in complaints. */
export type TreeFiles = { readonly origin: string; readonly fetchFile: FetchFile };
/** Which log is read, and whose signatures count. */
export type LogSource = TreeFiles & {
  readonly log: NoteKey;
  readonly cosigners: readonly NoteKey[];
  readonly verify: VerifyNote;
};
/** A checkpoint as it was opened, with its note to keep or to hand on. */
export type SeenCheckpoint = {
  readonly checkpoint: Checkpoint;
  readonly cosigners: readonly NoteKey[];
  readonly note: string;
};

/**
 * The log's newest checkpoint, once it is shown to continue `seen`, the last one that this reader kept. Throws `Tampered`
 * when it is not signed as it should be, is older than what was seen, or another history.
 */
export async function readCheckpoint(source: LogSource, seen?: Checkpoint): Promise<SeenCheckpoint> {
  const note = decodeUtf8(await getFile(source, 'checkpoint'));
  const { checkpoint, cosigners } = await openCheckpoint(note, source, source.verify);
  if (seen !== undefined) await checkGrowth(source, seen, checkpoint);
  return { checkpoint, cosigners, note };
}

/** Throws `Tampered` unless the log at `to` holds unchanged what it held at `from`. */
export async function checkGrowth(source: LogSource, from: Checkpoint, to: Checkpoint): Promise<void> {
  if (to.size < from.size)
    throw new Tampered('bad_checkpoint', 'the log is shown at an older state than it was seen at');
  verifyConsistency(from, to, await readGrowth(source, from.size, to));
}

/**
 * The hashes that show that the first `from` entries are the beginning of those at `to`. Not verified: whoever holds the
 * root of the first can, and nobody else.
 */
export async function readGrowth(
  source: LogSource,
  from: number,
  to: Checkpoint,
): Promise<readonly TreeHash[]> {
  return withHashes(source, to.size, (read) => proveConsistency(from, to.size, read));
}

/** The hashes that prove the entry at `index` under `checkpoint`, verified for `leaf`. Throws `Tampered` otherwise. */
export async function readInclusion(
  source: LogSource,
  { size, root }: Checkpoint,
  { index, leaf }: { index: number; leaf: TreeHash },
): Promise<readonly TreeHash[]> {
  if (index >= size) throw new Tampered('bad_proof', 'an entry lies outside its tree');
  const proof = await withHashes(source, size, (read) => proveInclusion(index, size, read));
  verifyInclusion({ leaf, index, size, root }, proof);
  return proof;
}

/** The entry at `index`, verified under `checkpoint`. */
export async function readEntry(
  source: LogSource,
  checkpoint: Checkpoint,
  index: number,
): Promise<Uint8Array> {
  const [entry] = await readBundle(
    source,
    checkpoint.size,
    Math.floor(index / TILE_WIDTH),
    index % TILE_WIDTH,
  );
  if (entry === undefined) throw new Tampered('bad_encoding', 'a bundle lacks an entry');
  await readInclusion(source, checkpoint, { index, leaf: hashEntry(entry) });
  return entry;
}

/** The root of an empty log, or what its checkpoint says: an empty log with another root is refused. */
export function checkEmpty({ size, root }: Checkpoint): void {
  if (size === 0 && root.some((byte, place) => byte !== EMPTY_ROOT[place]))
    throw new Tampered('bad_checkpoint', 'an empty log has another root');
}

/** The entries of one bundle from the `from`-th on. Not verified: hash them, or ask {@link readEntry}. */
export async function readBundle(
  source: TreeFiles,
  size: number,
  index: number,
  from = 0,
): Promise<readonly Uint8Array[]> {
  const { full, rest } = tilesAt('entries', size);
  const width = index < full ? TILE_WIDTH : index === full ? rest : 0;
  if (width === 0) throw new Tampered('bad_proof', 'an entry lies outside its tree');
  return parseBundle(await getTile(source, { level: 'entries', index, width }), width).slice(from);
}

/** Runs `prove` once to learn which hashes it needs, fetches their tiles, and runs it on them. Not verified. */
export async function withHashes<Result>(
  source: TreeFiles,
  size: number,
  prove: (read: ReadHash) => Result,
): Promise<Result> {
  const needed = new Map<string, Tile>();
  prove((level, index) => {
    const tile = tileOfHash(level, index, size);
    needed.set(tilePath(tile), tile);
    return EMPTY_ROOT;
  });
  const bytes = new Map<string, Uint8Array>();
  await Promise.all([...needed].map(async ([path, tile]) => bytes.set(path, await getTile(source, tile))));
  return prove(
    hashesInTiles(size, (tile) => {
      const found = bytes.get(tilePath(tile));
      if (found === undefined) throw new RangeError('a tile was not asked for');
      return found;
    }),
  );
}

/** A tile's bytes; where a partial one is gone, the full one that took its place: it begins with the same. */
async function getTile(source: TreeFiles, tile: Tile): Promise<Uint8Array> {
  const found = await source.fetchFile(tilePath(tile));
  if (found !== undefined) return found;
  return getFile(source, tilePath({ ...tile, width: TILE_WIDTH }));
}

async function getFile({ fetchFile, origin }: TreeFiles, path: string): Promise<Uint8Array> {
  const found = await fetchFile(path);
  if (found === undefined) throw new Tampered('bad_proof', `the log ${origin} does not serve ${path}`);
  return found;
}
