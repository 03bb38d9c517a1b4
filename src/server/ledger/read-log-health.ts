import type { StorageTransaction } from '../storage/database.ts';
import type { WitnessState } from './ask-witnesses.ts';
import { countWaitingKeys } from './place-key-entries.ts';
import type { RunningLog } from './start-log.ts';
import { findNewestOf } from './store-key-entries.ts';
import { countWaiting, findLog } from './store-log.ts';
import { findTagIndex } from './store-tag-index.ts';

/** How a log is, for those who run it. */
export type LogHealth = {
  readonly origin: string;
  readonly size: number;
  readonly signedAt: string;
  readonly waiting: number;
  readonly indexedAt: string | null;
  readonly witnesses: { name: string; state: WitnessState; seen: number }[];
};

type Log = Pick<RunningLog, 'key' | 'witnesses'>;

/** How the log of events is. One that was never signed is empty since 1970. */
export async function readLogHealth(tx: StorageTransaction, log: Log): Promise<LogHealth> {
  const signed = await readSigned(tx, log);
  const index = await findTagIndex(tx, signed.size);
  return {
    ...signed,
    waiting: await countWaiting(tx),
    indexedAt: index?.made_at.toISOString() ?? null,
  };
}

/** As {@link readLogHealth}, for the log `keys`. */
export async function readKeysHealth(tx: StorageTransaction, log: Log): Promise<LogHealth> {
  const signed = await readSigned(tx, log);
  const map = await findNewestOf(tx, 'map', signed.size);
  return {
    ...signed,
    waiting: await countWaitingKeys(tx),
    indexedAt: map?.appended_at.toISOString() ?? null,
  };
}

async function readSigned(
  tx: StorageTransaction,
  { key, witnesses }: Log,
): Promise<Omit<LogHealth, 'waiting' | 'indexedAt'>> {
  const log = await findLog(tx, key.name);
  return {
    origin: key.name,
    size: log?.size ?? 0,
    signedAt: (log?.signed_at ?? new Date(0)).toISOString(),
    witnesses: witnesses().map(({ name, state, seen }) => ({ name, state, seen })),
  };
}
