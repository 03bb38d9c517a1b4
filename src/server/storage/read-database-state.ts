import { sql } from 'kysely';
import type { StorageTransaction } from './database.ts';

/** What there is to know of the database itself: PostgreSQL's version, bytes, number of the newest migration. */
export type DatabaseState = { readonly version: string; readonly size: number; readonly migration: number };

/** Reads {@link DatabaseState}. */
export async function readDatabaseState(tx: StorageTransaction): Promise<DatabaseState> {
  const { rows } = await sql<DatabaseState>`
    select current_setting('server_version') as version, pg_database_size(current_database()) as size,
      (select coalesce(max(number), 0) from storage.migrations) as migration`.execute(tx);
  return rows[0] ?? { version: '', size: 0, migration: 0 };
}
