/**
 * What a log asks of a witness, and how a witness decides (C2SP tlog-witness, `add-checkpoint`). Promises that a
 * checkpoint is cosigned only when it continues the one that this witness cosigned last, so that no log can show two
 * histories to people who both ask for the witness's word. Stores, signs and sends nothing: whoever uses it notes the new
 * checkpoint for good, comparing with the old one, before the cosignature is given out.
 */
import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import { equalBytes } from '../bytes/equal.ts';
import { Tampered } from '../errors.ts';
import { type Checkpoint, openCheckpoint, parseCheckpoint } from './checkpoint.ts';
import { type NoteKey, type NoteSignature, parseNote, type VerifyNote } from './note.ts';
import { EMPTY_ROOT, HASH_SIZE, type TreeHash } from './tree.ts';
import { verifyConsistency } from './tree-proofs.ts';

/** What a log sends: the size that it believes the witness saw last, and the way from there to its new checkpoint. */
export type AddCheckpoint = {
  readonly oldSize: number;
  readonly proof: readonly TreeHash[];
  /** The new checkpoint, a signed note. */
  readonly note: string;
};
/** What a witness saw last of a log; size 0 before anything. */
export type Witnessed = Pick<Checkpoint, 'size' | 'root'>;
/** How a witness answers, by HTTP status: only 200 is followed by a cosignature. */
export type Verdict =
  | { readonly status: 200; readonly checkpoint: Checkpoint; readonly text: string }
  | { readonly status: 409; readonly size: number }
  | { readonly status: 400 | 403 | 404 | 422; readonly reason: string };

/** Nothing was seen yet. */
export const NOTHING_WITNESSED: Witnessed = { size: 0, root: EMPTY_ROOT };
const LONGEST_PROOF = 63;

/** The body of a request. */
export function formAddCheckpoint({ oldSize, proof, note }: AddCheckpoint): string {
  return `${[`old ${oldSize}`, ...proof.map(encodeBase64)].join('\n')}\n\n${note}`;
}

/** Takes a request apart; throws `Tampered('bad_encoding')` for any other form. Nothing is verified. */
export function parseAddCheckpoint(body: string): AddCheckpoint {
  const end = body.indexOf('\n\n');
  const [first = '', ...lines] = body.slice(0, Math.max(end, 0)).split('\n');
  const oldSize = Number(/^old (0|[1-9]\d{0,15})$/.exec(first)?.[1] ?? Number.NaN);
  if (!Number.isSafeInteger(oldSize) || lines.length > LONGEST_PROOF) throw bad();
  const proof = lines.map(decodeBase64);
  if (!proof.every((hash) => hash.length === HASH_SIZE)) throw bad();
  return { oldSize, proof: proof.map((hash) => hash as TreeHash), note: body.slice(end + 2) };
}

/** The log that a request is about, as it says itself; throws `Tampered` for what is no checkpoint. */
export function originOf({ note }: AddCheckpoint): string {
  return parseCheckpoint(parseNote(note).text).origin;
}

/**
 * Decides. `log` is the key by which the witness knows the log of {@link originOf}, undefined for one it does not follow.
 * Throws nothing for what a log sends: every fault is a verdict.
 */
export async function judgeCheckpoint(
  { oldSize, proof, note }: AddCheckpoint,
  { log, last }: { log: NoteKey | undefined; last: Witnessed },
  verify: VerifyNote,
): Promise<Verdict> {
  if (log === undefined) return { status: 404, reason: 'this log is not followed here' };
  let checkpoint: Checkpoint;
  try {
    ({ checkpoint } = await openCheckpoint(note, { log, origin: log.name, cosigners: [] }, verify));
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return { status: 403, reason: error.message };
  }
  const { size, root } = checkpoint;
  if (oldSize > size) return { status: 400, reason: 'the new checkpoint is older than the old size' };
  if (oldSize !== last.size) return { status: 409, size: last.size };
  if (oldSize === 0 && proof.length > 0)
    return { status: 422, reason: 'from an empty log there is nothing to prove' };
  if (size === 0 && !equalBytes(root, EMPTY_ROOT))
    return { status: 422, reason: 'an empty log has another root' };
  try {
    verifyConsistency(last, checkpoint, proof);
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return { status: 422, reason: error.message };
  }
  return { status: 200, checkpoint, text: parseNote(note).text };
}

/**
 * The signatures out of a witness's answer: lines as they stand in a note. Throws `Tampered('bad_note')` for any other
 * text. Whether they are good is seen when the note that they are put under is opened.
 */
export function parseCosignatures(answer: string): readonly NoteSignature[] {
  return parseNote(`-\n\n${answer}`).signatures;
}

const bad = () => new Tampered('bad_encoding', 'this is not a request to witness a checkpoint');
