/**
 * Rows lie in a table in the order in which they were last written, and that order tells of writes that nobody else sees.
 * Stirring writes every row anew, in an order drawn by chance: an answer that follows the table's own order shows it.
 */
import type { TestPlatform } from '../platform.ts';

/** Triggers and foreign keys are asleep meanwhile, so that nothing but the place of a row changes. */
const STIR = `
  do $$
  declare
    one record;
    place record;
  begin
    perform set_config('session_replication_role', 'replica', true);
    for one in
      select t.schemaname, t.tablename, min(c.column_name::text) as col
      from pg_tables t
      join information_schema.columns c on c.table_schema = t.schemaname and c.table_name = t.tablename
      where t.schemaname not in ('pg_catalog', 'information_schema', 'graphile_worker')
        and c.is_generated = 'NEVER' and c.is_identity = 'NO'
      group by 1, 2
    loop
      for place in execute format('select ctid as at from %I.%I order by random()', one.schemaname, one.tablename) loop
        execute format('update %I.%I set %I = %I where ctid = $1', one.schemaname, one.tablename, one.col, one.col)
          using place.at;
      end loop;
    end loop;
  end $$`;

/** How PostgreSQL is to plan where stirring should show: an index, or a join that sorts, gives an order that nobody asked for. */
export const AS_ROWS_LIE = {
  enable_indexscan: 'off',
  enable_indexonlyscan: 'off',
  enable_bitmapscan: 'off',
  enable_mergejoin: 'off',
} as const;

/** Stirs all tables of a platform. */
export async function stirRows({ platform }: TestPlatform): Promise<void> {
  await platform.db.pool.query(STIR);
}
