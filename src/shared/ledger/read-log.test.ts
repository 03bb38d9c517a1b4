import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkpointOf, filesOf, sourceOf } from '../../../test/log-files.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { readCheckpoint, readEntry, readInclusion } from './read-log.ts';
import { TILE_WIDTH, type Tile, tilePath } from './tiles.ts';
import { hashEntry } from './tree.ts';

const ENTRIES = Array.from({ length: 1100 }, (_, index) => encodeUtf8(`entry ${index}`));
const FILES = filesOf(ENTRIES);

describe('a reader of a log', () => {
  it('reads any entry of any size, and what it read before is still there', async () => {
    const size = fc.integer({ min: 1, max: ENTRIES.length });
    await fc.assert(
      fc.asyncProperty(size, size, fc.nat(), async (one, other, random) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        const source = sourceOf(filesOf(ENTRIES.slice(0, large)));
        const { checkpoint } = await readCheckpoint(source, checkpointOf(ENTRIES.slice(0, small)));
        expect(checkpoint.size).toBe(large);
        const index = random % large;
        expect(await readEntry(source, checkpoint, index)).toEqual(ENTRIES[index]);
      }),
      { numRuns: 30 },
    );
  });

  it('takes the full tile where a partial one was cleaned away', async () => {
    const old = checkpointOf(ENTRIES.slice(0, 300));
    // What was served at that size, but for partial tiles whose full one is there by now.
    const kept = [...filesOf(ENTRIES.slice(0, 300))].filter(
      ([path]) => !FILES.has(path.replace(/\.p\/\d+$/, '')),
    );
    const source = sourceOf(new Map([...FILES, ...kept]));
    expect(kept.map(([path]) => path)).toEqual(['tile/1/000.p/1']);
    expect(await readEntry(source, old, 299)).toEqual(ENTRIES[299]);
    await expect(readEntry(sourceOf(FILES), old, 299)).rejects.toThrow('does not serve tile/1/000');
  });

  it('refuses an older state than it saw, and another history', async () => {
    const seen = checkpointOf(ENTRIES.slice(0, 700));
    await expect(readCheckpoint(sourceOf(filesOf(ENTRIES.slice(0, 699))), seen)).rejects.toThrow(
      'older state',
    );
    const changed = filesOf(ENTRIES.with(3, encodeUtf8('changed')));
    await expect(readCheckpoint(sourceOf(changed), seen)).rejects.toThrow(Tampered);
    const same = filesOf(ENTRIES.slice(0, 700).with(3, encodeUtf8('changed')));
    await expect(readCheckpoint(sourceOf(same), seen)).rejects.toThrow('two roots');
  });

  it('refuses another log’s checkpoint, and an entry outside the tree', async () => {
    await expect(readCheckpoint(sourceOf(filesOf(ENTRIES, 'other.example')))).rejects.toThrow(
      'other.example',
    );
    const all = checkpointOf(ENTRIES);
    await expect(readEntry(sourceOf(FILES), all, ENTRIES.length)).rejects.toThrow(Tampered);
    const leaf = hashEntry(encodeUtf8('entry 5'));
    await expect(readInclusion(sourceOf(FILES), all, { index: 6, leaf })).rejects.toThrow(Tampered);
  });

  it('refuses any file of which a bit was turned, where it rests on it', async () => {
    const checkpoint = checkpointOf(ENTRIES);
    const used: Tile[] = [
      { level: 'entries', index: 2, width: TILE_WIDTH },
      { level: 0, index: 2, width: TILE_WIDTH },
      { level: 1, index: 0, width: 4 },
    ];
    for (const path of used.map(tilePath)) {
      const bytes = FILES.get(path)?.slice();
      expect(bytes, path).toBeDefined();
      if (bytes === undefined) continue;
      // In the entry itself, in its sibling, and in the tile beside its own.
      const place = path.startsWith('tile/entries')
        ? bytes.length - 1
        : path.startsWith('tile/0')
          ? 254 * 32
          : 0;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      const source = sourceOf(new Map([...FILES, [path, bytes]]));
      await expect(readEntry(source, checkpoint, 767), path).rejects.toThrow(Tampered);
    }
  });
});
