import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { EMPTY_LOG, growLog, readLogState, rootOfState } from './grow-log.ts';
import { tilePath, tilesOf } from './tiles.ts';
import { hashEntry, rootOf } from './tree.ts';

const entriesOf = (begin: number, end: number) =>
  Array.from({ length: end - begin }, (_, at) => encodeUtf8(`entry ${begin + at}`));

describe('a log that grows', () => {
  it('writes the files of every size it was published at, whatever the batches', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 6 }), (batches) => {
        let state = EMPTY_LOG;
        const files = new Map<string, Uint8Array>();
        for (const batch of batches) {
          const grown = growLog(state, entriesOf(state.size, state.size + batch));
          for (const [path, bytes] of grown.files) {
            expect(files.has(path), `${path} is written once`).toBe(false);
            files.set(path, bytes);
          }
          state = grown.state;
          expect([...tilesOf(state.size)].map(tilePath).filter((path) => !files.has(path))).toEqual([]);
          expect(rootOfState(state)).toEqual(rootOf(entriesOf(0, state.size).map(hashEntry)));
        }
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same files when done again, and goes on from files as from memory', async () => {
    const first = growLog(EMPTY_LOG, entriesOf(0, 600));
    expect(growLog(EMPTY_LOG, entriesOf(0, 600))).toEqual(first);
    const read = await readLogState(600, async (tile) => {
      const bytes = first.files.get(tilePath(tile));
      if (bytes === undefined) throw new RangeError('no such file');
      return bytes;
    });
    expect(read).toEqual(first.state);
    expect(growLog(read, entriesOf(600, 1300))).toEqual(growLog(first.state, entriesOf(600, 1300)));
  });

  it('reaches three levels of tiles', () => {
    const entries = Array.from({ length: 65_537 }, (_, at) => Uint8Array.of(at >> 16, at >> 8, at));
    const { state, files } = growLog(EMPTY_LOG, entries);
    expect(rootOfState(state)).toEqual(rootOf(entries.map(hashEntry)));
    expect([...tilesOf(entries.length)].map(tilePath).sort()).toEqual([...files.keys()].sort());
    expect(state.hashes.map(({ length }) => length)).toEqual([1, 0, 1]);
  });

  it('stays as it is when nothing is added', () => {
    const { state, files } = growLog(EMPTY_LOG, []);
    expect(state).toBe(EMPTY_LOG);
    expect(files.size).toBe(0);
  });
});
