/**
 * Who signs the platform's log: its own key, and the witnesses that the platform names. Which witnesses there are is the
 * platform's word at first; from then on a browser notices when one is gone. That they are independent of the platform and
 * of each other, nobody can see from here: their names say who to ask.
 */
import { Tampered } from '../../shared/errors.ts';
import { formKey, type NoteKey } from '../../shared/ledger/note.ts';
import { type Policy, parsePolicy, witnessKeys } from '../../shared/ledger/policy.ts';
import type { Session } from '../accounts/session.ts';
import { logKeyOf } from './check-receipt.ts';

/** The log's key as this browser first saw it, and whom the platform names beside it now. */
export type LogPolicy = { readonly key: NoteKey; readonly policy: Policy };

/** See {@link LogPolicy}. Throws `Tampered`: `bad_checkpoint` for another log's key than before, otherwise for a policy that is none. */
export function logPolicyOf(session: Pick<Session, 'platform' | 'keep'>): LogPolicy {
  const key = logKeyOf(session);
  const policy = parsePolicy(session.platform.logPolicy);
  const [log, ...more] = policy.logs;
  if (log === undefined || more.length > 0 || formKey(log.key) !== formKey(key))
    throw new Tampered('bad_encoding', 'the policy of the log is about another one');
  return { key, policy };
}

/** The witnesses that this browser knew and that the platform names no more; from now on it knows those named now. */
export function takeLostWitnesses(
  { keep }: Pick<Session, 'keep'>,
  { key, policy }: LogPolicy,
): readonly string[] {
  const name = `log-witnesses ${key.name}`;
  const known = (keep.read(name) ?? '').split('\n').filter((line) => line !== '');
  const named = witnessKeys(policy).map(formKey);
  if (known.join() !== named.join()) keep.write(name, named.join('\n'));
  return known.filter((line) => !named.includes(line)).map((line) => line.split('+')[0] ?? line);
}
