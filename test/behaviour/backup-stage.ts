/** A platform that was backed up while somebody wrote, and where to put it. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { makeIdentityFile, parseIdentities } from '../../src/cli/backup/age-keys.ts';
import { openArchive } from '../../src/cli/backup/write-archive.ts';
import { type BackupReport, writeBackup } from '../../src/cli/backup/write-backup.ts';
import { writeWholeFile } from '../../src/cli/backup/write-whole-file.ts';
import { openBackup } from '../../src/cli/restore/read-archive.ts';
import { type RestoreReport, restoreBackup } from '../../src/cli/restore/restore-backup.ts';
import { receivedBy } from '../../src/cli/selfcheck/chapter-disclose.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { type OpenedCopy, openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { type Config, readConfig } from '../../src/server/config/config.ts';
import { readSecrets } from '../../src/server/config/secrets.ts';
import { openLogStorage } from '../../src/server/ledger/open-log-storage.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { emptyTestDatabase, type TestDatabase } from '../database.ts';
import { freePort, type TestPlatform } from '../platform.ts';
import { digestTables } from '../table-digests.ts';

/** A backup's file, what it holds, and what the tables held at its moment. */
export type StagedBackup = {
  readonly file: string;
  readonly identityFile: string;
  readonly recipient: string;
  readonly report: BackupReport;
  readonly digests: Record<string, string>;
};

/** Backs a running platform up into `folder`, while `write` goes on again and again. */
export async function backUpWhile(
  { config, platform }: TestPlatform,
  folder: string,
  write: () => Promise<unknown>,
): Promise<StagedBackup> {
  const { db, secrets } = platform;
  const identityFile = join(folder, 'identity');
  const recipient = await makeIdentityFile(identityFile);
  const file = join(folder, 'backup.age');
  let [going, writes] = [true, 0];
  const writing = (async () => {
    // The platform rations what one person does.
    for (; going; writes += 1) await Promise.all([write(), sleep(250)]);
  })();
  const writtenTwice = async () => {
    for (const before = writes; writes < before + 2; ) await Promise.race([sleep(10), writing]);
  };
  writing.catch(() => {}); // told to whoever waits for it
  const watched = watchConnection(db.pool);
  let digests: Record<string, string> | undefined;
  const report = await writeWholeFile(file, async (sink) => {
    const now = new Date();
    const archive = openArchive([recipient], sink, now);
    const parts = {
      ...{ db: { ...db, pool: watched.pool }, secrets, tell: () => {} },
      // Asked once the snapshot is taken: what is written from here on is not in it.
      openLog: async (kind: Parameters<typeof openLogStorage>[1]) => {
        digests ??= await digestSnapshot(db.pool, watched.client());
        await writtenTwice();
        return openLogStorage(config, kind);
      },
    };
    const made = await writeBackup(parts, archive, now);
    await archive.finish();
    return made;
  });
  going = false;
  await writing;
  return { file, identityFile, recipient, report, digests: digests ?? {} };
}

/** The pool, and the connection that it gave out first. */
function watchConnection(pool: pg.Pool) {
  let client: pg.PoolClient | undefined;
  const watched: pg.Pool = Object.create(pool, {
    connect: {
      value: async () => {
        client = await pool.connect();
        return client;
      },
    },
    query: { value: (text: string) => pool.query(text) },
  });
  return {
    pool: watched,
    client(): pg.PoolClient {
      if (client === undefined) throw new Error('nobody connected yet');
      return client;
    },
  };
}

/** What the tables hold in the very snapshot of another connection's transaction. */
async function digestSnapshot(pool: pg.Pool, of: pg.PoolClient): Promise<Record<string, string>> {
  const { rows } = await of.query<{ id: string }>('select pg_export_snapshot() as id');
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(`set transaction snapshot '${rows[0]?.id}'`);
    return await digestTables(client);
  } finally {
    client.release(true);
  }
}

/** An empty place for a platform: a database, and a data folder that holds the keys of another. */
export type EmptyPlace = {
  readonly config: Config;
  readonly database: TestDatabase;
  readonly env: Record<string, string>;
  dispose(): Promise<void>;
};

/** Makes one. */
export async function emptyPlace(keysOf: Pick<Config, 'dataDir'> | undefined): Promise<EmptyPlace> {
  const database = await emptyTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'sealfolio-restored-'));
  if (keysOf !== undefined)
    await cp(join(keysOf.dataDir, 'keys'), join(dataDir, 'keys'), { recursive: true });
  const env = { PORT: String(await freePort()), DATA_DIR: dataDir, DATABASE_URL: database.url };
  return {
    ...{ config: readConfig(env), database, env },
    async dispose() {
      await database.dispose();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Restores a backup, or other bytes in its place. */
export async function restoreInto(
  { config, database }: EmptyPlace,
  { file, identityFile }: Pick<StagedBackup, 'file' | 'identityFile'>,
  change: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Promise<RestoreReport> {
  const identities = parseIdentities(await readFile(identityFile, 'utf8'));
  const backup = await openBackup(Readable.from([change(await readFile(file))]), identities);
  const secrets = await readSecrets(config.dataDir);
  const told = { tell: () => {}, say: () => {} };
  try {
    return await restoreBackup({ db: database.database, config, secrets, ...told }, backup, {
      now: new Date(),
    });
  } finally {
    await backup.close();
  }
}

/** Opens the copy that a recruiter received for a posting, once more. */
export async function openAgain(by: Person, postingId: string): Promise<OpenedCopy> {
  const { api, session } = by;
  const [received] = await receivedBy(by, postingId);
  const terms = granted(await readTerms(api, session, received?.copyId ?? ''));
  return granted(await openCopy(api, session, terms, newUuidV7()));
}
