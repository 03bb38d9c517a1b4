import { describe, expect, it } from 'vitest';
import { EMPTY_LOG, growLog, type LogState, rootOfState } from '../../shared/ledger/grow-log.ts';
import { parseReceipt } from '../../shared/ledger/receipt.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import { verifyInclusion } from '../../shared/ledger/tree-proofs.ts';
import { proofMemory } from './proof-memory.ts';

const entry = (index: number) => Uint8Array.of(index >> 16, index >> 8, index);
const entries = (begin: number, count: number) =>
  Array.from({ length: count }, (_, place) => entry(begin + place));

function verify(receipt: string | undefined, state: LogState, index: number): void {
  const { proof, ...read } = parseReceipt(receipt ?? '');
  expect(read).toMatchObject({ index, checkpoint: `note of ${state.size}\n` });
  verifyInclusion(
    { leaf: hashEntry(entry(index)), index, size: state.size, root: rootOfState(state) },
    proof,
  );
}

describe('the memory of what was published', () => {
  it('proves what entered since it began, at every size', () => {
    const memory = proofMemory();
    let state = EMPTY_LOG;
    for (const count of [1, 1, 1, 250, 2, 1, 1, 255, 300, 7, 1024, 1, 513]) {
      const grown = growLog(state, entries(state.size, count));
      state = grown.state;
      memory.remember({ ...grown, note: `note of ${state.size}\n`, placed: [] });
      for (let index = state.size - 1; index >= 0; index -= 1 + (index >> 4))
        verify(memory.receiptAt(index), state, index);
      expect(memory.receiptAt(state.size)).toBeUndefined();
    }
  });

  it('goes on from a state that was found, and leaves to the files what it never saw', () => {
    const found = growLog(EMPTY_LOG, entries(0, 70_000)).state;
    const memory = proofMemory();
    memory.remember({ state: found, files: new Map(), note: undefined, placed: [] });
    expect(memory.receiptAt(69_999), 'nothing of its own is published yet').toBeUndefined();
    const grown = growLog(found, entries(found.size, 600));
    memory.remember({ ...grown, note: `note of ${grown.state.size}\n`, placed: [] });
    for (let index = 70_000; index < 70_600; index += 13) verify(memory.receiptAt(index), grown.state, index);
    expect(memory.receiptAt(5)).toBeUndefined();
  });
});
