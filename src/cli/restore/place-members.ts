/**
 * Putting a backup's members in their places: rows into the tables, in one transaction that is committed only once the
 * backup's end was read and is sealed; files into the logs' storages, where those that are there already must be the same.
 */
import { once } from 'node:events';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Secrets } from '../../server/config/secrets.ts';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { CHECKPOINT } from '../../server/ledger/write-log.ts';
import { Tampered } from '../../shared/errors.ts';
import {
  BackupError,
  type Done,
  logFileOf,
  type Manifest,
  sealDone,
  tableOf,
} from '../backup/backup-format.ts';
import { listTables } from '../backup/list-tables.ts';
import type { Tell } from '../backup/write-backup.ts';
import type { OpenedBackup } from './read-archive.ts';

/** Where members go. */
export type Places = {
  readonly pool: pg.Pool;
  readonly storages: ReadonlyMap<string, LogStorage>;
  readonly secrets: Secrets;
  readonly tell: Tell;
};

/** What was put into the storages: what is new there, and the checkpoints, which are published by the caller. */
export type PlacedFiles = {
  readonly made: Map<LogStorage, string[]>;
  readonly checkpoints: Map<LogStorage, Uint8Array>;
};

/** Reads all of a backup; how many rows each table has. What throws has committed nothing. */
export async function placeMembers(
  places: Places,
  { manifest, members }: OpenedBackup,
  files: PlacedFiles,
): Promise<Done['tables']> {
  const client = await places.pool.connect();
  let broken = true;
  try {
    await client.query(
      `begin; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
       set local search_path = ''; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD';
       set local intervalstyle = 'postgres'; set local client_encoding = 'UTF8'`,
    );
    const columns = await checkTables(client, manifest);
    const counts = new Map(manifest.tables.map(({ name }) => [name, 0]));
    const write = tableWriter(client, columns, (table, rows, bytes) => {
      counts.set(table, rows);
      places.tell(table, rows, bytes);
    });
    for (;;) {
      const next = await members.next();
      if (next.done === true) {
        await write.end();
        checkDone(next.value, counts, places.secrets);
        await client.query('commit');
        broken = false;
        return next.value.tables;
      }
      const { name, bytes } = next.value;
      const table = tableOf(name);
      if (table !== undefined) await write.add(table, bytes);
      else await placeFile(places, name, bytes, files);
    }
  } finally {
    // With the connection the transaction ends.
    client.release(broken);
  }
}

/** The columns of each table, as SQL; only names that the catalogue says ever become part of a statement. */
async function checkTables(
  client: pg.PoolClient,
  manifest: Manifest,
): Promise<Map<string, readonly string[]>> {
  const own = new Map((await listTables(client)).map(({ name, columns }) => [name, columns]));
  for (const { name, columns } of manifest.tables) {
    if (own.get(name)?.join() !== columns.join())
      throw new BackupError(`The backup has another table ${name} than its schema makes.`);
  }
  if (own.size !== manifest.tables.length)
    throw new BackupError('The backup lacks tables that its schema makes.');
  await client.query(`lock table ${[...own.keys()].join(', ')} in access exclusive mode`);
  return own;
}

function checkDone(done: Done, counts: ReadonlyMap<string, number>, secrets: Secrets): void {
  if (sealDone(done, secrets) !== done.seal)
    throw new BackupError(
      'The backup was not made with these server’s keys: somebody else made or changed it.',
    );
  for (const [name, rows] of done.tables)
    if (counts.get(name) !== rows) throw new BackupError(`${name} should have ${rows} rows, but has others.`);
}

type Hear = (table: string, rows: number, bytes: number) => void;

/** Writes one table after the other, each by one COPY, so that a piece may end anywhere. */
function tableWriter(client: pg.PoolClient, columns: ReadonlyMap<string, readonly string[]>, hear: Hear) {
  let current:
    | { table: string; bytes: number; copy: ReturnType<typeof copyFrom>; failed: Promise<never> }
    | undefined;
  const written = new Set<string>();
  const end = async () => {
    if (current === undefined) return;
    const { table, bytes, copy, failed } = current;
    current = undefined;
    copy.end();
    await Promise.race([once(copy, 'finish'), failed]);
    hear(table, copy.rowCount, bytes);
  };
  const begin = async (table: string) => {
    const names = columns.get(table);
    const empty = names && (await client.query(`select 1 from ${table} limit 1`)).rowCount === 0;
    if (names === undefined || !empty || written.has(table))
      throw new BackupError(`The table ${table} is not there, or it is not empty.`);
    written.add(table);
    const copy = client.query(copyFrom(`copy ${table} (${names.join(', ')}) from stdin`));
    const failed = new Promise<never>((_resolve, reject) => copy.once('error', reject));
    failed.catch(() => {}); // told at the next write
    current = { table, bytes: 0, copy, failed };
    return current;
  };
  return {
    end,
    async add(table: string, bytes: Uint8Array): Promise<void> {
      if (current?.table !== table) await end();
      const writing = current ?? (await begin(table));
      writing.bytes += bytes.length;
      if (!writing.copy.write(bytes)) await Promise.race([once(writing.copy, 'drain'), writing.failed]);
    },
  };
}

async function placeFile(
  { storages }: Places,
  member: string,
  bytes: Uint8Array,
  { made, checkpoints }: PlacedFiles,
): Promise<void> {
  const { log, path } = logFileOf(member) ?? {};
  const storage = log === undefined ? undefined : storages.get(log);
  if (storage === undefined || path === undefined || !isLogPath(path))
    throw new BackupError(`The backup has a part that this release does not know: ${member}.`);
  if (path === CHECKPOINT) {
    checkpoints.set(storage, bytes);
    return;
  }
  if ((await storage.read(path)) === undefined) made.set(storage, [...(made.get(storage) ?? []), path]);
  await storage.writeOnce(new Map([[path, bytes]])).catch((cause: unknown) => {
    if (!(cause instanceof Tampered)) throw cause;
    throw new BackupError(
      `The storage of the log ${log} holds another ${path} than the backup: they are of two platforms, or one was changed.`,
      { cause },
    );
  });
}

/** Tiles, tiles of an index, the checkpoint: nothing that leads elsewhere. */
function isLogPath(path: string): boolean {
  return (
    path === CHECKPOINT ||
    /^(index\/\d+\/)?tile\/(entries|\d{1,2})\/(x\d{3}\/)*\d{3}(\.p\/\d{1,3})?$/.test(path)
  );
}
