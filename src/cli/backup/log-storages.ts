/** Where each log's files lie, by the settings of the platform. */
import type { Config } from '../../server/config/config.ts';
import { openLogBucket } from '../../server/ledger/log-bucket.ts';
import { eventsFolder, keysFolder, openLogFolder } from '../../server/ledger/log-folder.ts';
import type { LogKind } from '../../server/ledger/log-name.ts';
import type { LogStorage } from '../../server/ledger/log-storage.ts';

/** Opens the storage of a log. */
export async function openLogStorage(
  { logBucket, dataDir }: Pick<Config, 'logBucket' | 'dataDir'>,
  kind: LogKind,
): Promise<LogStorage> {
  if (logBucket === undefined)
    return openLogFolder(kind === 'events' ? eventsFolder(dataDir) : keysFolder(dataDir));
  return openLogBucket(kind === 'events' ? logBucket : { ...logBucket, prefix: `${logBucket.prefix}keys/` });
}
