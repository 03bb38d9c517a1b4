/**
 * Opening the log for writing: what the database says was signed, what the files say, and whether both can be true.
 * Promises to begin nothing on a state older than one that was signed, and none with a gap: then the platform does not
 * start, and the message tells the operator what to do.
 */
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Checkpoint, formCheckpoint, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { EMPTY_LOG, type LogState, readLogState, rootOfState } from '../../shared/ledger/grow-log.ts';
import { kindOfLog } from '../../shared/ledger/log-name.ts';
import { formNote, parseNote } from '../../shared/ledger/note.ts';
import { tilePath } from '../../shared/ledger/tiles.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import { findLog, insertLog, type LogsTable, listLogs } from './store-log.ts';
import { CHECKPOINT, type LogParts, publish } from './write-log.ts';

/** The log cannot go on as it is; the message is for the operator. */
export class LogRefused extends Error {}

/**
 * Whether the log can go on: throws {@link LogRefused} when it cannot. Writes nothing, so that every process of a platform
 * asks at its start, also while another one writes. Answers what was signed; undefined before the first checkpoint.
 */
export async function checkLog(
  parts: LogParts,
): Promise<{ readonly log: LogsTable; readonly state: LogState; readonly published: number } | undefined> {
  const { db, signer } = parts;
  const origin = signer.key.name;
  // First what is public: it is never ahead of what the database notes before.
  const published = await readPublished(parts);
  const log = await db.once((tx) => findLog(tx, origin));
  if (log === undefined) {
    if (published !== undefined) throw olderDatabase(published, 0);
    const [other] = await db.once((tx) => listLogs(tx, kindOfLog(origin)));
    if (other !== undefined) throw otherName(other.origin, origin);
    return undefined;
  }
  if (log.next !== null) throw endedLog(origin, log.next);
  if (published !== undefined && published.size > log.size) throw olderDatabase(published, log.size);
  if (published !== undefined && published.size === log.size && !equalBytes(published.root, log.root))
    throw new LogRefused(
      `The log's published checkpoint and the database name two roots for size ${log.size}.\n` +
        'One of them is of another platform, or was changed. Do not start: compare both with what witnesses saw.',
    );
  await refuseGap(parts, log);
  return { log, state: await readSigned(parts, log), published: published?.size ?? -1 };
}

/** The state that was last signed, ready to be appended to; for the one who writes. Makes the log at the first start. */
export async function openLog(parts: LogParts, now: Date): Promise<LogState> {
  const found = await checkLog(parts);
  if (found === undefined) return beginLog(parts, now);
  const { log, state, published } = found;
  // Killed between noting and publishing: published now.
  if (published < log.size) await publish(parts, log);
  return state;
}

async function beginLog({ db, storage, signer }: LogParts, now: Date): Promise<LogState> {
  const root = rootOfState(EMPTY_LOG);
  const text = formCheckpoint({ origin: signer.key.name, size: 0, root, extensions: [] });
  const note = formNote(text, [signer.sign(text)]);
  const row: LogsTable = {
    origin: signer.key.name,
    ...{ positions: 0, size: 0, root, note, signed_at: now, batch_at: now, next: null },
  };
  await db.once((tx) => insertLog(tx, row));
  await storage.replace(CHECKPOINT, encodeUtf8(note));
  return EMPTY_LOG;
}

async function readPublished({ storage }: LogParts): Promise<Checkpoint | undefined> {
  const bytes = await storage.read(CHECKPOINT);
  return bytes === undefined ? undefined : parseCheckpoint(parseNote(decodeUtf8(bytes)).text);
}

async function refuseGap({ db, source }: LogParts, { positions, size }: LogsTable): Promise<void> {
  const { count, highest } = await db.once((tx) => source.countPlaced(tx));
  // More than were given when the log's row was read: another process goes on meanwhile.
  if (count >= positions && (highest ?? -1) === count - 1) return;
  throw new LogRefused(
    `The database gave ${positions} positions of the log (${size} of them signed), but holds ${count} leaves.\n` +
      'Leaves were deleted or added by hand. Restore the newest backup of the database; the log’s files stay as they are.',
  );
}

async function readSigned({ storage }: LogParts, log: LogsTable): Promise<LogState> {
  const state = await readLogState(log.size, async (tile) => {
    const bytes =
      (await storage.read(tilePath(tile))) ?? (await storage.read(tilePath({ ...tile, width: 256 })));
    if (bytes !== undefined) return bytes;
    throw new LogRefused(
      `The log's file ${tilePath(tile)} is missing, but the database says that it was signed.\n` +
        'Put the log’s files back (they are backed up with the database, or fetched from a mirror), then start again.\n' +
        'Where nobody has them any more, the log can only go on under a new name: npm run restore -- --new-log',
    );
  });
  if (equalBytes(rootOfState(state), log.root) && entriesFit(state)) return state;
  throw new LogRefused(
    `The log's files give another root for size ${log.size} than the one that was signed: they were changed.\n` +
      'Put the files back as they were; nothing is written until they fit.',
  );
}

/** The last bundle is written anew with every leaf that follows: a changed one would go into the next. */
function entriesFit({ entries, hashes: [lowest = []] }: LogState): boolean {
  return (
    entries.length === lowest.length &&
    lowest.every((hash, place) => equalBytes(hash, hashEntry(entries[place] ?? new Uint8Array())))
  );
}

function olderDatabase({ size }: Checkpoint, known: number): LogRefused {
  return new LogRefused(
    `The log was published with ${size} entries, but the database knows ${known}: it is an older copy.\n` +
      'Restore the newest backup, or let the log go on where it was published: npm run restore -- --replay\n' +
      'Where nobody has its newest files any more, it can only go on under a new name: npm run restore -- --new-log\n' +
      'Going on without would sign a second history, which witnesses and receipts would show.',
  );
}

function endedLog(origin: string, next: string): LogRefused {
  return new LogRefused(`The log ${origin} has ended: it goes on as ${next}.`);
}

function otherName(known: string, origin: string): LogRefused {
  return new LogRefused(
    `The database holds the log ${known}, but PUBLIC_URL would make it ${origin}.\n` +
      'A log keeps its name for ever: set PUBLIC_URL back.',
  );
}
