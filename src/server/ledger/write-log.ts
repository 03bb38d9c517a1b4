/**
 * Writing the log: leaves that have positions become tiles, and then a signed checkpoint. The order is what makes it safe
 * to be killed at any instant: positions are in the database, then the files are durable, then the state is noted there
 * (compare and swap on what was signed last), and only then is the checkpoint published. So no two roots are ever signed
 * for one size: the root follows from the positions, and the second to sign finds the first one's note.
 */

import { equalBytes } from '../../shared/bytes/equal.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { formCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { growLog, type LogState, rootOfState } from '../../shared/ledger/grow-log.ts';
import { formNote } from '../../shared/ledger/note.ts';
import type { Database } from '../storage/database.ts';
import type { EntrySource } from './entry-source.ts';
import type { LogSigner } from './log-signer.ts';
import type { LogStorage } from './log-storage.ts';
import type { Grown } from './proof-memory.ts';
import { findLog, type PlacedLeaf, swapSigned } from './store-log.ts';
import type { Witnesses } from './witness-round.ts';

/** Where the log is published. */
export const CHECKPOINT = 'checkpoint';
/** So many leaves at most become one checkpoint. */
const MOST = 4096;

/** What the log is written with. */
export type LogParts = {
  readonly db: Database;
  readonly storage: LogStorage;
  readonly signer: LogSigner;
  /** What is written. */
  readonly source: EntrySource;
  /** Who is asked to cosign what is published. */
  readonly witnesses?: Witnesses;
};

/** See {@link writeLog}. */
export type WriteOptions = {
  /** Leaves that were given their positions in a transaction that was committed, in order. */
  readonly given?: readonly PlacedLeaf[];
  /** Hears of the new state once everybody may. */
  readonly onPublished?: (grown: Grown) => void;
};

/** Signs up to all positions given, once; the state then. Answers the very same state when nothing is new. */
export async function writeLog(
  parts: LogParts,
  state: LogState,
  now: Date,
  { given = [], onPublished = () => {} }: WriteOptions = {},
): Promise<LogState> {
  const { db, storage, signer, source } = parts;
  // What was given in this very moment is at hand, unless there is something before it.
  const placed =
    given[0]?.position === state.size
      ? given
      : await db.once((tx) => source.listPlaced(tx, state.size, MOST));
  if (placed.length === 0) return state;
  const gap = placed.findIndex(({ position }, place) => position !== state.size + place);
  if (gap >= 0)
    throw new Tampered(
      'impossible_state',
      `the log has no leaf at position ${state.size + gap}: it was taken out`,
    );
  const grown = growLog(
    state,
    placed.map(({ leaf }) => leaf),
  );
  await storage.writeOnce(grown.files);
  const { size } = grown.state;
  const root = rootOfState(grown.state);
  const text = formCheckpoint({ origin: signer.key.name, size, root, extensions: [] });
  const note = formNote(text, [signer.sign(text)]);
  const from = { origin: signer.key.name, size: state.size, root: rootOfState(state) };
  const swapped = await db.transact((tx) => swapSigned(tx, from, { size, root, note, signed_at: now }));
  if (!swapped) {
    await refuseOther(parts, { size, root });
    return grown.state;
  }
  await publish(parts, { size, note }, (published) => onPublished({ ...grown, note: published, placed }));
  return grown.state;
}

/**
 * Puts a signed checkpoint where everybody reads it, with the cosignatures that were had within a moment: the note as it
 * was put there, of which `onPut` hears at once. Whoever was slow may have put an older one in the place of a newer one,
 * and looks again: readers never go back for long.
 */
export async function publish(
  parts: LogParts,
  { size, note }: { readonly size: number; readonly note: string },
  onPut: (note: string) => void = () => {},
): Promise<string> {
  const { db, storage, signer, witnesses } = parts;
  const cosigned = witnesses === undefined ? note : (await witnesses.ask(note)).note;
  await storage.replace(CHECKPOINT, encodeUtf8(cosigned));
  onPut(cosigned);
  const log = await db.once((tx) => findLog(tx, signer.key.name));
  if (log !== undefined && log.size !== size) await publish(parts, log);
  return cosigned;
}

/** Publishes what was signed last once more, for those witnesses that did not cosign it yet; the note, if it was. */
export async function publishAgain(parts: LogParts, { size }: LogState): Promise<string | undefined> {
  const log = await parts.db.once((tx) => findLog(tx, parts.signer.key.name));
  return log?.size === size ? publish(parts, log) : undefined;
}

/** Somebody signed since: fine if it was this very state or goes on from it, and grave if it is another. */
async function refuseOther(
  { db, signer }: LogParts,
  ours: { size: number; root: Uint8Array },
): Promise<void> {
  const log = await db.once((tx) => findLog(tx, signer.key.name));
  const same = log !== undefined && log.size === ours.size && equalBytes(log.root, ours.root);
  if (!same) throw new LeaseLost('another process signs this log');
}

/** This process is not the one that writes the log any more; it begins again from what was signed. */
export class LeaseLost extends Error {}
