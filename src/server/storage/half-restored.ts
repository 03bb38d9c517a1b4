/**
 * The mark of a restore under way: a table that is there from before the first row until after the last. Promises that
 * nobody takes what a killed restore left behind for a platform's database, and that clearing it away loses nothing: the
 * mark is set in an empty database only.
 */
import type pg from 'pg';

/** Whether a restore writes into this database, or was ended in the middle. */
export async function isRestoring(pool: pg.Pool | pg.ClientBase): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regclass('storage.restoring') is not null as there`,
  );
  return rows[0]?.there === true;
}

/** Sets the mark. */
export async function markRestoring(pool: pg.Pool): Promise<void> {
  await pool.query(
    `create schema storage; create table storage.restoring (began_at timestamptz not null default now())`,
  );
}

/** Takes the mark away: what is there is a platform's database. */
export async function endRestoring(pool: pg.Pool): Promise<void> {
  await pool.query('drop table storage.restoring');
}
