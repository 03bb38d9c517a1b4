import { writeSync } from 'node:fs';
import { openDatabase } from '../../src/server/storage/database.ts';

/**
 * A small server to be killed: writes rows into `probe.written` and prints the id of each one only when its
 * transaction was acknowledged. Its first line is `up <pid of PostgreSQL>`. Ends cleanly on SIGTERM.
 * Arguments: the data folder, the first id.
 */
const [, , dataDir, first] = process.argv;
if (dataDir === undefined || first === undefined)
  throw new Error('usage: write-until-killed.ts DATA_DIR FIRST_ID');

const database = await openDatabase({ databaseUrl: undefined, dataDir });
await database.pool.query('create schema if not exists probe');
await database.pool.query('create table if not exists probe.written (id bigint primary key)');
writeSync(1, `up ${database.embeddedPid}\n`);

let next = Number(first);
let ending = false;

async function write(): Promise<void> {
  while (!ending) {
    const id = next++;
    try {
      await database.pool.query('insert into probe.written values ($1)', [id]);
      writeSync(1, `${id}\n`);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20)); // not acknowledged: PostgreSQL is coming up again
    }
  }
}

const writers = [write(), write(), write(), write()];
process.on('SIGTERM', async () => {
  ending = true;
  await Promise.all(writers);
  await database.close();
});
