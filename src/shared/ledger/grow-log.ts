/**
 * How a log grows: from its state at one size and further entries, its state at the next and the files that are new.
 * Promises that the files are those of C2SP tlog-tiles at the new size, and depend on nothing but the entries and the old
 * state: whoever does it again, after a crash, writes the same bytes. Does not store, sign or order anything.
 */
import {
  formBundle,
  formTile,
  parseBundle,
  parseTile,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tilesAt,
} from './tiles.ts';
import {
  appendHash,
  checkSize,
  type Frontier,
  hashEntry,
  rootOf,
  rootOfFrontier,
  type TreeHash,
} from './tree.ts';

/** What of a log is needed to append to it: what its partial tiles hold. */
export type LogState = {
  readonly size: number;
  /** The entries of the last bundle, if it is not full. */
  readonly entries: readonly Uint8Array[];
  /** For each level of tiles the hashes of its last tile, if it is not full. */
  readonly hashes: readonly (readonly TreeHash[])[];
};

/** The state of a log without entries. */
export const EMPTY_LOG: LogState = { size: 0, entries: [], hashes: [] };

const roots = new WeakMap<LogState, TreeHash>();

/** The root of a state. */
export function rootOfState(state: LogState): TreeHash {
  const root = roots.get(state) ?? computeRoot(state);
  roots.set(state, root);
  return root;
}

function computeRoot({ hashes }: LogState): TreeHash {
  // A full tile's root stands one level up, so that each level holds the subtrees of its own sizes alone.
  const frontier = hashes.flatMap((level, height) => frontierOfLevel(level, height)).toReversed();
  return rootOfFrontier(frontier);
}

/** Appends entries: the next state, and every file that is not there yet, by its path. */
export function growLog(
  state: LogState,
  entries: readonly Uint8Array[],
): { readonly state: LogState; readonly files: ReadonlyMap<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  if (entries.length === 0) return { state, files };
  const put = (tile: Tile, bytes: Uint8Array) => files.set(tilePath(tile), bytes);
  const all = [...state.entries, ...entries];
  let index = Math.floor(state.size / TILE_WIDTH);
  let at = 0;
  for (; all.length - at >= TILE_WIDTH; at += TILE_WIDTH, index += 1)
    put({ level: 'entries', index, width: TILE_WIDTH }, formBundle(all.slice(at, at + TILE_WIDTH)));
  const rest = all.slice(at);
  if (rest.length > 0) put({ level: 'entries', index, width: rest.length }, formBundle(rest));
  const hashes = growLevels(state, entries.map(hashEntry), put);
  return { state: { size: checkSize(state.size + entries.length), entries: rest, hashes }, files };
}

/** The state of the first `size` entries, from the files that a log of that size has. `read` throws for a missing one. */
export async function readLogState(
  size: number,
  read: (tile: Tile) => Promise<Uint8Array>,
): Promise<LogState> {
  const tail = async (level: number | 'entries') => {
    const { full, rest } = tilesAt(level, size);
    return rest === 0 ? undefined : { bytes: await read({ level, index: full, width: rest }), width: rest };
  };
  const bundle = await tail('entries');
  const hashes: (readonly TreeHash[])[] = [];
  for (let level = 0; size >= TILE_WIDTH ** level; level += 1) {
    const tile = await tail(level);
    hashes.push(tile === undefined ? [] : parseTile(tile.bytes, tile.width).map(keep));
  }
  return {
    size: checkSize(size),
    entries:
      bundle === undefined ? [] : parseBundle(bundle.bytes, bundle.width).map((entry) => entry.slice()),
    hashes,
  };
}

function growLevels(
  state: LogState,
  added: readonly TreeHash[],
  put: (tile: Tile, bytes: Uint8Array) => void,
): readonly (readonly TreeHash[])[] {
  const levels: (readonly TreeHash[])[] = [];
  let rising = added;
  for (let level = 0; rising.length > 0 || level < state.hashes.length; level += 1) {
    const all = [...(state.hashes[level] ?? []), ...rising];
    const next: TreeHash[] = [];
    let index = tilesAt(level, state.size).full;
    let at = 0;
    for (; all.length - at >= TILE_WIDTH; at += TILE_WIDTH, index += 1) {
      const full = all.slice(at, at + TILE_WIDTH);
      put({ level, index, width: TILE_WIDTH }, formTile(full));
      next.push(rootOf(full));
    }
    const rest = all.slice(at);
    if (rest.length > 0 && rising.length > 0) put({ level, index, width: rest.length }, formTile(rest));
    levels.push(rest);
    rising = next;
  }
  return levels;
}

/** The subtrees of one level of tiles, smallest last; `height` counts levels of tiles. */
function frontierOfLevel(level: readonly TreeHash[], height: number): Frontier {
  const frontier = level.reduce<Frontier>((all, hash) => appendHash(all, hash).frontier, []);
  return frontier.map((each) => ({ ...each, level: each.level + 8 * height })).toReversed();
}

// Not a view of a whole tile, which would stay in memory.
const keep = (hash: TreeHash) => hash.slice() as TreeHash;
