/**
 * The platform's log of events, as the rest of the server sees it: whether something stands in it, the receipt of what
 * does, and a nudge for the sequencer. Leaves enter by being committed; nobody hands them over.
 */
import type { NoteKey } from '../../shared/ledger/note.ts';
import type { Witnessing } from './ask-witnesses.ts';
import { awaitReceipts } from './await-published.ts';
import type { BatchTime } from './give-positions.ts';
import { heedWitnesses } from './heed-witnesses.ts';
import type { LogStorage } from './log-storage.ts';
import { checkLog } from './open-log.ts';
import { ownSource } from './own-log-source.ts';
import { proofMemory } from './proof-memory.ts';
import type { WitnessPolicy } from './read-witness-policy.ts';
import { isOthersTurn, runLog } from './run-log.ts';
import { witnessesOf } from './witness-round.ts';
import type { LogParts } from './write-log.ts';

/** See above. */
export type EventLog = {
  readonly key: NoteKey;
  readonly storage: LogStorage;
  /** The log's key and its witnesses, as a tlog-policy. */
  readonly policy: string;
  /** Leaves enter at once, instead of in batches: who waits for one waits a moment. */
  readonly prompt: boolean;
  /** The receipt of a committed leaf; undefined when it is not published within some seconds. */
  awaitReceipt(leafId: string): Promise<string | undefined>;
  /** The receipt of a leaf, if it is published now. */
  readReceipt(leafId: string): Promise<string | undefined>;
  /** How each witness answered this process last; empty where another process writes the log. */
  witnesses(): readonly Witnessing[];
  /** Ends what writes it. */
  stop(): Promise<void>;
};

/**
 * Checks the log, and starts the sequencer, or waits for its turn where another process runs it.
 * @throws LogRefused, for the operator, when the log cannot go on.
 */
export async function startEventLog(
  { db, storage, signer }: LogParts,
  { text, policy }: WitnessPolicy,
  batch: BatchTime,
  onTrouble: (error: unknown) => void,
): Promise<EventLog> {
  const parts = { db, storage, signer, witnesses: witnessesOf(policy, ownSource(storage, signer.key)) };
  await checkLog(parts);
  await heedWitnesses(parts);
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
    key: signer.key,
    storage,
    policy: text,
    prompt: batch.every === 0,
    awaitReceipt: (leafId) => receipts.await(leafId),
    readReceipt: (leafId) => receipts.read(leafId),
    witnesses: () => parts.witnesses.last(),
    async stop() {
      await runner.stop();
      receipts.stop();
    },
  };
}
