/** What runs in the browser: a log of a hundred thousand entries, and the proof of one of them made out of its tiles. */
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { EMPTY_LOG, growLog, rootOfState } from '../../src/shared/ledger/grow-log.ts';
import { noteKey } from '../../src/shared/ledger/note.ts';
import { readInclusion } from '../../src/shared/ledger/read-log.ts';
import { hashEntry } from '../../src/shared/ledger/tree.ts';

const ENTRIES = 100_000;
const PROOFS = 500;

/** Milliseconds that each of some proofs took to be made and verified, at places all over the log. */
export async function timeProofs(): Promise<number[]> {
  const entry = (index: number) =>
    encodeUtf8(`an entry of seventy-two bytes, as the log of events has: ${index}`.padEnd(72));
  const { state, files } = growLog(
    EMPTY_LOG,
    Array.from({ length: ENTRIES }, (_, index) => entry(index)),
  );
  const source = {
    ...{ origin: 'log', log: noteKey('log', 1, new Uint8Array(32)), cosigners: [], verify: () => true },
    fetchFile: async (path: string) => files.get(path),
  };
  const checkpoint = { origin: 'log', size: ENTRIES, root: rootOfState(state), extensions: [] };
  const times: number[] = [];
  for (let at = 0; at < PROOFS; at += 1) {
    const index = (at * 7919) % ENTRIES;
    const began = performance.now();
    await readInclusion(source, checkpoint, { index, leaf: hashEntry(entry(index)) });
    times.push(performance.now() - began);
  }
  return times;
}
