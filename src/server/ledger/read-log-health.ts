import type { StorageTransaction } from '../storage/database.ts';
import type { WitnessState } from './ask-witnesses.ts';
import type { EventLog } from './event-log.ts';
import { countWaiting, findLog } from './store-log.ts';
import { findTagIndex } from './store-tag-index.ts';

/** How the log is, for those who run it. */
export type LogHealth = {
  readonly origin: string;
  readonly size: number;
  readonly signedAt: string;
  readonly waiting: number;
  readonly indexedAt: string | null;
  readonly witnesses: { name: string; state: WitnessState; seen: number }[];
};

/** See {@link LogHealth}. A log that was never signed is empty since 1970. */
export async function readLogHealth(tx: StorageTransaction, eventLog: EventLog): Promise<LogHealth> {
  const { name: origin } = eventLog.key;
  const log = await findLog(tx, origin);
  const index = await findTagIndex(tx, log?.size ?? 0);
  return {
    origin,
    size: log?.size ?? 0,
    signedAt: (log?.signed_at ?? new Date(0)).toISOString(),
    waiting: await countWaiting(tx),
    indexedAt: index?.made_at.toISOString() ?? null,
    witnesses: eventLog.witnesses().map(({ name, state, seen }) => ({ name, state, seen })),
  };
}
