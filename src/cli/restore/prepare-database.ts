/** Making sure that a restore takes nobody's place: only into an empty database, or over what an earlier restore left. */
import type pg from 'pg';
import { isRestoring, markRestoring } from '../../server/storage/half-restored.ts';
import { BackupError } from '../backup/backup-format.ts';
import { listSchemas } from '../backup/list-tables.ts';

/** Any constant: two restores never write into one database. */
const LOCK = 0x5ea1f0ff;

const NOT_EMPTY = `The database is not empty, and a restore replaces nothing.
  With the embedded PostgreSQL: end the platform, move the folders postgres and log out of DATA_DIR, leave keys where it is.
  With DATABASE_URL: make another, empty database, and set DATABASE_URL to it.
Then run the restore again.`;

/**
 * Empties what a killed restore left, or refuses a database that holds anything; then sets the mark. What is returned
 * ends the claim.
 */
export async function claimDatabase(pool: pg.Pool, tell: (line: string) => void): Promise<() => void> {
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
      LOCK,
    ]);
    if (rows[0]?.taken !== true) throw new BackupError('Another restore writes into this database.');
    if (await isRestoring(client)) {
      tell('An earlier restore was ended in the middle; what it left is cleared away.');
      await clearDatabase(pool);
    }
    if ((await listPresent(pool)).length > 0) throw new BackupError(NOT_EMPTY);
    await markRestoring(pool);
    // Destroyed with its lock.
    return () => client.release(true);
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Removes all that a restore made; only ever called while its mark is there. */
export async function clearDatabase(pool: pg.Pool): Promise<void> {
  const client = await pool.connect();
  try {
    if (!(await isRestoring(client))) throw new Error('only what a restore made is cleared away');
    const schemas = await listPresent(pool);
    // The mark goes last.
    const others = schemas.filter((name) => name !== 'storage');
    await client.query('begin; set local statement_timeout = 0');
    if (others.length > 0) await client.query(`drop schema ${others.join(', ')} cascade`);
    await client.query('drop schema storage cascade; commit');
  } finally {
    client.release();
  }
}

async function listPresent(pool: pg.Pool): Promise<readonly string[]> {
  const ours = [...(await listSchemas()), 'storage', 'graphile_worker'];
  const { rows } = await pool.query<{ name: string }>(
    'select quote_ident(nspname) as name from pg_catalog.pg_namespace where nspname = any ($1) order by 1',
    [ours],
  );
  return rows.map(({ name }) => name);
}
