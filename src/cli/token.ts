import { openPool } from '../server/accounts/pools.ts';
import { readConfig } from '../server/config/config.ts';
import { openDatabase } from '../server/storage/database.ts';

/** `npm run token -- --role selfcheck`: prints a token for one self-check, good for an hour. Run on the server's machine. */
async function main(): Promise<void> {
  const role = process.argv[process.argv.indexOf('--role') + 1];
  if (!process.argv.includes('--role') || role !== 'selfcheck') {
    throw new Error('Say for what: npm run token -- --role selfcheck');
  }
  const db = await openDatabase(readConfig(process.env));
  try {
    console.log((await openPool(db, new Date())).token);
  } finally {
    await db.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
