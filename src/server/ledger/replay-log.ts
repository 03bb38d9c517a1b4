/**
 * A database that was restored from an older copy than the published log: the log goes on where it was published, with the
 * same bytes, and never a second time at the same size. What stands in it and is not known any more becomes a leaf of which
 * nothing is known. All of it is one transaction, after the files; who is killed in between begins again.
 */
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Checkpoint, formCheckpoint, openCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { verifyWith } from '../../shared/ledger/cosignature.ts';
import { formNote } from '../../shared/ledger/note.ts';
import type { FetchFile, LogSource } from '../../shared/ledger/read-log.ts';
import { EMPTY_ROOT } from '../../shared/ledger/tree.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { LogRefused } from './open-log.ts';
import { ownSource } from './own-log-source.ts';
import { findLog, insertLog, type LogsTable, lockLog, setGiven, swapSigned } from './store-log.ts';
import { entriesFrom, takeOverFiles } from './take-over-files.ts';
import { verifyBytes } from './verify-bytes.ts';
import { CHECKPOINT, type LogParts, publish } from './write-log.ts';

/** What was taken over: entries `from` up to, not including, `to`, under that root. */
export type TakenOver = { readonly from: number; readonly to: number; readonly root: Uint8Array };

/** How the entries of a log come back into its tables, in one transaction; made for each. */
export type ReplayTables = {
  /** Called bundle by bundle, in order, for who holds the log's row. */
  take(tx: StorageTransaction, entries: readonly Uint8Array[], first: number, now: Date): Promise<void>;
  /** Called once after them. */
  finish(tx: StorageTransaction, taken: TakenOver, now: Date): Promise<void>;
};

/** From where, and how careful. */
export type ReplayOptions = {
  /** Files of a mirror; the log's own storage without. */
  readonly mirror?: FetchFile;
  /** Goes on although no witness that is named answers: nobody can say then that more was published. */
  readonly unwitnessed?: boolean;
  /** Takes over what there is, although more was published: the log will not go on under this name. */
  readonly partly?: boolean;
  readonly now: Date;
};

/**
 * Takes over what was published beyond the database; undefined when nothing was. Throws {@link LogRefused} or `Tampered`
 * when what is found does not go on from the database's log, or a witness saw more: then nothing was changed.
 */
export async function replayLog(
  parts: LogParts,
  tables: () => ReplayTables,
  options: ReplayOptions,
): Promise<TakenOver | undefined> {
  const { db, storage, signer } = parts;
  const files: LogSource = {
    ...{ origin: signer.key.name, log: signer.key, cosigners: [] },
    fetchFile: options.mirror ?? ((path) => storage.read(path)),
    verify: verifyWith({ ed25519: verifyBytes }),
  };
  const log = await db.once((tx) => findLog(tx, signer.key.name));
  const known = log ?? { size: 0, root: EMPTY_ROOT };
  const note = await files.fetchFile(CHECKPOINT);
  if (note === undefined) throw new LogRefused(`There is no checkpoint of the log ${files.origin} there.`);
  const { checkpoint } = await openCheckpoint(decodeUtf8(note), files, files.verify);
  if (options.partly !== true)
    await heedSeen(parts, checkpoint, { note: log?.note, unwitnessed: options.unwitnessed === true });
  refuseOther(known, checkpoint);
  if (checkpoint.size <= known.size) return undefined;
  await takeOverFiles(storage, files, { known, to: checkpoint });
  const { taken, row } = await enter(parts, tables, { known, checkpoint, now: options.now });
  await publish(parts, row);
  return taken;
}

function refuseOther(known: { size: number; root: Uint8Array }, { size, root }: Checkpoint): void {
  if (size !== known.size || equalBytes(known.root, root)) return;
  throw new LogRefused(
    `What was published and the database name two roots for size ${size}: one of them is of another platform, or was changed.`,
  );
}

/** More may have been published than stands there: who cosigned it knows. */
async function heedSeen(
  { witnesses }: LogParts,
  { size }: Checkpoint,
  { note, unwitnessed }: { readonly note: string | undefined; readonly unwitnessed: boolean },
): Promise<void> {
  if (witnesses === undefined || note === undefined) return;
  const { answers } = await witnesses.ask(note, { all: true });
  const ahead = answers.find((answer) => answer.state === 'ahead' && answer.seen > size);
  if (ahead !== undefined)
    throw new LogRefused(
      `The witness ${ahead.name} saw ${ahead.seen} entries of this log, but there are ${size}: something newer was published.\n` +
        'Find the newest files, or a mirror that has them.',
    );
  const refused = answers.find(({ state }) => state === 'refused');
  if (refused !== undefined)
    throw new LogRefused(
      `The witness ${refused.name} saw another history of this log than the database holds.`,
    );
  const silent = answers.length > 0 && answers.every(({ state }) => state === 'down');
  if (silent && !unwitnessed)
    throw new LogRefused(
      'No witness answers, so nobody can say whether these are the newest entries that were published.\n' +
        'Try again when one does, or say --unwitnessed if you know that they are.',
    );
}

async function enter(
  { db, storage, signer }: LogParts,
  begin: () => ReplayTables,
  {
    known,
    checkpoint,
    now,
  }: { known: { size: number; root: Uint8Array }; checkpoint: Checkpoint; now: Date },
): Promise<{ taken: TakenOver; row: LogsTable }> {
  const { size, root } = checkpoint;
  const origin = signer.key.name;
  const text = formCheckpoint({ origin, size, root, extensions: [] });
  // The same bytes as were published: the signature is determined by them (RFC 8032).
  const note = formNote(text, [signer.sign(text)]);
  const row: LogsTable = {
    origin,
    size,
    root,
    note,
    positions: size,
    signed_at: now,
    batch_at: now,
    next: null,
  };
  const own = ownSource(storage, signer.key);
  return db.transact(async (tx) => {
    // Anew each time: a transaction that met a conflict is run again.
    const tables = begin();
    const log = await lockLog(tx, origin);
    if (log === undefined) await insertLog(tx, { ...row, size: 0, root: EMPTY_ROOT, positions: 0 });
    for await (const { first, entries } of entriesFrom(own, known.size, size))
      await tables.take(tx, entries, first, now);
    const taken = { from: known.size, to: size, root };
    await tables.finish(tx, taken, now);
    await setGiven(tx, origin, { positions: size });
    const from = { origin, size: known.size, root: known.root };
    if (!(await swapSigned(tx, from, { size, root, note, signed_at: now })))
      throw new LogRefused('Another process writes this log: end the platform first.');
    return { taken, row };
  });
}
