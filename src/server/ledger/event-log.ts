/** The platform's log of events, with its batches and its daily index. */
import { eventEntries } from './entry-source.ts';
import type { BatchTime } from './give-positions.ts';
import type { WitnessPolicy } from './read-witness-policy.ts';
import { runTagIndex } from './run-tag-index.ts';
import { type RunningLog, startLog, type UnwitnessedLog } from './start-log.ts';

/** See above. */
export type EventLog = RunningLog & {
  /** Leaves enter at once, instead of in batches: who waits for one waits a moment. */
  readonly prompt: boolean;
};

/**
 * Checks the log, and starts the sequencer, or waits for its turn where another process runs it.
 * @throws LogRefused, for the operator, when the log cannot go on.
 */
export async function startEventLog(
  parts: Omit<UnwitnessedLog, 'source'>,
  witnesses: WitnessPolicy,
  batch: BatchTime,
  onTrouble: (error: unknown) => void,
): Promise<EventLog> {
  const log = await startLog(
    { ...parts, source: eventEntries(batch) },
    witnesses,
    onTrouble,
    (written, tell) => runTagIndex(written, batch.indexEvery, tell.onTrouble),
  );
  return { ...log, prompt: batch.every === 0 };
}
