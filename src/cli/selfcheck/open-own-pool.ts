/** A pool for a self-check that runs on the server's machine, with the server's own settings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openPool } from '../../server/accounts/pools.ts';
import { readConfig } from '../../server/config/config.ts';
import { openDatabase } from '../../server/storage/database.ts';

/** The token of a new pool. Throws, saying what to do, when the server's data is not on this machine. */
export async function openOwnPool(): Promise<string> {
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined && !existsSync(join(config.dataDir, 'postgres'))) {
    throw new Error(
      'expected a token, since the server’s data is not here: run `npm run token -- --role selfcheck` ' +
        'on its machine, and pass what it prints by --token or SELFCHECK_TOKEN',
    );
  }
  const database = await openDatabase(config);
  try {
    return (await openPool(database, new Date())).token;
  } finally {
    await database.close();
  }
}
