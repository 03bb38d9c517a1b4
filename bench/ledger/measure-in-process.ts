import { randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { openLogFolder } from '../../src/server/ledger/log-folder.ts';
import { logSigner } from '../../src/server/ledger/log-signer.ts';
import { insertLeaves, type LeavesTable } from '../../src/server/ledger/store.ts';
import { CHECKPOINT } from '../../src/server/ledger/write-log.ts';
import { openDatabase } from '../../src/server/storage/database.ts';
import { migrate } from '../../src/server/storage/migrate.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { formCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { EMPTY_LOG, growLog, type LogState, rootOfState } from '../../src/shared/ledger/grow-log.ts';
import { LEAF_SIZE } from '../../src/shared/ledger/leaf.ts';
import { formNote } from '../../src/shared/ledger/note.ts';
import { median } from './figures.ts';
import { inFolder } from './in-folder.ts';

const BATCH = 256;
const ROUNDS = 5;
const ROUND_MS = 1500;
const ORIGIN = 'localhost/log/events';

/** The machine's bare limits, in entries per second: a plain INSERT of the same rows, and a synced append of the same bytes. */
export type Limit = { readonly insertPerSecond: number; readonly fsyncPerSecond: number };

/**
 * How fast the log itself grows: tiles written and synced, the checkpoint signed and put in place, for each 256 entries,
 * without any database. Beside it, round by round, what the machine could do at most.
 */
export function measureInProcess(): Promise<{ perSecond: number; limit: Limit }> {
  return inFolder(async (folder) => {
    const db = await openDatabase({ databaseUrl: undefined, dataDir: folder });
    const file = await open(join(folder, 'appended'), 'w');
    try {
      await migrate(db.pool);
      const grow = await openGrowing(join(folder, 'log'));
      const insert = (rows: readonly LeavesTable[]) => db.transact((tx) => insertLeaves(tx, rows));
      // What the log writes of a full tile: the entries, each with its length, and their hashes.
      const bytes = randomBytes(BATCH * (2 + LEAF_SIZE + 32));
      const append = async () => {
        await file.write(bytes);
        await file.datasync();
      };
      const rounds: number[][] = [];
      for (let round = 0; round <= ROUNDS; round += 1)
        rounds.push([
          await countFor(() => grow(formEntries())),
          await countFor(() => insert(formRows())),
          await countFor(append),
        ]);
      const of = (side: number) => Math.round(median(rounds.slice(1).map((round) => round[side] ?? 0)));
      return { perSecond: of(0), limit: { insertPerSecond: of(1), fsyncPerSecond: of(2) } };
    } finally {
      await file.close();
      await db.close();
    }
  });
}

async function openGrowing(folder: string): Promise<(entries: readonly Uint8Array[]) => Promise<void>> {
  const storage = await openLogFolder(folder);
  const signer = logSigner(ORIGIN, randomBytes(32));
  let state: LogState = EMPTY_LOG;
  return async (entries) => {
    const grown = growLog(state, entries);
    await storage.writeOnce(grown.files);
    state = grown.state;
    const checkpoint = { origin: ORIGIN, size: state.size, root: rootOfState(state), extensions: [] };
    const text = formCheckpoint(checkpoint);
    await storage.replace(CHECKPOINT, encodeUtf8(formNote(text, [signer.sign(text)])));
  };
}

/** Does it again and again for a round: entries per second. */
async function countFor(batch: () => Promise<void>): Promise<number> {
  const began = performance.now();
  let done = 0;
  while (performance.now() - began < ROUND_MS) {
    await batch();
    done += BATCH;
  }
  return (1000 * done) / (performance.now() - began);
}

function formEntries(): Uint8Array[] {
  const bytes = randomBytes(BATCH * LEAF_SIZE);
  return Array.from({ length: BATCH }, (_, at) => bytes.subarray(at * LEAF_SIZE, (at + 1) * LEAF_SIZE));
}

function formRows(): LeavesTable[] {
  return formEntries().map((leaf) => ({
    ...{ leaf_id: newUuidV7(), leaf, appended_at: new Date() },
    ...{ lane: 'now', cover: false, position: null, index_of: null },
  }));
}
