/**
 * Receipts (C2SP tlog-proof): that an entry stands in a log, in one small text that verifies without any network, for
 * ever, also after the log is gone. Promises what the proof, the log's signature and the policy's quorum show together.
 * `extra` is carried along and covered by nothing: whoever reads it checks it against the entry.
 */
import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import { Tampered } from '../errors.ts';
import { type Checkpoint, openCheckpoint } from './checkpoint.ts';
import type { NoteKey, VerifyNote } from './note.ts';
import { hasQuorum, type Policy, witnessKeys } from './policy.ts';
import { HASH_SIZE, type TreeHash } from './tree.ts';
import { verifyInclusion } from './tree-proofs.ts';

/** The name of a receipt's format, its first line. */
export const RECEIPT_FORMAT = 'c2sp.org/tlog-proof@v1';
/** A way from a leaf to a root is never longer: a tree has at most 2^63 entries. */
const LONGEST_PROOF = 63;

/** A receipt taken apart; nothing is verified. */
export type Receipt = {
  readonly extra: Uint8Array | undefined;
  readonly index: number;
  readonly proof: readonly TreeHash[];
  /** The checkpoint's signed note, verbatim. */
  readonly checkpoint: string;
};

/** A receipt as text. */
export function formReceipt({ extra, index, proof, checkpoint }: Receipt): string {
  const lines = [
    RECEIPT_FORMAT,
    ...(extra === undefined ? [] : [`extra ${encodeBase64(extra)}`]),
    `index ${index}`,
    ...proof.map(encodeBase64),
  ];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Takes a receipt apart; throws `Tampered('bad_encoding')` for any other text. */
export function parseReceipt(text: string): Receipt {
  const end = text.indexOf('\n\n');
  const [format, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (format !== RECEIPT_FORMAT) throw bad('this is not a receipt of a log');
  const extra = lines[0]?.startsWith('extra ') ? decodeBase64((lines.shift() ?? '').slice(6)) : undefined;
  const index = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? '')?.[1];
  const proof = lines.map(decodeBase64);
  const inBounds = proof.length <= LONGEST_PROOF && proof.every((hash) => hash.length === HASH_SIZE);
  if (!inBounds || !Number.isSafeInteger(Number(index))) throw bad('a receipt has another form');
  return {
    extra,
    index: Number(index),
    proof: proof.map((hash) => hash as TreeHash),
    checkpoint: text.slice(end + 2),
  };
}

/**
 * Verifies that the entry with hash `leaf` stands in a log of the policy, by this receipt: the checkpoint under which it
 * does, and which witnesses signed it. Throws `Tampered` at the first thing that does not fit.
 */
export async function verifyReceipt(
  receipt: Receipt,
  { leaf, policy, origin }: { leaf: TreeHash; policy: Policy; origin: string },
  verify: VerifyNote,
): Promise<{ readonly checkpoint: Checkpoint; readonly witnesses: readonly NoteKey[] }> {
  const log = policy.logs.find(({ key }) => key.name === origin);
  if (log === undefined) throw new Tampered('bad_checkpoint', `the policy does not know the log ${origin}`);
  const { checkpoint, cosigners } = await openCheckpoint(
    receipt.checkpoint,
    { log: log.key, origin, cosigners: witnessKeys(policy) },
    verify,
  );
  if (!hasQuorum(policy, cosigners))
    throw new Tampered('bad_note', 'too few witnesses signed this checkpoint');
  verifyInclusion(
    { leaf, index: receipt.index, size: checkpoint.size, root: checkpoint.root },
    receipt.proof,
  );
  return { checkpoint, witnesses: cosigners };
}

const bad = (message: string) => new Tampered('bad_encoding', message);
