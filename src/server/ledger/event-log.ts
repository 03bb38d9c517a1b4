/**
 * The platform's log of events, as the rest of the server sees it: whether something stands in it, the receipt of what
 * does, and a nudge for the sequencer. Leaves enter by being committed; nobody hands them over.
 */
import type { NoteKey } from '../../shared/ledger/note.ts';
import { awaitReceipts } from './await-published.ts';
import type { BatchTime } from './give-positions.ts';
import type { LogStorage } from './log-storage.ts';
import { checkLog } from './open-log.ts';
import { proofMemory } from './proof-memory.ts';
import { isOthersTurn, runLog } from './run-log.ts';
import type { LogParts } from './write-log.ts';

/** See above. */
export type EventLog = {
  readonly key: NoteKey;
  readonly storage: LogStorage;
  /** Leaves enter at once, instead of in batches: who waits for one waits a moment. */
  readonly prompt: boolean;
  /** The receipt of a committed leaf; undefined when it is not published within some seconds. */
  awaitReceipt(leafId: string): Promise<string | undefined>;
  /** The receipt of a leaf, if it is published now. */
  readReceipt(leafId: string): Promise<string | undefined>;
  /** Ends what writes it. */
  stop(): Promise<void>;
};

/**
 * Checks the log, and starts the sequencer, or waits for its turn where another process runs it.
 * @throws LogRefused, for the operator, when the log cannot go on.
 */
export async function startEventLog(
  parts: LogParts,
  batch: BatchTime,
  onTrouble: (error: unknown) => void,
): Promise<EventLog> {
  await checkLog(parts);
  const memory = proofMemory();
  const receipts = awaitReceipts({ ...parts, memory }, () => runner.wake());
  const runner = runLog(parts, batch, {
    onGrown: (grown) => {
      memory.remember(grown);
      receipts.hear(grown);
    },
    onTrouble: (error) => {
      if (!isOthersTurn(error)) onTrouble(error);
    },
  });
  return {
    key: parts.signer.key,
    storage: parts.storage,
    prompt: batch.every === 0,
    awaitReceipt: (leafId) => receipts.await(leafId),
    readReceipt: (leafId) => receipts.read(leafId),
    async stop() {
      await runner.stop();
      receipts.stop();
    },
  };
}
