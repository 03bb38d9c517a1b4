/** The platform's second log, `keys`: what employers sign about whose keys are theirs, and what the platform says of itself. */
import { keyEntries } from './entry-source.ts';
import { runKeyMap } from './key-map.ts';
import type { WitnessPolicy } from './read-witness-policy.ts';
import { type RunningLog, startLog, type UnwitnessedLog } from './start-log.ts';

/** See above. */
export type KeysLog = Pick<RunningLog, 'key' | 'storage' | 'policy' | 'look' | 'witnesses' | 'stop'> & {
  /** Whether a committed entry stands under a published checkpoint, within some seconds. It enters at once when this is asked. */
  awaitPublished(entryId: string): Promise<boolean>;
};

/** A map is made so often: milliseconds. Readers take none that is older than 26 hours. */
export const MAP_EVERY_MS = 23 * 3_600_000;

/**
 * Checks the log, and starts its sequencer, or waits for its turn where another process runs it.
 * @throws LogRefused, for the operator, when the log cannot go on.
 */
export async function startKeysLog(
  parts: Omit<UnwitnessedLog, 'source'>,
  witnesses: WitnessPolicy,
  { mapEvery }: { readonly mapEvery: number },
  onTrouble: (error: unknown) => void,
): Promise<KeysLog> {
  const log = await startLog({ ...parts, source: keyEntries }, witnesses, onTrouble, (written, tell) =>
    runKeyMap(written, mapEvery, { onTrouble: tell.onTrouble, onMade: tell.wake }),
  );
  const { key, storage, policy } = log;
  return {
    ...{ key, storage, policy },
    look: () => log.look(),
    witnesses: () => log.witnesses(),
    stop: () => log.stop(),
    awaitPublished: async (entryId) => (await log.awaitReceipt(entryId)) !== undefined,
  };
}
