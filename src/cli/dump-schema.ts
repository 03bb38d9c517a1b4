import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../server/storage/database.ts';
import { describeSchema } from '../server/storage/dump-schema.ts';
import { migrate } from '../server/storage/migrate.ts';

const TARGET = join(import.meta.dirname, '../server/storage/schema.sql');

/** `npm run schema`: writes what all migrations together make, from a throw-away database, to `schema.sql`. */
async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), `sealfolio-schema-${randomBytes(2).toString('hex')}-`));
  try {
    const database = await openDatabase({ databaseUrl: undefined, dataDir });
    try {
      await migrate(database.pool);
      await writeFile(TARGET, await describeSchema(database.pool));
    } finally {
      await database.close();
    }
  } finally {
    await rm(dataDir, { recursive: true });
  }
  console.log(`Wrote ${TARGET}`);
}

await main();
