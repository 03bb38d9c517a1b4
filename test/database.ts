import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase } from '../src/server/storage/database.ts';
import { startEmbedded } from '../src/server/storage/embedded/start-embedded.ts';
import { migrate } from '../src/server/storage/migrate.ts';

/** A fresh, migrated database of a test's own. `url` fits `DATABASE_URL`. */
export type TestDatabase = {
  readonly database: Database;
  readonly url: string;
  /** Changes a setting of PostgreSQL's for all that connect to it from now on. */
  setFor(setting: string, value: string): Promise<void>;
  /** Closes it and removes it with all that is in it. */
  dispose(): Promise<void>;
};

type Run = { readonly id: string; readonly dataDir: string };
type Server = { readonly url: (database: string) => string; leave(): Promise<void> };

/**
 * Gives a test file a database on the run's one PostgreSQL: the server of `TEST_DATABASE_URL` (whose user may create
 * databases), otherwise an embedded one. Made as a copy of a template that was migrated once.
 */
export async function testDatabase(): Promise<TestDatabase> {
  return makeDatabase(inject('databaseRun'), prepareTemplate);
}

/** As {@link testDatabase}, but without any schema: for tests of the migrations themselves. */
export async function emptyTestDatabase(): Promise<TestDatabase> {
  return makeDatabase(
    inject('databaseRun'),
    async (_server, admin) => `template0${await localeClause(admin)}`,
  );
}

/** A database that begins with everything that `from` holds. Whoever is connected to `from` is cut off. */
export async function copyTestDatabase(from: TestDatabase): Promise<TestDatabase> {
  return makeDatabase(inject('databaseRun'), async (_server, admin) => {
    const { rows } = await from.database.pool.query<{ name: string }>('select current_database() as name');
    const name = rows[0]?.name ?? '';
    await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    return name;
  });
}

type FindTemplate = (server: Server, admin: pg.Client, run: Run) => Promise<string>;

async function makeDatabase(run: Run, findTemplate: FindTemplate): Promise<TestDatabase> {
  const server = await joinServer(run);
  const name = `sealfolio_test_${run.id}_${randomBytes(4).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    await admin.query(`create database ${name} template ${await findTemplate(server, admin, run)}`);
  });
  const url = server.url(name);
  const database = await openDatabase({ databaseUrl: url, dataDir: run.dataDir });
  return {
    database,
    url,
    setFor: (setting, value) =>
      asAdmin(server, async (admin) => {
        await admin.query(`alter database ${name} set ${setting} = ${value}`);
      }),
    async dispose() {
      await database.close();
      await asAdmin(server, (admin) => admin.query(`drop database if exists ${name} with (force)`));
      await server.leave();
    },
  };
}

/** Clears away everything the run made; called once, at its end. */
export async function dropTestDatabases(run: Run): Promise<void> {
  if (process.env.TEST_DATABASE_URL === undefined) {
    if (!existsSync(join(run.dataDir, 'postgres'))) return;
    const server = await startEmbedded(run.dataDir); // also one whose test was killed
    return server.stop();
  }
  await asAdmin(await joinServer(run), async (admin) => {
    const { rows } = await admin.query<{ name: string }>(
      `select datname as name from pg_database where datname ~ ('^sealfolio_(test|template)_' || $1)`,
      [run.id],
    );
    for (const { name } of rows) await admin.query(`drop database if exists ${name} with (force)`);
  });
}

/** Every test file's process joins the run's PostgreSQL by itself; the last to leave stops it. */
async function joinServer(run: Run): Promise<Server> {
  const given = process.env.TEST_DATABASE_URL;
  if (given !== undefined) {
    return {
      url: (database) => Object.assign(new URL(given), { pathname: `/${database}` }).href,
      leave: async () => {},
    };
  }
  const { connection, stop } = await startEmbedded(run.dataDir);
  const where = `host=${encodeURIComponent(connection.host)}&user=${connection.user}`;
  return { url: (database) => `postgresql:///${database}?${where}`, leave: stop };
}

async function prepareTemplate(server: Server, admin: pg.Client, run: Run): Promise<string> {
  const name = `sealfolio_template_${run.id}`;
  await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
  try {
    const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return name;
    // No test cuts this server's power: nobody need wait until what was committed is on the disk.
    if (process.env.TEST_DATABASE_URL === undefined)
      await admin.query('alter role all set synchronous_commit = off');
    await admin.query(`create database ${name}_new template template0${await localeClause(admin)}`);
    const database = await openDatabase({ databaseUrl: server.url(`${name}_new`), dataDir: run.dataDir });
    await migrate(database.pool);
    await database.close();
    await admin.query(`alter database ${name}_new rename to ${name}`);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
}

/** The order and case rules of the embedded cluster, in the words of the server at hand. */
async function localeClause(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ builtin: boolean }>(
    `select current_setting('server_version_num')::int >= 170000 as builtin`,
  );
  return rows[0]?.builtin === true
    ? ` encoding 'UTF8' locale 'C' locale_provider builtin builtin_locale 'C.UTF-8'`
    : ` encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`;
}

async function asAdmin<T>(server: Server, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server.url('postgres') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
