/**
 * What a witness saw last of each log, kept for good before it gives its word: a checkpoint takes the place of exactly the
 * one that it was compared with.
 */
import { createHash } from 'node:crypto';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/note.ts';
import { NOTHING_WITNESSED, type Witnessed } from '../../shared/ledger/witness.ts';

/** Where a log's newest witnessed checkpoint is read: by the hash of its name in hexadecimal (C2SP tlog-witness). */
export function witnessedPath(origin: string): string {
  return `${createHash('sha256').update(origin).digest('hex')}/checkpoint`;
}

/** What was seen last of a log. */
export async function readWitnessed(storage: LogStorage, origin: string): Promise<Witnessed> {
  const bytes = await storage.read(witnessedPath(origin));
  return bytes === undefined ? NOTHING_WITNESSED : parseCheckpoint(parseNote(decodeUtf8(bytes)).text);
}

/** Notes `note` as the newest, if `from` is still what was seen last; whether it was. Called by one at a time. */
export async function swapWitnessed(
  storage: LogStorage,
  origin: string,
  from: Witnessed,
  note: string,
): Promise<boolean> {
  const now = await readWitnessed(storage, origin);
  if (now.size !== from.size || !equalBytes(now.root, from.root)) return false;
  await storage.replace(witnessedPath(origin), encodeUtf8(note));
  return true;
}
