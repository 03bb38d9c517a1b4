/**
 * How far a log was published that cannot be read any more: by the checkpoint that is left of it, and by what witnesses
 * cosigned last and serve to everybody (C2SP tlog-witness). Promises that the log's own key signed each checkpoint that is
 * believed. Does not promise that nothing newer was published: only witnesses could tell.
 */
import { askedWitnesses } from '../../server/ledger/ask-witnesses.ts';
import { fetchFilesAt } from '../../server/ledger/fetch-log-files.ts';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { LogRefused } from '../../server/ledger/open-log.ts';
import type { LogsTable } from '../../server/ledger/store-log.ts';
import { verifyBytes } from '../../server/ledger/verify-bytes.ts';
import { CHECKPOINT } from '../../server/ledger/write-log.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { type Checkpoint, openCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { verifyWith } from '../../shared/ledger/cosignature.ts';
import type { NoteKey } from '../../shared/ledger/note.ts';
import type { Policy } from '../../shared/ledger/policy.ts';
import { witnessedPath } from '../witness/witnessed.ts';

/** What is known to be published of a log. */
export type Published = {
  /** Every checkpoint that was found, the largest first. */
  readonly checkpoints: readonly Checkpoint[];
  /** Witnesses that answered, be it that they know nothing of this log; and those that did not. */
  readonly heard: readonly string[];
  readonly silent: readonly string[];
};

const MOMENT = 5000;
const verify = verifyWith({ ed25519: verifyBytes });

/** Looks at what is left of the log whose key is `key`, and asks the witnesses of `policy`. */
export async function findPublished(
  { key, storage }: { readonly key: NoteKey; readonly storage: Pick<LogStorage, 'read'> },
  policy: Policy,
): Promise<Published> {
  const left = await storage.read(CHECKPOINT);
  const notes = left === undefined ? [] : [decodeUtf8(left)];
  const [heard, silent]: [string[], string[]] = [[], []];
  for (const { name, url } of askedWitnesses(policy)) {
    try {
      const note = await readWitnessed(url, key.name);
      heard.push(name);
      if (note !== undefined) notes.push(note);
    } catch {
      silent.push(name);
    }
  }
  const opened = await Promise.all(notes.map((note) => openOrNothing(note, key)));
  const checkpoints = opened.flatMap((one) => one ?? []).toSorted((one, other) => other.size - one.size);
  return { checkpoints, heard, silent };
}

/**
 * The newest state that was published, as far as anybody knows; `known` is what the database signed last. Throws `LogRefused`
 * when there are two, or when nobody knows, unless the operator goes on all the same (`unwitnessed`).
 */
export function newestOf(
  { checkpoints, heard, silent }: Published,
  known: LogsTable,
  unwitnessed: boolean,
): { readonly size: number; readonly root: Uint8Array } {
  const other = checkpoints.find(({ size, root }) =>
    checkpoints.some((one) => one.size === size && !equalBytes(one.root, root)),
  );
  const fork = checkpoints.find(({ size, root }) => size === known.size && !equalBytes(root, known.root));
  if (other !== undefined || fork !== undefined)
    throw new LogRefused(
      `The log ${known.origin} was published with two roots for one size: compare its checkpoints with the database first.`,
    );
  if (silent.length > 0 && heard.length === 0 && !unwitnessed)
    throw new LogRefused(
      'No witness answers, so nobody can say how far the log was published.\n' +
        'Try again when one does, or say --unwitnessed: then whoever saw more of it than is said is warned of a fork.',
    );
  const [newest] = checkpoints;
  if (newest !== undefined && newest.size >= known.size) return newest;
  if (newest === undefined && !unwitnessed)
    throw new LogRefused(
      `Nobody knows how far the log ${known.origin} was published: its checkpoint is lost, and no witness has one.\n` +
        'Say --unwitnessed to go on all the same: then whoever saw more of it than the database has is warned of a fork.',
    );
  return known;
}

/** A witness's newest checkpoint of a log; undefined when it has none. Throws when it does not answer. */
async function readWitnessed(url: string, origin: string): Promise<string | undefined> {
  const file = await fetchFilesAt(url, AbortSignal.timeout(MOMENT))(witnessedPath(origin));
  return file === undefined ? undefined : decodeUtf8(file);
}

/** What the log's key did not sign says nothing about it. */
async function openOrNothing(note: string, key: NoteKey): Promise<Checkpoint | undefined> {
  try {
    return (await openCheckpoint(note, { log: key, origin: key.name, cosigners: [] }, verify)).checkpoint;
  } catch (error) {
    if (error instanceof Tampered) return undefined;
    throw error;
  }
}
