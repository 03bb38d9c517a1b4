import type pg from 'pg';
import { isRestoring } from './half-restored.ts';
import { MIGRATIONS_FOLDER, type Migration, readMigrations } from './migration-files.ts';

/** What was done, and what the operator should read. */
export type MigrationReport = { readonly applied: readonly string[]; readonly warnings: readonly string[] };

/** `upTo`: the number of the last one to apply. `restoring`: who asks is the restore itself. */
export type MigrateOptions = { readonly upTo?: number; readonly restoring?: boolean };

/** The schema and this Sealfolio do not fit together; the message says what to do. */
export class MigrationError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'MigrationError';
  }
}

type AppliedRow = { number: number; name: string; sha256: string; breaking: boolean };

/**
 * Brings the schema up to the numbered SQL files of `folder`, each in a transaction of its own, forward only.
 * Several processes may do it at once: the row of a migration is written before its SQL runs, so the second waits
 * at that row until the first has committed, and then skips it.
 * @throws {@link MigrationError} when an applied file was changed, the schema is newer and breaking, or a restore writes
 * into this database or was ended in the middle.
 */
export async function migrate(
  pool: pg.Pool,
  folder: string = MIGRATIONS_FOLDER,
  { upTo, restoring = false }: MigrateOptions = {},
): Promise<MigrationReport> {
  const migrations = (await readMigrations(folder)).slice(0, upTo);
  if (!restoring && (await isRestoring(pool))) throw halfRestored();
  await prepareTable(pool);
  const warnings = compareWithApplied(migrations, await readApplied(pool));
  const applied: string[] = [];
  for (const migration of migrations) {
    if (await applyOnce(pool, migration)) applied.push(migration.name);
  }
  compareWithApplied(migrations, await readApplied(pool)); // another process may have applied other files meanwhile
  return { applied, warnings };
}

function halfRestored(): MigrationError {
  return new MigrationError(
    'A backup is being restored into this database, or the restore was ended in the middle.\n' +
      'Wait for it, or run it again: npm run restore begins anew by itself. The platform starts on a whole database only.',
  );
}

async function prepareTable(pool: pg.Pool): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      const { rowCount } = await pool.query(`select 1 where to_regclass('storage.migrations') is not null`);
      if (rowCount === 1) return;
      await pool.query(`
        create schema if not exists storage;
        create table if not exists storage.migrations (
          number integer primary key,
          name text not null,
          sha256 text not null,
          breaking boolean not null,
          applied_at timestamptz not null default now()
        )`);
      return;
    } catch (error) {
      // `if not exists` is not safe against a process that creates the same thing at the same moment.
      if (tried === 5) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 * tried));
    }
  }
}

async function readApplied(pool: pg.Pool): Promise<readonly AppliedRow[]> {
  const sql = 'select number, name, sha256, breaking from storage.migrations order by number';
  return (await pool.query<AppliedRow>(sql)).rows;
}

function compareWithApplied(migrations: readonly Migration[], applied: readonly AppliedRow[]): string[] {
  for (const row of applied.slice(0, migrations.length)) {
    const own = migrations[row.number - 1];
    if (own === undefined || own.sha256 !== row.sha256) {
      throw new MigrationError(
        `the migration ${row.name} was applied to this database with other contents than this Sealfolio's ` +
          `${own?.name ?? 'files'}; a migration never changes once applied. Restore its file, or use the release that fits.`,
      );
    }
  }
  const newer = applied.slice(migrations.length);
  const names = newer.map((row) => row.name).join(', ');
  if (newer.some((row) => row.breaking)) {
    throw new MigrationError(
      `this database was migrated by a newer Sealfolio: ${names}. Start that release again.`,
    );
  }
  return newer.length === 0
    ? []
    : [`this database was migrated by a newer Sealfolio: ${names}. This release can still run on it.`];
}

async function applyOnce(pool: pg.Pool, migration: Migration): Promise<boolean> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    await client.query('set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0');
    const { rowCount } = await client.query(
      `insert into storage.migrations (number, name, sha256, breaking) values ($1, $2, $3, $4)
       on conflict (number) do nothing`,
      [migration.number, migration.name, migration.sha256, migration.breaking],
    );
    if (rowCount === 1) await client.query(migration.sql);
    await client.query('commit');
    return rowCount === 1;
  } catch (error) {
    await client.query('rollback').catch((lost: Error) => {
      broken = lost;
    });
    const reason = error instanceof Error ? error.message : String(error);
    throw new MigrationError(`the migration ${migration.name} failed and was rolled back: ${reason}`, {
      cause: error,
    });
  } finally {
    client.release(broken);
  }
}
