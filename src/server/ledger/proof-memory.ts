/**
 * What this process published last, in memory: the newest tiles of hashes and the checkpoint over them, so that the proof
 * of what has just entered the log costs no file. Promises that a receipt from here is under a checkpoint that was
 * published, made of hashes that this process computed or verified against the signed root. Older entries are not its
 * concern: their receipts are read out of the files.
 */
import type { LogState } from '../../shared/ledger/grow-log.ts';
import { formReceipt } from '../../shared/ledger/receipt.ts';
import { parseTile, parseTilePath, TILE_WIDTH, tileOfHash, tilesAt } from '../../shared/ledger/tiles.ts';
import { hashChildren, type ReadHash, subtreesOf, type TreeHash } from '../../shared/ledger/tree.ts';

/** A state of the log, and what is new in it. */
export type Grown = {
  readonly state: LogState;
  /** The files that were written for it. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The published checkpoint; undefined for the state that the log was found in. */
  readonly note: string | undefined;
  /** The leaves that entered. */
  readonly placed: readonly { readonly leaf_id: string; readonly position: number | null }[];
};

/** See above. */
export type ProofMemory = {
  remember(grown: Grown): void;
  /** The receipt of the entry at `index`; undefined when it has to be read from the files. */
  receiptAt(index: number): string | undefined;
};

/** So many tiles are kept of the lowest level: 65,536 entries, some megabytes. */
const TILES = 256;
/** Above, one tile stands for as many. */
const TILES_ABOVE = 4;

/** A memory without anything in it. */
export function proofMemory(): ProofMemory {
  const levels: Map<number, KnownTile>[] = [];
  let published: { size: number; note: string; path(index: number): readonly TreeHash[] } | undefined;
  const learn = (level: number, index: number, hashes: readonly TreeHash[]) => {
    levels[level] ??= new Map();
    const tiles = levels[level];
    const known = tiles.get(index) ?? new KnownTile();
    known.extend(hashes);
    tiles.delete(index);
    tiles.set(index, known);
    const [oldest] = tiles.keys();
    if (oldest !== undefined && tiles.size > (level === 0 ? TILES : TILES_ABOVE)) tiles.delete(oldest);
  };
  const readAt =
    (size: number): ReadHash =>
    (level, at) => {
      const tile = tileOfHash(level, at, size);
      const known = levels[tile.level]?.get(tile.index);
      if (known === undefined) throw new Forgotten();
      return known.hash(level % 8, at - tile.index * (TILE_WIDTH >> (level % 8)));
    };
  return {
    remember({ state, files, note }) {
      for (const [path, bytes] of files) {
        const tile = parseTilePath(path);
        if (tile !== undefined && tile.level !== 'entries' && tile.width === TILE_WIDTH)
          learn(tile.level, tile.index, parseTile(bytes, tile.width));
      }
      for (const [level, hashes] of state.hashes.entries())
        if (hashes.length > 0) learn(level, tilesAt(level, state.size).full, hashes);
      if (note !== undefined)
        published = { size: state.size, note, path: pathsAt(state.size, readAt(state.size)) };
    },
    receiptAt(index) {
      if (published === undefined || index >= published.size) return undefined;
      const { note, path } = published;
      try {
        const proof = path(index);
        return formReceipt({ extra: undefined, index, proof, checkpoint: note });
      } catch (error) {
        if (error instanceof Forgotten) return undefined;
        throw error;
      }
    },
  };
}

/**
 * RFC 6962 section 2.1.1's paths under one root. A leaf's lies in the complete subtree that holds it, then comes what is
 * right of that, which is the same for all and hashed once, and then what is left of it.
 */
function pathsAt(size: number, read: ReadHash): (index: number) => readonly TreeHash[] {
  const subtrees = subtreesOf(0, size);
  const right: (TreeHash | undefined)[] = [];
  const rightOf = (place: number): TreeHash | undefined => {
    const next = subtrees[place + 1];
    if (next === undefined) return undefined;
    const [hash, rest] = [read(next.level, next.index), rightOf(place + 1)];
    right[place] ??= rest === undefined ? hash : hashChildren(hash, rest);
    return right[place];
  };
  return (index) => {
    const place = subtrees.findIndex((each) => index < (each.index + 1) * 2 ** each.level);
    const path: TreeHash[] = [];
    for (
      let level = 0, at = index;
      level < (subtrees[place]?.level ?? 0);
      level += 1, at = Math.floor(at / 2)
    )
      path.push(read(level, at % 2 === 0 ? at + 1 : at - 1));
    const rest = right[place] ?? rightOf(place);
    if (rest !== undefined) path.push(rest);
    const left = subtrees.slice(0, place).toReversed();
    return [...path, ...left.map((each) => read(each.level, each.index))];
  };
}

class Forgotten extends Error {}

/** A tile as far as it is known; it only grows, and the hash of a complete subtree never changes. */
class KnownTile {
  readonly #rows: (TreeHash | undefined)[][] = Array.from({ length: 8 }, () => []);

  extend(hashes: readonly TreeHash[]): void {
    const [lowest = []] = this.#rows;
    for (let at = lowest.length; at < hashes.length; at += 1) lowest.push(hashes[at]);
  }

  /** The hash of the complete subtree of 2^`height` hashes that begins at the `at`-th such. */
  hash(height: number, at: number): TreeHash {
    const row = this.#rows[height] ?? [];
    const known = row[at];
    if (known !== undefined) return known;
    if (height === 0) throw new Forgotten();
    const hash = hashChildren(this.hash(height - 1, 2 * at), this.hash(height - 1, 2 * at + 1));
    row[at] = hash;
    return hash;
  }
}
