/**
 * An audit of a whole log: everything is computed anew from its entries. Promises that a log which passes has the root it
 * signed, serves the tiles that follow from its entries and none with other bytes, and continues what was seen before.
 * Memory is bounded by a few tiles, whatever the size. That the log's owner shows everybody the same, or wrote down all
 * that happened, is not shown here.
 */
import { equalBytes } from '../bytes/equal.ts';
import { Tampered } from '../errors.ts';
import type { Checkpoint } from './checkpoint.ts';
import { EMPTY_LOG, growLog, type LogState, rootOfState } from './grow-log.ts';
import {
  type LogSource,
  readBundle,
  readCheckpoint,
  readInclusion,
  type SeenCheckpoint,
} from './read-log.ts';
import { parseTilePath, TILE_WIDTH, tilePath, tilesOf } from './tiles.ts';
import { hashEntry } from './tree.ts';

/** How an audit is done. */
export type AuditOptions = {
  /** The checkpoint that an earlier audit saw. */
  readonly since?: Checkpoint;
  /** Looks at each entry, in order; a promise is waited for. What it throws ends the audit. */
  readonly onEntry?: (entry: Uint8Array, index: number) => unknown;
  /** Hears how far it is. */
  readonly onProgress?: (done: number, size: number) => void;
  /** Indices whose inclusion is proven as any reader would ask for it. */
  readonly probe?: (size: number) => readonly number[];
};

/** Bundles that are fetched before they are needed. */
const AHEAD = 8;

/** Audits the log at its newest checkpoint. Throws `Tampered` at the first thing that does not fit. */
export async function auditLog(source: LogSource, options: AuditOptions = {}): Promise<SeenCheckpoint> {
  const seen = await readCheckpoint(source, options.since);
  const { size, root } = seen.checkpoint;
  const state = await recompute(source, size, options);
  if (!equalBytes(rootOfState(state), root))
    throw new Tampered('bad_checkpoint', 'the entries give another root than the one that was signed');
  for (const tile of tilesOf(size)) {
    if (tile.width < TILE_WIDTH) await checkTail(source, state, tile);
  }
  for (const index of options.probe?.(size) ?? []) {
    const [entry] = await readBundle(source, size, Math.floor(index / TILE_WIDTH), index % TILE_WIDTH);
    if (entry === undefined) throw new Tampered('bad_encoding', 'a bundle lacks an entry');
    await readInclusion(source, seen.checkpoint, { index, leaf: hashEntry(entry) });
  }
  return seen;
}

async function recompute(source: LogSource, size: number, options: AuditOptions): Promise<LogState> {
  let state = EMPTY_LOG;
  for await (const entries of bundlesOf(source, size)) {
    for (const [place, entry] of entries.entries()) {
      const looked = options.onEntry?.(entry, state.size + place);
      // Millions are looked at without a wait.
      if (looked instanceof Promise) await looked;
    }
    const grown = growLog(state, entries);
    const full = [...grown.files].filter(([path]) => isFullTile(path));
    await Promise.all(full.map(([path, bytes]) => compare(source, path, bytes)));
    state = grown.state;
    options.onProgress?.(state.size, size);
  }
  return state;
}

/** All bundles in order, a few of them under way. */
async function* bundlesOf(source: LogSource, size: number): AsyncGenerator<readonly Uint8Array[]> {
  const count = Math.ceil(size / TILE_WIDTH);
  const coming: Promise<readonly Uint8Array[]>[] = [];
  for (let index = 0; index < count + AHEAD; index += 1) {
    if (index < count) {
      const bundle = readBundle(source, size, index);
      // Whoever awaits it hears of a failure; until then it is nobody's unhandled one.
      bundle.catch(() => {});
      coming.push(bundle);
    }
    if (index >= AHEAD || index >= count) {
      const next = coming.shift();
      if (next !== undefined) yield await next;
    }
  }
  for (const bundle of coming) yield await bundle;
}

/** Entries were read from their bundle: what follows from them are the tiles of hashes. */
function isFullTile(path: string): boolean {
  const tile = parseTilePath(path);
  return tile !== undefined && tile.level !== 'entries' && tile.width === TILE_WIDTH;
}

async function checkTail(
  source: LogSource,
  state: LogState,
  tile: ReturnType<typeof parseTilePath>,
): Promise<void> {
  if (tile === undefined || tile.level === 'entries') return;
  const hashes = state.hashes[tile.level] ?? [];
  const bytes = new Uint8Array(hashes.length * 32);
  for (const [place, hash] of hashes.entries()) bytes.set(hash, place * 32);
  await compare(source, tilePath(tile), bytes);
}

async function compare({ fetchFile }: LogSource, path: string, expected: Uint8Array): Promise<void> {
  const found = await fetchFile(path);
  if (found === undefined) throw new Tampered('bad_proof', `the log does not serve ${path}`);
  if (!equalBytes(found, expected))
    throw new Tampered('bad_proof', `${path} does not follow from the log’s entries`);
}
