/**
 * Who signs the platform's log: its own key, and the witnesses that the platform names. Which witnesses there are is the
 * platform's word at first; from then on a browser notices when one is gone. That they are independent of the platform and
 * of each other, nobody can see from here: their names say who to ask.
 */
import { Tampered } from '../../shared/errors.ts';
import { formKey, type NoteKey } from '../../shared/ledger/note.ts';
import { type Policy, parsePolicy, witnessKeys } from '../../shared/ledger/policy.ts';
import type { Session } from '../accounts/session.ts';
import { keepFirstKey, type LogOwner, logKeyOf } from './check-receipt.ts';

/** For so long a witness that is gone is spoken of. */
const TOLD_MS = 14 * 86_400_000;

/** The log's key as this browser first saw it, and whom the platform names beside it now. */
export type LogPolicy = { readonly key: NoteKey; readonly policy: Policy };

/** See {@link LogPolicy}. Throws `Tampered`: `bad_checkpoint` for another log's key than before, otherwise for a policy that is none. */
export function logPolicyOf(session: LogOwner): LogPolicy {
  const key = logKeyOf(session);
  const { log, policy } = readPolicy(session.platform.logPolicy);
  if (formKey(log) !== formKey(key)) throw otherLog();
  return { key, policy };
}

/** What of a session tells whose log of keys it is, and keeps what was seen of it. */
export type KeysLogOwner = Pick<Session, 'keep'> & {
  readonly platform: Pick<Session['platform'], 'origin' | 'keysPolicy'>;
};

/** As {@link logPolicyOf}, of the log `keys`. */
export function keysPolicyOf({ platform, keep }: KeysLogOwner): LogPolicy {
  const { log, policy } = readPolicy(platform.keysPolicy);
  return { key: keepFirstKey(keep, `keys-key ${platform.origin}`, formKey(log)), policy };
}

/** The one log of a policy, and who signs it. Throws `Tampered` for a policy that is none, or of several. */
export function readPolicy(text: string): { readonly log: NoteKey; readonly policy: Policy } {
  const policy = parsePolicy(text);
  const [log, ...more] = policy.logs;
  if (log === undefined || more.length > 0) throw otherLog();
  return { log: log.key, policy };
}

function otherLog(): Tampered {
  return new Tampered('bad_encoding', 'the policy of the log is about another one');
}

/**
 * The witnesses that this browser knew and that the platform names no more; from now on it knows those named now. Told for
 * two weeks: a visit that breaks off, or that nobody looks at, takes no notice of it away. `now` in milliseconds.
 */
export function noteLostWitnesses(
  { keep }: Pick<Session, 'keep'>,
  { key, policy }: LogPolicy,
  now: number,
): readonly string[] {
  const name = `log-witnesses ${key.name}`;
  const before = keep.read(name) ?? '';
  const named = witnessKeys(policy).map(formKey);
  // A key has no blank in it; behind one that is gone stands since when.
  const lost = before.split('\n').flatMap((line) => {
    const [known = '', since = String(now)] = line.split(' ');
    return known === '' || named.includes(known) || now - Number(since) > TOLD_MS ? [] : [{ known, since }];
  });
  const after = [...named, ...lost.map(({ known, since }) => `${known} ${since}`)].join('\n');
  if (after !== before) keep.write(name, after);
  return lost.map(({ known }) => known.split('+')[0] ?? known);
}
