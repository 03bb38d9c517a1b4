import { makeOperatorToken, operatorLink } from '../server/accounts/operator-link.ts';
import { openPool } from '../server/accounts/pools.ts';
import { type Config, readConfig } from '../server/config/config.ts';
import { type Database, openDatabase } from '../server/storage/database.ts';
import { isRefusal } from '../shared/errors.ts';

/**
 * Run on the server's machine. `npm run token -- --role selfcheck` prints a token for one self-check, good for an hour.
 * `npm run token -- --role operator [--as reviewer]` prints a link by which one more operator signs up, good for a
 * day; with two operators at work it is refused, since they let further ones in.
 */
async function main(): Promise<void> {
  const make = MAKERS.get(option('--role') ?? '');
  if (make === undefined) {
    throw new Error('Say for what: npm run token -- --role selfcheck, or --role operator [--as reviewer]');
  }
  const config = readConfig(process.env);
  const db = await openDatabase(config);
  try {
    console.log(await make(db, config));
  } finally {
    await db.close();
  }
}

async function makeSelfcheckToken(db: Database): Promise<string> {
  return (await openPool(db, new Date())).token;
}

async function makeOperatorLink(db: Database, { publicUrl }: Config): Promise<string> {
  const role = option('--as') ?? 'administrator';
  if (role !== 'administrator' && role !== 'reviewer') throw new Error('--as is administrator or reviewer');
  const token = await makeOperatorToken(db, { role, now: new Date() });
  if (isRefusal(token)) throw new Error(`No link was made: ${token.detail}.`);
  return operatorLink(publicUrl, token);
}

const MAKERS = new Map([
  ['selfcheck', makeSelfcheckToken],
  ['operator', makeOperatorLink],
]);

function option(name: string): string | undefined {
  const place = process.argv.indexOf(name);
  return place === -1 ? undefined : (process.argv[place + 1] ?? '');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
