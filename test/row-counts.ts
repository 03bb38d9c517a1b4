import type pg from 'pg';

/** What the log keeps for ever, and makes by itself. */
const LOGGED = ['ledger.leaves', 'ledger.key_entries', 'ledger.tag_indexes', 'ledger.tag_index_files'];

/**
 * How many rows every table has, by its name; the queue of background work aside, whose rows come and go, and the log's
 * leaves, entries and indexes, which outlive everything and say nothing.
 */
export async function countRows(pool: pg.Pool, where?: { pool: string }): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ name: string }>(
    `select t.table_schema || '.' || t.table_name as name
     from information_schema.tables t
     where t.table_type = 'BASE TABLE'
       and t.table_schema not in ('pg_catalog', 'information_schema', 'graphile_worker')
       and t.table_schema || '.' || t.table_name <> all ($2)
       and ($1 or exists (
         select 1 from information_schema.columns c
         where c.table_schema = t.table_schema and c.table_name = t.table_name and c.column_name = 'pool'))
     order by 1`,
    [where === undefined, LOGGED],
  );
  const counts: Record<string, number> = {};
  for (const { name } of rows) {
    const counted = await pool.query<{ n: number }>(
      `select count(*) as n from ${name} ${where === undefined ? '' : 'where pool = $1'}`,
      where === undefined ? [] : [where.pool],
    );
    counts[name] = Number(counted.rows[0]?.n ?? 0);
  }
  return counts;
}
