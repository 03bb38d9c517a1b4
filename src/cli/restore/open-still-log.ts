/** Both logs of a platform that does not run, as they are written: the keys, the files, and who cosigns. */
import type { Config } from '../../server/config/config.ts';
import type { Secrets } from '../../server/config/secrets.ts';
import { eventEntries, keyEntries } from '../../server/ledger/entry-source.ts';
import { eventsOrigin, keysOrigin, logSigner } from '../../server/ledger/log-signer.ts';
import { openLogStorage } from '../../server/ledger/open-log-storage.ts';
import { ownSource } from '../../server/ledger/own-log-source.ts';
import { readWitnessPolicy } from '../../server/ledger/read-witness-policy.ts';
import { listLogs } from '../../server/ledger/store-log.ts';
import { witnessesOf } from '../../server/ledger/witness-round.ts';
import type { LogParts } from '../../server/ledger/write-log.ts';
import type { Database } from '../../server/storage/database.ts';
import { folderOfLog, kindOfLog, type LogKind } from '../../shared/ledger/log-name.ts';

/** What is needed of a platform. */
export type StillPlatform = { readonly db: Database; readonly config: Config; readonly secrets: Secrets };

/** One of its logs: the one that goes on. A log keeps its name for ever, also where the platform moved since. */
export async function openStillLog(platform: StillPlatform, kind: LogKind): Promise<LogParts> {
  const { db, config } = platform;
  const known = (await db.read((tx) => listLogs(tx, kind))).at(-1);
  const nameOf = kind === 'events' ? eventsOrigin : keysOrigin;
  return openStillNamed(platform, known?.origin ?? nameOf(config.publicUrl, config.development));
}

/** The log of a name, which need not have begun. */
export async function openStillNamed(
  { db, config, secrets }: StillPlatform,
  origin: string,
): Promise<LogParts> {
  const kind = kindOfLog(origin);
  const signer = logSigner(origin, kind === 'events' ? secrets.logSeed : secrets.keysSeed);
  const storage = await openLogStorage(config, folderOfLog(origin));
  const { policy } = await readWitnessPolicy(config.witnesses, signer.key);
  return {
    ...{ db, storage, signer, witnesses: witnessesOf(policy, ownSource(storage, signer.key)) },
    source: kind === 'events' ? eventEntries({ every: config.logBatch }) : keyEntries,
  };
}
