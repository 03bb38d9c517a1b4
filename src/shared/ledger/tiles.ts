/**
 * Tiles: how a log's hashes and entries lie in files (C2SP tlog-tiles, height 8). Promises the names and widths of the
 * specification, and that hashes which are read out of tiles are those of complete subtrees. Does not fetch and does not
 * verify: a tile is what somebody served.
 */
import { concatBytes } from '../bytes/concat.ts';
import { Tampered } from '../errors.ts';
import { checkSize, HASH_SIZE, type ReadHash, rootOf, type TreeHash } from './tree.ts';

/** Hashes, or entries, of a full tile. */
export const TILE_WIDTH = 256;
/** Levels of the tree in one level of tiles. */
const TILE_HEIGHT = 8;
/** The longest entry, in bytes: its length stands in sixteen bits. */
export const MAX_ENTRY = 65_535;

/** One file of a log: hashes of a level, or a bundle of entries; `width` is 1 to 256. */
export type Tile = { readonly level: number | 'entries'; readonly index: number; readonly width: number };

/** The path of a tile under the log's prefix: `tile/1/x001/x234/067.p/8`. */
export function tilePath({ level, index, width }: Tile): string {
  const partial = width === TILE_WIDTH ? '' : `.p/${width}`;
  return `tile/${level}/${spellIndex(index)}${partial}`;
}

/** The tile that a path names; undefined for any other text, such as another spelling of a number. */
export function parseTilePath(path: string): Tile | undefined {
  const [, level = '', groups = '', width] =
    /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path) ?? [];
  const index = Number(groups.replaceAll(/[x/]/g, ''));
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index,
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const known = tile.level === 'entries' || tile.level <= 63;
  const inBounds = tile.width >= 1 && (width === undefined || tile.width < TILE_WIDTH);
  return known && inBounds && Number.isSafeInteger(index) && tilePath(tile) === path ? tile : undefined;
}

/** How many full tiles a level has at a size, and how wide the one after them is (0: there is none). */
export function tilesAt(
  level: number | 'entries',
  size: number,
): { readonly full: number; readonly rest: number } {
  const hashes = Math.floor(checkSize(size) / TILE_WIDTH ** (level === 'entries' ? 0 : level));
  return { full: Math.floor(hashes / TILE_WIDTH), rest: hashes % TILE_WIDTH };
}

/** All tiles that a log of `size` must serve. */
export function* tilesOf(size: number): Generator<Tile> {
  for (const level of ['entries', ...Array(8).keys()] as const) {
    const { full, rest } = tilesAt(level, size);
    for (let index = 0; index < full; index += 1) yield { level, index, width: TILE_WIDTH };
    if (rest > 0) yield { level, index: full, width: rest };
  }
}

/** The tile of the first `size` entries in which the hash of a complete subtree lies, or under which it is computed. */
export function tileOfHash(level: number, index: number, size: number): Tile & { readonly level: number } {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const first = index * 2 ** (level % TILE_HEIGHT);
  const at = Math.floor(first / TILE_WIDTH);
  const { full, rest } = tilesAt(tileLevel, size);
  if (at > full || (at === full && rest === 0)) throw new RangeError('no tile of this size holds that hash');
  return { level: tileLevel, index: at, width: at < full ? TILE_WIDTH : rest };
}

/** Reads hashes out of tiles of the first `size` entries; `read` gives a tile's bytes. */
export function hashesInTiles(size: number, read: (tile: Tile) => Uint8Array): ReadHash {
  return (level, index) => {
    const tile = tileOfHash(level, index, size);
    const count = 2 ** (level % TILE_HEIGHT);
    const begin = index * count - tile.index * TILE_WIDTH;
    const hashes = parseTile(read(tile), tile.width).slice(begin, begin + count);
    if (hashes.length < count) throw new RangeError('the subtree is not complete at this size');
    return rootOf(hashes);
  };
}

/** The bytes of a tile of hashes. */
export function formTile(hashes: readonly TreeHash[]): Uint8Array {
  return concatBytes(...hashes);
}

/** The hashes of a tile; throws `Tampered` unless there are `width` of them, or more, which are cut off. */
export function parseTile(bytes: Uint8Array, width: number): readonly TreeHash[] {
  if (
    bytes.length % HASH_SIZE !== 0 ||
    bytes.length < width * HASH_SIZE ||
    bytes.length > TILE_WIDTH * HASH_SIZE
  )
    throw new Tampered('bad_encoding', 'a tile has another length than it should');
  return Array.from(
    { length: width },
    (_, place) => bytes.subarray(place * HASH_SIZE, (place + 1) * HASH_SIZE) as TreeHash,
  );
}

/** The bytes of a bundle of entries: each with its length in two bytes before it. RangeError for a longer one. */
export function formBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > MAX_ENTRY) throw new RangeError(`an entry has at most ${MAX_ENTRY} bytes`);
      return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
    }),
  );
}

/** The entries of a bundle; throws `Tampered` unless there are `width` of them, or more, which are cut off. */
export function parseBundle(bytes: Uint8Array, width: number): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const length = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
    const entry = bytes.subarray(at + 2, at + 2 + length);
    if (at + 2 > bytes.length || entry.length < length)
      throw new Tampered('bad_encoding', 'a bundle breaks off');
    entries.push(entry);
    at += 2 + length;
  }
  if (entries.length < width || entries.length > TILE_WIDTH)
    throw new Tampered('bad_encoding', 'a bundle has another number of entries than it should');
  return entries.slice(0, width);
}

function spellIndex(index: number): string {
  const groups: string[] = [];
  let rest = checkSize(index);
  do {
    groups.unshift(String(rest % 1000).padStart(3, '0'));
    rest = Math.floor(rest / 1000);
  } while (rest > 0);
  return groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
}
