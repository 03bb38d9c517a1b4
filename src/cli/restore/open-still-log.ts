/** Both logs of a platform that does not run, as they are written: the keys, the files, and who cosigns. */
import type { Config } from '../../server/config/config.ts';
import type { Secrets } from '../../server/config/secrets.ts';
import { eventEntries, keyEntries } from '../../server/ledger/entry-source.ts';
import { openLogBucket } from '../../server/ledger/log-bucket.ts';
import { eventsFolder, keysFolder, openLogFolder } from '../../server/ledger/log-folder.ts';
import type { LogKind } from '../../server/ledger/log-name.ts';
import { eventsOrigin, keysOrigin, logSigner } from '../../server/ledger/log-signer.ts';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { ownSource } from '../../server/ledger/own-log-source.ts';
import { readWitnessPolicy } from '../../server/ledger/read-witness-policy.ts';
import { listLogs } from '../../server/ledger/store-log.ts';
import { witnessesOf } from '../../server/ledger/witness-round.ts';
import type { LogParts } from '../../server/ledger/write-log.ts';
import type { Database } from '../../server/storage/database.ts';

/** What is needed of a platform. */
export type StillPlatform = { readonly db: Database; readonly config: Config; readonly secrets: Secrets };

/** One of its logs. A log keeps its name for ever, also where the platform moved since. */
export async function openStillLog({ db, config, secrets }: StillPlatform, kind: LogKind): Promise<LogParts> {
  const known = (await db.read((tx) => listLogs(tx, kind))).at(-1);
  const nameOf = kind === 'events' ? eventsOrigin : keysOrigin;
  const seed = kind === 'events' ? secrets.logSeed : secrets.keysSeed;
  const signer = logSigner(known?.origin ?? nameOf(config.publicUrl, config.development), seed);
  const storage = await openFiles(config, kind);
  const { policy } = await readWitnessPolicy(config.witnesses, signer.key);
  return {
    ...{ db, storage, signer, witnesses: witnessesOf(policy, ownSource(storage, signer.key)) },
    source: kind === 'events' ? eventEntries({ every: config.logBatch }) : keyEntries,
  };
}

async function openFiles({ logBucket, dataDir }: Config, kind: LogKind): Promise<LogStorage> {
  if (logBucket === undefined)
    return openLogFolder(kind === 'events' ? eventsFolder(dataDir) : keysFolder(dataDir));
  return openLogBucket(kind === 'events' ? logBucket : { ...logBucket, prefix: `${logBucket.prefix}keys/` });
}
