import { ConfigError, readConfig } from '../server/config/config.ts';
import { openDatabase } from '../server/storage/database.ts';
import { MigrationError, migrate } from '../server/storage/migrate.ts';

/** `npm run migrate`: brings the database up to this release, also beside a running server. Exit 1 on a refusal. */
async function main(): Promise<void> {
  const database = await openDatabase(readConfig(process.env));
  try {
    const { applied, warnings } = await migrate(database.pool);
    for (const warning of warnings) console.warn(warning);
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
  } finally {
    await database.close();
  }
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof MigrationError;
  console.error(expected ? error.message : error);
  process.exitCode = 1;
});
