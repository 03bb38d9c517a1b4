/**
 * What a person's own client asks of the platform's log: the key that it saw first, and the receipt of what it rests on.
 * The first key is the platform's word (who keeps it elsewhere compares it there); from then on another one is noticed.
 */
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { Tampered } from '../../shared/errors.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import { verifyWith } from '../../shared/ledger/cosignature.ts';
import { type NoteKey, parseKey } from '../../shared/ledger/note.ts';
import { parseReceipt, verifyReceipt } from '../../shared/ledger/receipt.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import { verifyPlain } from '../../shared/vault/signing.ts';
import type { Session } from '../accounts/session.ts';
import type { Keep } from '../manifests/keep.ts';

/** How the signatures of checkpoints are verified here. */
export const verifyLogNote = verifyWith({ ed25519: verifyPlain });

/** What of a session tells whose log it is, and keeps what was seen of it. */
export type LogOwner = Pick<Session, 'keep'> & {
  readonly platform: Pick<Session['platform'], 'origin' | 'logKey' | 'logPolicy'>;
};

/** The log's key, as this browser first saw it. Throws `Tampered('bad_checkpoint')` when the platform shows another. */
export function logKeyOf({ platform, keep }: LogOwner): NoteKey {
  return keepFirstKey(keep, `log-key ${platform.origin}`, platform.logKey);
}

/** The key of a log, which this browser keeps under `name` when it first sees it. Throws `Tampered` for another one later. */
export function keepFirstKey(keep: Keep, name: string, key: string): NoteKey {
  const kept = keep.read(name);
  if (kept === null) keep.write(name, key);
  else if (kept !== key)
    throw new Tampered('bad_checkpoint', 'the platform shows another log than this browser saw before');
  return parseKey(key);
}

/**
 * Verifies that a leaf (72 bytes in base64url) stands in the platform's log, by its receipt: the checkpoint under which it
 * does. Throws `Tampered` otherwise. Whether the log shows others the same is for witnesses, which do not sign it yet.
 */
export async function checkReceipt(
  session: Pick<Session, 'platform' | 'keep'>,
  leaf: string,
  receipt: string,
): Promise<Checkpoint> {
  const key = logKeyOf(session);
  const policy = {
    logs: [{ key, url: undefined }],
    ...{ witnesses: new Map(), groups: new Map(), quorum: undefined },
  };
  const claim = { leaf: hashEntry(decodeBase64url(leaf)), policy, origin: key.name };
  return (await verifyReceipt(parseReceipt(receipt), claim, verifyLogNote)).checkpoint;
}
