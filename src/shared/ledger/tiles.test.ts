import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tampered } from '../errors.ts';
import {
  formBundle,
  formTile,
  hashesInTiles,
  MAX_ENTRY,
  parseBundle,
  parseTile,
  parseTilePath,
  TILE_WIDTH,
  type Tile,
  tilePath,
  tilesAt,
  tilesOf,
} from './tiles.ts';
import { frontierOf, hashEntry, rootAt, rootOf, type TreeHash } from './tree.ts';

const SIZES = [1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 70_000];

const tile: fc.Arbitrary<Tile> = fc.record({
  level: fc.oneof(fc.constant('entries' as const), fc.integer({ min: 0, max: 63 })),
  index: fc.oneof(fc.nat(2000), fc.maxSafeInteger().map(Math.abs)),
  width: fc.integer({ min: 1, max: TILE_WIDTH }),
});

describe('a tile’s path', () => {
  it.each([
    [{ level: 0, index: 1_234_067, width: 256 }, 'tile/0/x001/x234/067'],
    [{ level: 3, index: 5, width: 256 }, 'tile/3/005'],
    [{ level: 'entries', index: 1000, width: 12 }, 'tile/entries/x001/000.p/12'],
  ] as const)('is the specification’s for %j', (given, path) => {
    expect(tilePath(given)).toBe(path);
  });

  it('is read back, and no other spelling of it is', () => {
    fc.assert(
      fc.property(tile, (given) => {
        const path = tilePath(given);
        expect(parseTilePath(path)).toEqual(given);
        for (const other of [
          `${path}/`,
          `/${path}`,
          path.replace('tile/', 'tile/0'),
          `${path}.p/256`,
          `${path}.p/0`,
        ])
          expect(parseTilePath(other)).toBeUndefined();
      }),
    );
    for (const other of [
      'tile/64/000',
      'tile/0/x000/001',
      'tile/0/1',
      'tile/0/0001',
      'tile/00/000',
      'tile/0/001.p/01',
    ])
      expect(parseTilePath(other)).toBeUndefined();
  });
});

describe('the tiles of a log', () => {
  it('have the widths of the specification’s example', () => {
    expect([0, 1, 2, 3].map((level) => tilesAt(level, 70_000))).toEqual([
      { full: 273, rest: 112 },
      { full: 1, rest: 17 },
      { full: 0, rest: 1 },
      { full: 0, rest: 0 },
    ]);
    expect([...tilesOf(256)].map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect([...tilesOf(0)]).toEqual([]);
  });

  it('give the root at every size around a tile’s edge', () => {
    const leaves = Array.from({ length: 70_000 }, (_, index) =>
      hashEntry(Uint8Array.of(index >> 16, index >> 8, index)),
    );
    const levels = levelsOf(leaves);
    for (const size of SIZES) {
      const fromTiles = hashesInTiles(size, tileOf(levels));
      expect(rootAt(size, fromTiles)).toEqual(rootOf(leaves.slice(0, size)));
      expect(frontierOf(size, fromTiles).length).toBe(size.toString(2).replaceAll('0', '').length);
      expect(() => fromTiles(0, size)).toThrow(RangeError);
    }
  });
});

describe('a tile', () => {
  it('is cut where a wider one is served, and refused where it is narrower', () => {
    const hashes = [1, 2, 3].map((each) => hashEntry(Uint8Array.of(each)));
    expect(parseTile(formTile(hashes), 2)).toEqual(hashes.slice(0, 2));
    expect(() => parseTile(formTile(hashes), 4)).toThrow(Tampered);
    expect(() => parseTile(formTile(hashes).subarray(1), 2)).toThrow(Tampered);
  });

  it('holds entries of any length that fits, and is refused when it breaks off', () => {
    const entries = [new Uint8Array(0), Uint8Array.of(7), new Uint8Array(MAX_ENTRY).fill(9)];
    const bytes = formBundle(entries);
    expect(parseBundle(bytes, 3)).toEqual(entries);
    expect(parseBundle(bytes, 1)).toEqual(entries.slice(0, 1));
    for (const cut of [1, 3, bytes.length - 1])
      expect(() => parseBundle(bytes.subarray(0, cut), 1)).toThrow(Tampered);
    expect(() => parseBundle(bytes, 4)).toThrow(Tampered);
    expect(() => formBundle([new Uint8Array(MAX_ENTRY + 1)])).toThrow(RangeError);
  });
});

/** The hashes of levels 0, 8, 16, …: what tiles hold. */
function levelsOf(leaves: readonly TreeHash[]): readonly (readonly TreeHash[])[] {
  const levels = [leaves];
  for (let last = leaves; last.length >= TILE_WIDTH; ) {
    const next: TreeHash[] = [];
    for (let at = 0; at + TILE_WIDTH <= last.length; at += TILE_WIDTH)
      next.push(rootOf(last.slice(at, at + TILE_WIDTH)));
    levels.push(next);
    last = next;
  }
  return levels;
}

function tileOf(levels: readonly (readonly TreeHash[])[]): (tile: Tile) => Uint8Array {
  return ({ level, index, width }) => {
    const hashes = level === 'entries' ? undefined : levels[level];
    if (hashes === undefined) throw new RangeError('no such level');
    return formTile(hashes.slice(index * TILE_WIDTH, index * TILE_WIDTH + width));
  };
}
