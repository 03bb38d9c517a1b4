/**
 * Taking over what was published of a log beyond what a database knows: read from the log's own files or from a mirror,
 * verified against the signed checkpoint as a whole, and only then written. Promises that nothing of a source that lies is
 * kept: not one entry is written before all of them gave the signed root, and those written are the same ones.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { Tampered } from '../../shared/errors.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import {
  EMPTY_LOG,
  growLog,
  type LogState,
  readLogState,
  rootOfState,
} from '../../shared/ledger/grow-log.ts';
import { type LogSource, readBundle } from '../../shared/ledger/read-log.ts';
import { parseTilePath, TILE_WIDTH, tilePath, tilesAt } from '../../shared/ledger/tiles.ts';
import type { TreeHash } from '../../shared/ledger/tree.ts';
import type { LogStorage } from './log-storage.ts';

/** A state of the log that a database notes as signed. */
export type KnownState = { readonly size: number; readonly root: Uint8Array };

/**
 * Verifies that `source` goes on from `known` to `to`, and writes the files that a log of that size has. Throws `Tampered`
 * when it does not, or when other files are in their place.
 */
export async function takeOverFiles(
  storage: LogStorage,
  source: LogSource,
  { known, to }: { readonly known: KnownState; readonly to: Checkpoint },
): Promise<void> {
  const begin = await beginAt(storage, known);
  const bundles = new Map<number, string>();
  await growTo(source, begin, { known, to }, (index, entries) => {
    bundles.set(index, digestOf(entries));
  });
  await growTo(source, begin, { known, to }, async (index, entries, files) => {
    if (bundles.get(index) !== digestOf(entries))
      throw new Tampered('bad_proof', 'a mirror of the log answers differently from time to time');
    await storage.writeOnce(new Map([...files].filter(([path]) => isKept(path, to.size))));
  });
}

/** The entries from position `begin` on, a bundle at a time; not verified: of files that {@link takeOverFiles} wrote. */
export async function* entriesFrom(
  source: LogSource,
  begin: number,
  size: number,
): AsyncGenerator<{ readonly first: number; readonly entries: readonly Uint8Array[] }> {
  for (let first = begin; first < size; ) {
    const entries = await readBundle(source, size, Math.floor(first / TILE_WIDTH), first % TILE_WIDTH);
    yield { first, entries };
    first += entries.length;
  }
}

/** What the own files show of the known state; from nothing where they are gone, too. */
async function beginAt(storage: LogStorage, known: KnownState): Promise<LogState> {
  try {
    const state = await readLogState(known.size, async (tile) => {
      const bytes =
        (await storage.read(tilePath(tile))) ??
        (await storage.read(tilePath({ ...tile, width: TILE_WIDTH })));
      if (bytes === undefined) throw new Tampered('bad_proof', 'a file of the log is gone');
      return bytes;
    });
    return equalBytes(rootOfState(state), known.root) ? state : EMPTY_LOG;
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return EMPTY_LOG;
  }
}

async function growTo(
  source: LogSource,
  begin: LogState,
  { known, to }: { readonly known: KnownState; readonly to: Checkpoint },
  onGrown: (
    index: number,
    entries: readonly Uint8Array[],
    files: ReadonlyMap<string, Uint8Array>,
  ) => void | Promise<void>,
): Promise<void> {
  let state = begin;
  const check = ({ size, root }: KnownState, why: string) => {
    if (state.size === size && !equalBytes(rootOfState(state), root))
      throw new Tampered('bad_checkpoint', why);
  };
  check(known, OTHER_HISTORY);
  for await (const { first, entries } of entriesFrom(source, begin.size, to.size)) {
    const cut = Math.max(0, Math.min(entries.length, known.size - first));
    // In two steps where the known state lies between: its root is compared there.
    const before = growLog(state, entries.slice(0, cut));
    state = before.state;
    check(known, OTHER_HISTORY);
    const grown = growLog(state, entries.slice(cut));
    state = grown.state;
    await onGrown(Math.floor(first / TILE_WIDTH), entries, new Map([...before.files, ...grown.files]));
  }
  check(to, 'the published entries give another root than the checkpoint that was signed');
}

const OTHER_HISTORY = 'what was published is not the history that the database knows';

/** Full tiles stay; of the partial ones those at the log's end alone. */
export function isKept(path: string, size: number): boolean {
  const tile = parseTilePath(path);
  if (tile === undefined) return false;
  const { full, rest } = tilesAt(tile.level, size);
  return tile.width === TILE_WIDTH || (tile.index === full && tile.width === rest);
}

function digestOf(entries: readonly Uint8Array[]): string {
  const hashes = entries.map((entry) => sha256(entry) as TreeHash);
  return encodeBase64url(sha256(concatBytes(...hashes)));
}
