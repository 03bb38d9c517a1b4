import type { CompiledQuery } from 'kysely';
import type pg from 'pg';

/** Asks by a client, or by any client of a pool; the answer as Kysely's connections give it. */
export async function askIn<R>(clients: pg.ClientBase | pg.Pool, { sql, parameters }: CompiledQuery) {
  const { rowCount, rows } = await clients.query(sql, [...parameters]);
  return { numAffectedRows: BigInt(rowCount ?? 0), rows: rows as R[] };
}
