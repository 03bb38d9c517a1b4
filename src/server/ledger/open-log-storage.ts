import type { Config } from '../config/config.ts';
import { openLogBucket } from './log-bucket.ts';
import { logFolder, openLogFolder } from './log-folder.ts';
import type { LogStorage } from './log-storage.ts';

/** Opens where a log's files lie by the settings of the platform; `log`: its part of the path, such as `events` or `keys-2`. */
export async function openLogStorage(
  { logBucket, dataDir }: Pick<Config, 'logBucket' | 'dataDir'>,
  log: string,
  folder: { readonly synced?: boolean } = {},
): Promise<LogStorage> {
  if (logBucket === undefined) return openLogFolder(logFolder(dataDir, log), folder);
  // Events had the whole of it before there were two.
  return openLogBucket(log === 'events' ? logBucket : { ...logBucket, prefix: `${logBucket.prefix}${log}/` });
}
