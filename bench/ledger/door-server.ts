/**
 * The bare door, in a process of its own: an entry comes over HTTP, and is answered with its receipt once its row is
 * committed, its tiles are durable and a checkpoint over them is published. All below the door is the platform's own.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type EventLog, startEventLog } from '../../src/server/ledger/event-log.ts';
import { openLogFolder } from '../../src/server/ledger/log-folder.ts';
import { logSigner } from '../../src/server/ledger/log-signer.ts';
import { readWitnessPolicy } from '../../src/server/ledger/read-witness-policy.ts';
import { insertLeaves, type LeavesTable } from '../../src/server/ledger/store.ts';
import { type Database, openDatabase } from '../../src/server/storage/database.ts';
import { gather } from '../../src/server/storage/gather.ts';
import { migrate } from '../../src/server/storage/migrate.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { answerParent } from './child.ts';

/** So many entries at most are written by one statement. */
const MOST = 512;

let close = async () => {};

answerParent<{ dataDir: string }>(serve, () => close());

async function serve({ dataDir }: { dataDir: string }): Promise<{ port: number }> {
  const db = await openDatabase({ databaseUrl: undefined, dataDir });
  await migrate(db.pool);
  const storage = await openLogFolder(`${dataDir}/log`);
  const signer = logSigner('localhost/log/events', crypto.getRandomValues(new Uint8Array(32)));
  const witnesses = await readWitnessPolicy(undefined, signer.key);
  const log = await startEventLog({ db, storage, signer }, witnesses, { every: 0 }, (error: unknown) =>
    console.error(error),
  );
  const server = createServer((request, response) => {
    append(request).then(
      (receipt) => response.end(receipt),
      () => response.writeHead(500).end(),
    );
  });
  const append = openDoor(db, log);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = async () => {
    server.closeAllConnections();
    await log.stop();
    await db.close();
  };
  return { port: (server.address() as AddressInfo).port };
}

function openDoor(db: Database, log: EventLog): (request: IncomingMessage) => Promise<string> {
  const insert = gather<LeavesTable, null>(async (rows) => {
    await db.transact((tx) => insertLeaves(tx, rows));
    return rows.map(() => null);
  }, MOST);
  return async (request) => {
    const row: LeavesTable = {
      leaf_id: newUuidV7(),
      leaf: await readBody(request),
      ...{ appended_at: new Date(), lane: 'now', cover: false, position: null, index_of: null },
    };
    await insert(row);
    const receipt = await log.awaitReceipt(row.leaf_id);
    if (receipt === undefined) throw new Error('the log stands still');
    return receipt;
  };
}

function readBody(request: IncomingMessage): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    request.on('data', (bytes: Uint8Array) => pieces.push(bytes));
    request.on('end', () => resolve(Buffer.concat(pieces)));
    request.on('error', reject);
  });
}
