import type pg from 'pg';
import { listTables } from '../src/cli/backup/list-tables.ts';

/** A digest of all rows of every table of the platform, by its name: two databases that agree hold the same. */
export async function digestTables(client: pg.ClientBase): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const { name } of await listTables(client)) {
    const { rows } = await client.query<{ digest: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as digest from ${name} t`,
    );
    digests[name] = rows[0]?.digest ?? '';
  }
  return digests;
}
