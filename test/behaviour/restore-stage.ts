/** A platform whose database is put back to what it was, while its logs are not: what a restore from an old backup leaves. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, readConfig } from '../../src/server/config/config.ts';
import { readSecrets, type Secrets } from '../../src/server/config/secrets.ts';
import { copyTestDatabase, type TestDatabase } from '../database.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';

/** What `startPlatform` would begin with, when it does not run. */
export type Still = {
  readonly config: Config;
  readonly secrets: Secrets;
  readonly database: TestDatabase;
  dispose(): Promise<void>;
};

/** The keys and logs of `logs` with the database of `database`, both closed. */
export async function putBack(
  database: Pick<TestPlatform, 'database'>,
  logs: Pick<TestPlatform, 'config'>,
): Promise<Still> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sealfolio-restored-'));
  for (const kept of ['keys', 'log'])
    await cp(join(logs.config.dataDir, kept), join(dataDir, kept), { recursive: true });
  const copy = await copyTestDatabase(database.database);
  const port = String(logs.config.port);
  const config = readConfig({ PORT: port, DATA_DIR: dataDir, DATABASE_URL: copy.url });
  return {
    ...{ config, database: copy, secrets: await readSecrets(dataDir) },
    async dispose() {
      await copy.dispose();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts a platform on a copy of what is there, at the same address. */
export function startAgain(still: Pick<Still, 'config' | 'database'>): Promise<TestPlatform> {
  return testPlatform({ copyOf: still, env: { PORT: String(still.config.port) } });
}

/** Waits until everything that was committed stands in the published logs. */
export async function allLogged({ platform }: TestPlatform): Promise<void> {
  const waits = `select 1 from ledger.leaves where position is null
    union all select 1 from ledger.key_entries where position is null
    union all select 1 from ledger.logs where size < positions limit 1`;
  for (let tried = 0; (await platform.db.pool.query(waits)).rows.length > 0; tried += 1) {
    if (tried > 2400) throw new Error('the log stands still');
    await sleep(25);
  }
}
