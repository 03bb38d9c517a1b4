/**
 * The tables of a platform, from PostgreSQL's catalogue. Theirs are the schemas that the migrations make: not the queue's
 * of background work, whose mails would go out a second time, and not what others keep in the same database.
 */
import type pg from 'pg';
import { MIGRATIONS_FOLDER, readMigrations } from '../../server/storage/migration-files.ts';

/** A table; names are quoted where they must be, as in `ledger.leaves`. */
export type TableShape = { readonly name: string; readonly columns: readonly string[] };

/** The schemas that this release makes; `storage`, which holds the migrations themselves, aside. */
export async function listSchemas(): Promise<readonly string[]> {
  const migrations = await readMigrations(MIGRATIONS_FOLDER);
  return migrations.flatMap(({ sql }) =>
    [...sql.matchAll(/^create schema (\w+);/gm)].map(([, name = '']) => name),
  );
}

/** All tables with the columns that have values of their own, those that others point to first. */
export async function listTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const schemas = await listSchemas();
  const tables = await client.query<TableShape>(TABLES, [schemas]);
  const links = await client.query<Link>(LINKS, [schemas]);
  return inOrder(tables.rows, links.rows);
}

type Link = { readonly from: string; readonly to: string };

const TABLE = `quote_ident(n.nspname) || '.' || quote_ident(c.relname)`;
const TABLES = `
  select ${TABLE} as name, (
    select array_agg(quote_ident(a.attname) order by a.attnum) from pg_catalog.pg_attribute a
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname = any ($1) order by 1`;
const LINKS = `
  select ${TABLE} as "from", (
    select ${TABLE} from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.oid = k.confrelid) as "to"
  from pg_catalog.pg_constraint k
  join pg_catalog.pg_class c on c.oid = k.conrelid join pg_catalog.pg_namespace n on n.oid = c.relnamespace
  where k.contype = 'f' and k.conrelid <> k.confrelid and n.nspname = any ($1)`;

/** Topological (Kahn 1962), by name where nothing else decides. */
function inOrder(tables: readonly TableShape[], links: readonly Link[]): readonly TableShape[] {
  const ordered: TableShape[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const waits = ({ name }: TableShape) => links.some(({ from, to }) => from === name && names.has(to));
    const free = waiting.filter((table) => !waits(table));
    if (free.length === 0)
      throw new Error(`tables point to each other in a circle: ${[...names].join(', ')}`);
    ordered.push(...free);
    waiting = waiting.filter(waits);
  }
  return ordered;
}
