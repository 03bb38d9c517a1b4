import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One numbered SQL file. `breaking`: its first line is `--! breaking`, older servers cannot run on its schema. */
export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
  readonly breaking: boolean;
};

/** The migrations that came with this Sealfolio. */
export const MIGRATIONS_FOLDER = join(import.meta.dirname, 'migrations');

/**
 * Reads all `NNNNNN_name.sql` files of `folder` in order.
 * @throws Error when a number is missing or doubled, or a file is named otherwise.
 */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map((file, index) => readMigration(folder, file, index + 1)));
}

async function readMigration(folder: string, file: string, expected: number): Promise<Migration> {
  const number = /^(\d{6})_[a-z0-9_-]+\.sql$/.exec(file)?.[1];
  if (Number(number) !== expected) {
    throw new Error(`the migration ${file} should begin with ${String(expected).padStart(6, '0')}_`);
  }
  const bytes = await readFile(join(folder, file));
  const sql = bytes.toString('utf8');
  return {
    number: expected,
    name: file.slice(0, -'.sql'.length),
    sql,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    breaking: /^--! breaking\s*(\n|$)/.test(sql),
  };
}
