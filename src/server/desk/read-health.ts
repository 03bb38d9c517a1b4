import { statfs } from 'node:fs/promises';
import type { Answer } from '../../shared/api/endpoint.ts';
import type {
  readHealth as healthEndpoint,
  readMailLog as mailEndpoint,
} from '../../shared/api/operators.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Config } from '../config/config.ts';
import { VERSION } from '../config/version.ts';
import type { EventLog } from '../ledger/event-log.ts';
import type { KeysLog } from '../ledger/keys-log.ts';
import { readKeysHealth, readLogHealth } from '../ledger/read-log-health.ts';
import { readQueues } from '../mail/read-queues.ts';
import { listMails } from '../mail/store.ts';
import type { Database } from '../storage/database.ts';
import { readDatabaseState } from '../storage/read-database-state.ts';

const MAILS = 200;

/** How the platform is. Names no path, no host and no setting. */
export async function readHealth({
  db,
  config,
  eventLog,
  keysLog,
}: {
  db: Database;
  config: Config;
  eventLog: EventLog;
  keysLog: KeysLog;
}): Promise<Answer<typeof healthEndpoint>> {
  const embedded = config.databaseUrl === undefined;
  const [database, queues, log, keys] = await db.read(
    async (tx) =>
      [
        await readDatabaseState(tx),
        await readQueues(tx),
        await readLogHealth(tx, eventLog),
        await readKeysHealth(tx, keysLog),
      ] as const,
  );
  return {
    version: VERSION,
    startedAt: new Date(performance.timeOrigin).toISOString(),
    database: { engine: embedded ? 'embedded' : 'server', ...database },
    queues,
    log,
    keysLog: keys,
    diskFree: embedded ? await readDiskFree(config.dataDir) : null,
  };
}

/** The newest mails: which kind, when, whether they went. The log knows no address and no content. */
export async function readMailLog(
  db: Database,
  { caller: { pool }, now }: { caller: Caller; now: Date },
): Promise<Answer<typeof mailEndpoint>> {
  const mails = await db.once((tx) => listMails(tx, { pool, now, limit: MAILS }));
  return {
    mails: mails.map((mail) => ({
      template: mail.template,
      queuedAt: mail.queued_at.toISOString(),
      sentAt: mail.sent_at?.toISOString() ?? null,
      failures: mail.failures,
    })),
  };
}

/** Bytes that may still be written in a folder; null where the system does not tell. */
async function readDiskFree(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}
