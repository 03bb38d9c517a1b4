/**
 * The next checkpoint that a platform shows of a log. Promises that the log's key signed it, and that it continues the one
 * seen before; says which of the named witnesses cosigned it. That others are shown the same is for those to say.
 */
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { Tampered } from '../../shared/errors.ts';
import { type Checkpoint, openCheckpoint } from '../../shared/ledger/checkpoint.ts';
import type { NoteKey } from '../../shared/ledger/note.ts';
import { witnessKeys } from '../../shared/ledger/policy.ts';
import type { TreeHash } from '../../shared/ledger/tree.ts';
import { verifyConsistency } from '../../shared/ledger/tree-proofs.ts';
import { verifyLogNote } from './check-receipt.ts';
import type { LogPolicy } from './log-policy.ts';

/** A checkpoint that was opened, and the witnesses that cosigned it. */
export type OpenedNext = { readonly checkpoint: Checkpoint; readonly cosigners: readonly NoteKey[] };

/**
 * Opens the signed note `checkpoint`; `consistency` shows that it continues `last`, where there is one. Throws `Tampered`:
 * `stale_version` when it is of fewer entries, `bad_proof` when it is of others, and what `openCheckpoint` throws.
 */
export async function openNext(
  { key, policy }: LogPolicy,
  last: Checkpoint | undefined,
  { checkpoint: note, consistency }: { readonly checkpoint: string; readonly consistency: readonly string[] },
): Promise<OpenedNext> {
  const log = { log: key, origin: key.name, cosigners: witnessKeys(policy) };
  const opened = await openCheckpoint(note, log, verifyLogNote);
  const { checkpoint } = opened;
  if (last === undefined) return opened;
  if (checkpoint.size < last.size) {
    const sizes = `${checkpoint.size} entries, after ${last.size}`;
    throw new Tampered('stale_version', `the log is shown with ${sizes}`);
  }
  verifyConsistency(last, checkpoint, readHashes(consistency));
  return opened;
}

/** Hashes as they are sent. */
export function readHashes(hashes: readonly string[]): readonly TreeHash[] {
  return hashes.map((hash) => decodeBase64url(hash) as TreeHash);
}
