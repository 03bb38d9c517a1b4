/**
 * The files of a log as they were at a size that was signed. Promises them all, also while the log goes on: a file is
 * there before the database says so, none changes, and a partial one that was outgrown is the beginning of the full one.
 */

import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { indexPrefix } from '../../server/ledger/read-tag-index.ts';
import { CHECKPOINT } from '../../server/ledger/write-log.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/note.ts';
import {
  formBundle,
  parseBundle,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tilesOf,
} from '../../shared/ledger/tiles.ts';
import { HASH_SIZE } from '../../shared/ledger/tree.ts';
import { BackupError } from './backup-format.ts';

/** What the database says of a log. */
export type SignedLog = { readonly size: number; readonly root: Uint8Array; readonly note: string };
/** An index of tags whose files lie beside the log's. */
export type IndexFiles = { readonly covered: number; readonly tags: number };

/** A bucket is asked for so many files at once. */
const AT_ONCE = 16;

/** All files by their paths below the log's prefix, the checkpoint last. */
export async function* readLogFiles(
  storage: Pick<LogStorage, 'read'>,
  log: SignedLog,
  indexes: readonly IndexFiles[],
): AsyncGenerator<readonly [path: string, bytes: Uint8Array]> {
  yield* readTiles(storage, '', log.size);
  for (const { covered, tags } of indexes) yield* readTiles(storage, indexPrefix(covered), tags);
  yield [CHECKPOINT, await readCheckpoint(storage, log)];
}

async function* readTiles(
  storage: Pick<LogStorage, 'read'>,
  prefix: string,
  size: number,
): AsyncGenerator<readonly [string, Uint8Array]> {
  let tiles: Tile[] = [];
  const take = () =>
    Promise.all(
      tiles
        .splice(0)
        .map(async (tile) => [prefix + tilePath(tile), await readTile(storage, prefix, tile)] as const),
    );
  for (const tile of tilesOf(size)) {
    tiles = [...tiles, tile];
    if (tiles.length === AT_ONCE) yield* await take();
  }
  yield* await take();
}

async function readTile(storage: Pick<LogStorage, 'read'>, prefix: string, tile: Tile): Promise<Uint8Array> {
  const bytes = await storage.read(prefix + tilePath(tile));
  if (bytes !== undefined) return bytes;
  const full = await storage.read(prefix + tilePath({ ...tile, width: TILE_WIDTH }));
  if (full !== undefined) return cut(full, tile);
  throw new BackupError(
    `The log's file ${prefix}${tilePath(tile)} is missing.\n` +
      (prefix === ''
        ? 'Put the log’s files back, or fetch them from a mirror: the platform would not start without it.'
        : 'The index of tags was outgrown while it was read: run the backup again.'),
  );
}

/** What a full tile began with. */
function cut(full: Uint8Array, { level, width }: Tile): Uint8Array {
  return level === 'entries' ? formBundle(parseBundle(full, width)) : full.subarray(0, width * HASH_SIZE);
}

/** As published, with what witnesses signed, if it still is that of this size; otherwise as the platform signed it. */
async function readCheckpoint(storage: Pick<LogStorage, 'read'>, log: SignedLog): Promise<Uint8Array> {
  const bytes = await storage.read(CHECKPOINT);
  const published = bytes && parseCheckpoint(parseNote(decodeUtf8(bytes)).text);
  return bytes !== undefined && published?.size === log.size && equalBytes(published.root, log.root)
    ? bytes
    : encodeUtf8(log.note);
}
