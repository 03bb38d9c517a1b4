import { type IsolationLevel, Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbedded } from './embedded/start-embedded.ts';
import { gatheringSocket } from './gathering-socket.ts';
import { onceIn } from './one-statement.ts';
import { PipelinedDialect } from './pipelined-dialect.ts';
import { postgresTypes } from './postgres-types.ts';
import { retryConflicts } from './retry-conflicts.ts';
import type { Tables } from './tables.ts';

/** What store functions take: the transaction they run in, over all {@link Tables}. */
export type StorageTransaction = Transaction<Tables>;

/** The database door. Domains get this, never a pool of their own. */
export interface Database {
  /**
   * Runs `fn` in a read-only snapshot (REPEATABLE READ READ ONLY): all its queries see one moment, so that no screen
   * shows a grant without its revocation; PostgreSQL itself refuses a write. Costs two round trips more than its queries.
   */
  read<T>(fn: (tx: StorageTransaction) => Promise<T>): Promise<T>;
  /**
   * Runs `fn` in one transaction and commits when it resolves, rolls back when it throws. Serialisation failures and
   * deadlocks are tried again, up to 5 times in all: `fn` must have no effect outside the database. A lost connection
   * is never tried again, since the commit may have happened. READ COMMITTED unless asked otherwise: lock the rows a
   * decision rests on (`forUpdate()`), or ask for `serializable`.
   */
  transact<T>(
    fn: (tx: StorageTransaction) => Promise<T>,
    options?: { isolation?: IsolationLevel },
  ): Promise<T>;
  /**
   * Runs `fn`, which reads or writes by a single statement: a transaction by itself (READ COMMITTED), in one round trip. As
   * {@link transact} tries again after deadlocks. @throws RangeError for a second statement.
   */
  once<T>(fn: (tx: StorageTransaction) => Promise<T>): Promise<T>;
  /** The pool below, for what speaks PostgreSQL itself: background jobs, migrations, the schema's description. */
  readonly pool: pg.Pool;
  /** Process id of the embedded PostgreSQL, `undefined` when the database is somebody else's. */
  readonly embeddedPid: number | undefined;
  /** Ends the pool, then the embedded PostgreSQL if nobody else uses it. Safe to call twice. */
  close(): Promise<void>;
}

/** Where the database is: a URL, or the data folder under which an embedded PostgreSQL lives. */
export type DatabasePlace = { readonly databaseUrl: string | undefined; readonly dataDir: string };

/** How it is opened. */
export type DatabaseOptions = {
  /** Hears of connections that broke while idle; queries in flight fail by themselves. */
  readonly onLostConnection?: (error: Error) => void;
  /** Fewer round trips, for whoever has the database alone: see `pipelined-dialect.ts`. */
  readonly pipelined?: boolean;
};

/**
 * Opens the database named by `place`, starting the embedded PostgreSQL if no URL is set.
 * @throws Error with a message for the operator when it cannot be reached or its version is not 15 to 18.
 */
export async function openDatabase(place: DatabasePlace, options: DatabaseOptions = {}): Promise<Database> {
  if (place.databaseUrl !== undefined)
    return connect({ connectionString: place.databaseUrl }, undefined, options);
  const embedded = await startEmbedded(place.dataDir);
  try {
    return await connect({ ...embedded.connection }, embedded, options);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function connect(
  where: pg.PoolConfig,
  embedded: EmbeddedPostgres | undefined,
  { onLostConnection = () => {}, pipelined = false }: DatabaseOptions,
): Promise<Database> {
  const pool = openPool({ ...where, ...(pipelined ? PIPELINED : {}) }, onLostConnection);
  try {
    await refuseOtherVersions(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const kysely = new Kysely<Tables>({
    dialect: pipelined ? new PipelinedDialect(pool) : new PostgresDialect({ pool }),
  });
  const once = onceIn(pool);
  let closing: Promise<void> | undefined;
  return {
    pool,
    get embeddedPid() {
      return embedded?.pid;
    },
    read: (fn) =>
      retryConflicts(() =>
        kysely.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(fn),
      ),
    transact: (fn, { isolation = 'read committed' } = {}) =>
      retryConflicts(() => kysely.transaction().setIsolationLevel(isolation).execute(fn)),
    once: (fn) => retryConflicts(() => once(fn)),
    close() {
      closing ??= pool.end().then(() => embedded?.stop());
      return closing;
    },
  };
}

const PIPELINED = { pipeline: true, stream: gatheringSocket };

function openPool(where: pg.PoolConfig, onLostConnection: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    application_name: 'sealfolio',
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    connectionTimeoutMillis: 10_000,
    types: postgresTypes,
    ...where,
  });
  // Without these two listeners a connection that breaks would end the whole process.
  pool.on('error', onLostConnection);
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function refuseOtherVersions(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ version: number; text: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as text`,
  );
  const [found] = rows;
  if (found === undefined) throw new Error('the database did not tell its version');
  const major = Math.floor(found.version / 10_000);
  if (major < 15 || major > 18) {
    throw new Error(
      `the database is PostgreSQL ${found.text}; Sealfolio runs on PostgreSQL 15, 16, 17 and 18`,
    );
  }
}
