/**
 * Asking the log `keys`, which everybody may read. Promises that every answer is under a checkpoint which the log's key
 * signed (the key that this browser saw first) and which continues the one kept here, and that an entry which was verified
 * stands in the log. What is kept is the newest checkpoint alone: the same for everybody, whatever they asked for.
 */
import type { Logged } from '../../shared/api/log.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import { verifyInclusion } from '../../shared/ledger/tree-proofs.ts';
import { keepSeen, readSeen } from './keep-log.ts';
import { type KeysLogOwner, keysPolicyOf, type LogPolicy } from './log-policy.ts';
import { type OpenedNext, openNext, readHashes } from './open-next.ts';

type Under = { readonly checkpoint: string; readonly consistency: readonly string[] };
/** What was answered, the log, the checkpoint that it is under, and the witnesses that cosigned this. */
export type KeysAnswer<A extends Under> = LogPolicy & OpenedNext & { readonly answer: A };

/**
 * Asks, with the size of the checkpoint that this browser kept. Throws `Tampered` when the answer's checkpoint does not hold
 * or does not continue that one; an older one is asked for again once, as another process may have answered.
 */
export async function askKeysLog<A extends Under>(
  session: KeysLogOwner,
  ask: (since: number) => Promise<A | Refusal>,
): Promise<KeysAnswer<A> | Refusal> {
  const log = keysPolicyOf(session);
  const name = `keys-seen ${log.key.name}`;
  for (let tries = 1; ; tries += 1) {
    const seen = readSeen(session.keep, name)?.checkpoint;
    const answer = await ask(seen?.size ?? 0);
    if (isRefusal(answer)) return answer;
    try {
      const opened = await openNext(log, seen, answer);
      keepSeen(session.keep, name, { checkpoint: opened.checkpoint, note: answer.checkpoint });
      return { ...log, ...opened, answer };
    } catch (error) {
      const older = error instanceof Tampered && error.code === 'stale_version';
      if (!older || tries > 1) throw error;
    }
  }
}

/** The entry that stands where `logged` says, under the checkpoint. Throws `Tampered` when it does not. */
export function verifyLogged(
  { checkpoint }: Pick<OpenedNext, 'checkpoint'>,
  { entry, index, proof }: Logged,
): Uint8Array<ArrayBuffer> {
  const bytes = encodeUtf8(entry);
  verifyInclusion({ leaf: hashEntry(bytes), index, ...checkpoint }, readHashes(proof));
  return bytes;
}
