/**
 * Letting a log go on under another name, where its newest files are lost for good. Promises that the new log begins with
 * the very entries, at the very positions, that the database signed in the old one: its root at that size is the same, so
 * whoever saw no more can verify that it goes on. What was published of the old one since has no place in the new one, and
 * the old one is never signed again: no name has two roots for one size. Killed in between, it is begun again.
 */
import { equalBytes } from '../../shared/bytes/equal.ts';
import { formCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { EMPTY_LOG, growLog, rootOfState } from '../../shared/ledger/grow-log.ts';
import { formNote } from '../../shared/ledger/note.ts';
import type { TreeHash } from '../../shared/ledger/tree.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { LogRefused } from './open-log.ts';
import { endLog, findLog, insertLog, type LogsTable, lockLog } from './store-log.ts';
import { isKept } from './take-over-files.ts';
import type { LogParts } from './write-log.ts';

/** A multiple of a tile's width. */
const PAGE = 4096;

/** The old log, and the one in its place: another name, its own storage. */
export type NewLogParts = Pick<LogParts, 'db' | 'source'> & {
  readonly from: Pick<LogParts, 'signer'>;
  readonly to: Pick<LogParts, 'signer' | 'storage'>;
};

/**
 * Begins it with what the database signed; `onBegun` is told in the same transaction, with the new row as it stands. The
 * checkpoint is published when the platform starts. Throws {@link LogRefused} when the database does not give the root
 * that it noted.
 */
export async function beginNewLog(
  parts: NewLogParts,
  now: Date,
  onBegun: (tx: StorageTransaction, row: LogsTable) => Promise<void>,
): Promise<void> {
  const { db, from, to } = parts;
  const [before, origin] = [from.signer.key.name, to.signer.key.name];
  const log = await db.once((tx) => findLog(tx, before));
  if (log === undefined || log.next !== null)
    throw new LogRefused(`The database has nothing of the log ${before} to go on with.`);
  const root = await copyEntries(parts, log);
  const { size, positions, batch_at } = log;
  const text = formCheckpoint({ origin, size, root, extensions: [] });
  const note = formNote(text, [to.signer.sign(text)]);
  const row: LogsTable = { origin, size, root, note, positions, batch_at, signed_at: now, next: null };
  await db.transact(async (tx) => {
    const held = await lockLog(tx, before);
    if (held?.size !== size || held.positions !== positions || held.next !== null)
      throw new LogRefused('Another process writes this log: end the platform first.');
    await insertLog(tx, row);
    await endLog(tx, { origin: before, size }, origin);
    await onBegun(tx, row);
  });
}

async function copyEntries(
  { db, source, to }: NewLogParts,
  { size, root: signed }: LogsTable,
): Promise<TreeHash> {
  let state = EMPTY_LOG;
  while (state.size < size) {
    const begin = state.size;
    const placed = await db.once((tx) => source.listPlaced(tx, begin, Math.min(PAGE, size - begin)));
    if (placed.length === 0 || placed.some(({ position }, place) => position !== begin + place))
      throw new LogRefused(
        `The database lacks entries of the log from ${begin} on: restore another backup of it.`,
      );
    const grown = growLog(
      state,
      placed.map(({ leaf }) => leaf),
    );
    state = grown.state;
    await to.storage.writeOnce(new Map([...grown.files].filter(([path]) => isKept(path, size))));
  }
  const root = rootOfState(state);
  if (!equalBytes(root, signed))
    throw new LogRefused(
      'The database gives another root of the log than it noted when that was signed: it was changed.\n' +
        'Restore another backup of it.',
    );
  return root;
}
