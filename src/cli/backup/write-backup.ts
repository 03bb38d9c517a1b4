/**
 * A backup, from first to last. Promises one moment: everything in it is of one snapshot of the database, whatever people
 * do meanwhile. The order is what makes it safe: first the snapshot, then the logs' files of the sizes that it knows, since
 * files are durable before the database notes them; so the database is never ahead of the files. Then the tables.
 */
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Secrets } from '../../server/config/secrets.ts';
import { VERSION } from '../../server/config/version.ts';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import type { Database } from '../../server/storage/database.ts';
import { isRestoring } from '../../server/storage/half-restored.ts';
import { MIGRATIONS_FOLDER, readMigrations } from '../../server/storage/migration-files.ts';
import { encodeBase64 } from '../../shared/bytes/base64.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { folderOfLog, generationOfLog, kindOfLog, type LogKind } from '../../shared/ledger/log-name.ts';
import {
  BackupError,
  DONE,
  FORMAT,
  logMember,
  MANIFEST,
  type Manifest,
  pieceName,
  sealDone,
} from './backup-format.ts';
import { listTables, type TableShape } from './list-tables.ts';
import { type IndexFiles, readLogFiles, type SignedLog } from './read-log-files.ts';
import type { ArchiveWriter } from './write-archive.ts';

/** What is backed up. */
export type BackupParts = {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly openLog: (log: string) => Promise<Pick<LogStorage, 'read'>>;
  readonly tell: Tell;
};
/** Hears of a table, or a log, that was written. */
export type Tell = (what: string, count: number, bytes: number) => void;

/** What a backup holds. */
export type BackupReport = {
  readonly manifest: Manifest;
  readonly tables: readonly (readonly [string, number])[];
};

/** Writes a backup. The caller opened `archive` and finishes it. */
export async function writeBackup(
  parts: BackupParts,
  archive: ArchiveWriter,
  now: Date,
): Promise<BackupReport> {
  const client = await parts.db.pool.connect();
  let broken = true;
  try {
    const report = await writeSnapshot(parts, client, archive, now);
    await client.query('commit');
    broken = false;
    return report;
  } finally {
    // A connection in the middle of a COPY is of no use to anybody.
    client.release(broken);
  }
}

async function writeSnapshot(
  parts: BackupParts,
  client: pg.PoolClient,
  archive: ArchiveWriter,
  now: Date,
): Promise<BackupReport> {
  const { tables, migrations } = await beginSnapshot(parts.db.pool, client);
  await refuseOtherKeys(client, parts.secrets);
  const logs = await listLogs(client);
  const manifest: Manifest = {
    kind: 'sealfolio-backup',
    format: FORMAT,
    release: VERSION,
    madeAt: now.toISOString(),
    migrations,
    serverKeys: encodeBase64url(parts.secrets.fingerprint),
    logs: logs.map(({ log, origin, size, root }) => ({ log, origin, size, root: encodeBase64(root) })),
    tables,
  };
  await archive.add(MANIFEST, encodeUtf8(JSON.stringify(manifest)));
  for (const log of logs) await writeLogFiles(parts, client, archive, log);
  const counts: [string, number][] = [];
  for (const table of tables) counts.push([table.name, await writeTable(parts.tell, client, archive, table)]);
  const said = {
    tables: counts,
    members: archive.members.map(([name, hash]): [string, string] => [name, hash]),
  };
  await archive.add(DONE, encodeUtf8(JSON.stringify({ ...said, seal: sealDone(said, parts.secrets) })));
  return { manifest, tables: counts };
}

/** Text is the same whatever the settings of the database, and read by every later PostgreSQL. */
const SNAPSHOT = `
  begin isolation level repeatable read read only;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = '60s';
  set local search_path = ''; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
  set local intervalstyle = 'postgres'; set local bytea_output = 'hex'; set local extra_float_digits = 1;
  set local client_encoding = 'UTF8'`;
const MIGRATIONS = 'select number, name, sha256 from storage.migrations order by number';

async function beginSnapshot(pool: pg.Pool, client: pg.PoolClient) {
  if (await isRestoring(client)) throw new BackupError('A restore into this database is not finished.');
  await client.query(SNAPSHOT);
  const there = await client.query(`select 1 where to_regclass('storage.migrations') is not null`);
  if (there.rowCount === 0)
    throw new BackupError('This database has no platform yet: there is nothing to back up.');
  const { rows: migrations } = await client.query<Manifest['migrations'][number]>(MIGRATIONS);
  if (migrations.length > (await readMigrations(MIGRATIONS_FOLDER)).length)
    throw new BackupError('A newer Sealfolio migrated this database: make the backup with that release.');
  const tables = await listTables(client);
  // A migration waits until the backup is done.
  await client.query(`lock table ${tables.map(({ name }) => name).join(', ')} in access share mode`);
  const { rows: now } = await pool.query<Manifest['migrations'][number]>(MIGRATIONS);
  if (now.length !== migrations.length)
    throw new BackupError('The database was migrated in this very moment: run the backup again.');
  return { tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })), migrations };
}

async function refuseOtherKeys(client: pg.PoolClient, { fingerprint }: Secrets): Promise<void> {
  const { rows } = await client.query<{ fingerprint: Uint8Array }>(
    'select fingerprint from accounts.server_keys',
  );
  const [held] = rows;
  if (held === undefined || equalBytes(held.fingerprint, fingerprint)) return;
  throw new BackupError('The keys in DATA_DIR/keys are not those that belong to this database.');
}

type ListedLog = SignedLog & { readonly log: LogKind; readonly origin: string };

/** Of each kind the one that goes on: whose files were lost has none to back up. */
async function listLogs(client: pg.PoolClient): Promise<readonly ListedLog[]> {
  const { rows } = await client.query<SignedLog & { origin: string }>(
    'select origin, size, root, note from ledger.logs',
  );
  const kinds = new Map<LogKind, ListedLog>();
  for (const row of rows.sort((a, b) => generationOfLog(a.origin) - generationOfLog(b.origin)))
    kinds.set(kindOfLog(row.origin), { ...row, log: kindOfLog(row.origin) });
  return [...kinds.values()];
}

async function writeLogFiles(
  { openLog, tell }: BackupParts,
  client: pg.PoolClient,
  archive: ArchiveWriter,
  { log, origin, ...signed }: ListedLog,
): Promise<void> {
  const before = archive.bytes;
  const files = readLogFiles(
    await openLog(folderOfLog(origin)),
    signed,
    log === 'events' ? await listIndexes(client) : [],
  );
  for await (const [path, bytes] of files) await archive.add(logMember(log, path), bytes);
  tell(origin, signed.size, archive.bytes - before);
}

/** The newest two, which are all that is ever asked for. */
async function listIndexes(client: pg.PoolClient): Promise<readonly IndexFiles[]> {
  const { rows } = await client.query<IndexFiles>(
    'select covered, tags from ledger.tag_indexes order by covered desc limit 2',
  );
  return rows;
}

async function writeTable(
  tell: Tell,
  client: pg.PoolClient,
  archive: ArchiveWriter,
  { name, columns }: TableShape,
): Promise<number> {
  const copy = client.query(copyTo(`copy ${name} (${columns.join(', ')}) to stdout`));
  const bytes = await archive.addPieces(copy, (piece) => pieceName(name, piece));
  // PostgreSQL tells how many rows it was after the last of them.
  await client.query('select 1');
  tell(name, copy.rowCount, bytes);
  return copy.rowCount;
}
