/** Everything that whoever runs a platform can look at: its database, its files. Nothing is left out. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type pg from 'pg';

/** One thing that the operator holds. */
export type Held = { readonly place: string; readonly content: Uint8Array };

/** Every row of every table and view of every schema: as text, and each `bytea` once more as its bytes. */
export async function dumpDatabase(pool: pg.Pool): Promise<Held[]> {
  const { rows: tables } = await pool.query<{ schema: string; name: string }>(`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema')
    union select 'pg_catalog', 'pg_stat_activity' order by 1, 2`);
  const dumped: Held[] = [];
  for (const { schema, name } of tables) {
    const place = `${schema}.${name}`;
    const { rows } = await pool.query<Record<string, unknown> & { as_text: string }>(
      `select t.*, t::text as as_text from "${schema}"."${name}" t`,
    );
    dumped.push({ place, content: Buffer.from(rows.map((row) => row.as_text).join('\n')) });
    for (const row of rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value instanceof Uint8Array) dumped.push({ place: `${place}.${column}`, content: value });
      }
    }
  }
  return dumped;
}

/** Every file below a folder, as it lies there: database files, write-ahead log, keys, mails. */
export async function dumpFiles(folder: string): Promise<Held[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const dumped: Held[] = [];
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // PostgreSQL removes files while it works.
    const content = await readFile(path).catch(() => Buffer.alloc(0));
    dumped.push({ place: relative(folder, path), content });
  }
  return dumped;
}

/** Mails and text messages without their outgoing envelope: the one place where an address may stand. */
export function withoutEnvelope({ place, content }: Held): Held {
  if (!/\.(eml|sms)$/.test(place)) return { place, content };
  const text = Buffer.from(content)
    .toString('latin1')
    .replace(/^To: .*\r?\n/m, '');
  return { place, content: Buffer.from(text, 'latin1') };
}
