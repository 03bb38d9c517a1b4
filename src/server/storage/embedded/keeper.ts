import pg from 'pg';
import { ROLE } from './cluster-folder.ts';

/** "sealfolio" in ASCII, cut to 63 bits: the advisory lock that says who uses this PostgreSQL. */
const IN_USE = '0x7365616c666f6c69';

/** Where an embedded PostgreSQL answers, in the words of `pg.PoolConfig`; `host` is the socket's folder. */
export type EmbeddedConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly ssl: false;
};

/** The application's database on the PostgreSQL whose socket lies in `socketFolder`. */
export function connectionAt(socketFolder: string, database = 'sealfolio'): EmbeddedConnection {
  return { host: socketFolder, port: 5432, user: ROLE, database, ssl: false };
}

/**
 * Connects and holds the shared "in use" lock for as long as this connection lives. PostgreSQL lets go of it the
 * moment this process dies, however it dies: nothing stale is left behind, as with files that name a process.
 */
export async function attachKeeper(socketFolder: string): Promise<pg.Client> {
  const keeper = new pg.Client({
    ...connectionAt(socketFolder, 'postgres'),
    application_name: 'sealfolio keeper',
    connectionTimeoutMillis: 5_000,
  });
  keeper.on('error', () => {}); // 'end' follows and is listened to
  try {
    await keeper.connect();
    await keeper.query(`select pg_advisory_lock_shared(${IN_USE}::bigint)`);
    await createDatabase(keeper);
    return keeper;
  } catch (error) {
    await keeper.end().catch(() => {});
    throw error;
  }
}

/** Gives up the shared lock; answers whether nobody else holds it, in which case nobody new can take it any more. */
export async function leaveAsLast(keeper: pg.Client): Promise<boolean> {
  const { rows } = await keeper.query<{ last: boolean }>(
    `select pg_advisory_unlock_shared(k) and pg_try_advisory_lock(k) as last from (values (${IN_USE}::bigint)) as t(k)`,
  );
  return rows[0]?.last === true;
}

async function createDatabase(keeper: pg.Client): Promise<void> {
  const { rowCount } = await keeper.query(`select 1 from pg_database where datname = 'sealfolio'`);
  if (rowCount !== 0) return;
  try {
    await keeper.query('create database sealfolio');
  } catch (error) {
    // Another process did it at the same moment: duplicate_database, or unique_violation in the catalogue.
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code !== '42P04' && code !== '23505') throw error;
  }
}
