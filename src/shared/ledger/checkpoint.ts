/**
 * Checkpoints (C2SP tlog-checkpoint): what a log says of itself at one size: its name, the size, the root. Promises that
 * a checkpoint which was opened is of the log that was asked for and signed by its key. That it is the newest, or the
 * same that others see, is for consistency proofs and witnesses to show.
 */
import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import { Tampered } from '../errors.ts';
import { type NoteKey, openNote, type VerifyNote } from './note.ts';
import { checkSize, HASH_SIZE, type TreeHash } from './tree.ts';

/** What a log states at one size. */
export type Checkpoint = {
  /** The log's name: its address without scheme and final slash. */
  readonly origin: string;
  readonly size: number;
  readonly root: TreeHash;
  /** Further lines, which mean nothing here. */
  readonly extensions: readonly string[];
};

/** The text that is signed. */
export function formCheckpoint({ origin, size, root, extensions }: Checkpoint): string {
  for (const line of [origin, ...extensions]) {
    if (line === '' || line.includes('\n')) throw new RangeError('a line of a checkpoint is not empty');
  }
  return `${[origin, checkSize(size), encodeBase64(root), ...extensions].join('\n')}\n`;
}

/** Reads a checkpoint's text; throws `Tampered('bad_checkpoint')` for any other form. */
export function parseCheckpoint(text: string): Checkpoint {
  const lines = text.split('\n');
  const [origin, size, root, ...extensions] = lines.slice(0, -1);
  const whole = lines.at(-1) === '' && lines.length >= 4 && !lines.slice(0, -1).includes('');
  if (!whole || origin === undefined || root === undefined || !/^(0|[1-9]\d{0,15})$/.test(size ?? ''))
    throw bad('this is not a checkpoint');
  const hash = decodeBase64(root);
  if (hash.length !== HASH_SIZE || !Number.isSafeInteger(Number(size))) throw bad('this is not a checkpoint');
  return { origin, size: Number(size), root: hash as TreeHash, extensions };
}

/**
 * Opens the checkpoint of the log whose key is `log` out of a signed note; `cosigners` are keys that may have signed too.
 * Throws `Tampered`: `bad_note` for signatures, `bad_checkpoint` for another log's or none of the log itself.
 */
export async function openCheckpoint(
  note: string,
  { log, origin, cosigners }: { log: NoteKey; origin: string; cosigners: readonly NoteKey[] },
  verify: VerifyNote,
): Promise<{ readonly checkpoint: Checkpoint; readonly cosigners: readonly NoteKey[] }> {
  const { text, signers } = await openNote(note, [log, ...cosigners], verify);
  if (!signers.includes(log)) throw bad('the log did not sign its own checkpoint');
  const checkpoint = parseCheckpoint(text);
  if (checkpoint.origin !== origin) throw bad(`this checkpoint is of ${checkpoint.origin}, not of ${origin}`);
  return { checkpoint, cosigners: signers.filter((key) => key !== log) };
}

const bad = (message: string) => new Tampered('bad_checkpoint', message);
