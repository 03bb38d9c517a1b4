/**
 * Going over to a log that has another name than the one this browser knows, because the platform lost the files of that
 * one. Promises that a browser goes over only to the same key under a later name of the same log, and only where a `restored`
 * entry in the log of keys, which everybody may read, names that name; and that the log goes on from what this browser
 * saw, unless the statement says that it was lost. Anything else stays another log, which `keepFirstKey` does not take. Does not
 * promise that others are shown the same: the new log's witnesses do.
 */
import { readRestores } from '../../shared/api/log.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, Tampered } from '../../shared/errors.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import { isLaterName } from '../../shared/ledger/log-name.ts';
import { formKey, type NoteKey, parseKey } from '../../shared/ledger/note.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import type { Keep } from '../manifests/keep.ts';
import { askKeysLog, verifyLogged } from './ask-keys-log.ts';
import { keepSeen, readSeen } from './keep-log.ts';
import { keepRenewal, type Renewal } from './keep-renewal.ts';
import { type LogPolicy, readPolicy } from './log-policy.ts';
import { openNext } from './open-next.ts';
import { type Restore, readRestore } from './read-lost.ts';

type Owner = Pick<Session, 'keep' | 'platform'>;
/** A log that is shown under a later name. */
type Move = { readonly before: NoteKey; readonly after: NoteKey; readonly line: string };
/** By which statements a log came to its new name, and whether this browser saw more of it than goes on. */
type Way = { readonly last: Restore; readonly whole: boolean };

/** Goes over where it may; without asking anything where no name has changed. What does not verify changes nothing. */
export async function followNewLogs(api: Api, session: Owner, now: number = Date.now()): Promise<void> {
  const { keep, platform } = session;
  const names = { events: `log-key ${platform.origin}`, keys: `keys-key ${platform.origin}` };
  if (keep.read(names.events) === null && keep.read(names.keys) === null) return;
  try {
    const { log: key, policy } = readPolicy(platform.keysPolicy);
    const keys = moveOf(keep.read(names.keys), formKey(key));
    const events = moveOf(keep.read(names.events), platform.logKey);
    if (keys === undefined && events === undefined) return;
    const log = parseKey(platform.logKey).name;
    const restores = await (keys === undefined
      ? readStatements(api, session)
      : followKeys(api, session, { log: { key, policy }, move: keys, beside: log, now }));
    if (restores === undefined) return;
    // The key last: who is interrupted begins again.
    if (keys !== undefined) keep.write(names.keys, keys.line);
    if (events !== undefined && followEvents(keep, restores, events, now))
      keep.write(names.events, events.line);
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
  }
}

function moveOf(kept: string | null, line: string): Move | undefined {
  if (kept === null || kept === line) return undefined;
  const [before, after] = [parseKey(kept), parseKey(line)];
  const same = before.type === after.type && equalBytes(before.publicKey, after.publicKey);
  return same && isLaterName(after.name, before.name) ? { before, after, line } : undefined;
}

const ask = (api: Api) => (since: number) => api(readRestores, { body: { since, grantIds: [] } });

/** What the platform says of its restores in the log of keys that this browser knows. */
async function readStatements(api: Api, session: Owner): Promise<readonly Restore[] | undefined> {
  const asked = await askKeysLog(session, ask(api));
  if (isRefusal(asked)) return undefined;
  return asked.answer.restores.map((one) => readRestore(verifyLogged(asked, one)));
}

/** As {@link readStatements}, where that log itself has a new name: undefined when it says nothing of it. */
async function followKeys(
  api: Api,
  { keep }: Owner,
  { log, move, beside, now }: { log: LogPolicy; move: Move; beside: string; now: number },
): Promise<readonly Restore[] | undefined> {
  const seen = readSeen(keep, `keys-seen ${move.before.name}`)?.checkpoint;
  const answer = await ask(api)(seen?.size ?? 0);
  if (isRefusal(answer)) return undefined;
  const opened = await openNext(log, undefined, answer);
  const restores = answer.restores.map((one) => readRestore(verifyLogged(opened, one)));
  const way = findWay(restores, move, seen);
  if (way === undefined) return undefined;
  if (way.whole) await openNext(log, seen, answer);
  const { checkpoint } = opened;
  keepSeen(keep, `keys-seen ${move.after.name}`, { checkpoint, note: answer.checkpoint });
  keepRenewal(keep, beside, 'keys', renewalOf(move, way, now));
  return restores;
}

/** Kept is what the new log must continue; that it does is asked with the next answer about it. */
function followEvents(keep: Keep, restores: readonly Restore[], move: Move, now: number): boolean {
  const [before, after] = [move.before.name, move.after.name];
  const seen = readSeen(keep, `log-seen ${before}`);
  const way = findWay(restores, move, seen?.checkpoint);
  if (way === undefined) return false;
  if (way.whole && seen !== undefined) keepSeen(keep, `log-seen ${after}`, seen);
  for (const name of ['log-witnesses', ...(way.whole ? ['log-indexed', 'log-awaited'] : [])]) {
    const kept = keep.read(`${name} ${before}`);
    if (kept !== null) keep.write(`${name} ${after}`, kept);
  }
  keepRenewal(keep, after, 'events', renewalOf(move, way, now));
  return true;
}

function renewalOf({ before }: Move, { last: { at, from, to }, whole }: Way, noticedAt: number): Renewal {
  return { at, before: before.name, from, to, whole, noticedAt };
}

/** From name to name. Undefined where no statement leads on, or where this browser saw more than one says was published. */
function findWay(
  restores: readonly Restore[],
  { before, after }: Move,
  seen: Checkpoint | undefined,
): Way | undefined {
  let [name, whole]: [string, boolean] = [before.name, true];
  let last: Restore | undefined;
  while (name !== after.name) {
    const step = restores.findLast(({ log, next }) => log === name && next !== null);
    if (step?.next == null || !isLaterName(step.next, name)) return undefined;
    if (whole && seen !== undefined && seen.size > step.from) {
      const forked = seen.size === step.to && encodeBase64url(seen.root) !== step.root;
      if (seen.size > step.to || forked) return undefined;
      whole = false;
    }
    [name, last] = [step.next, step];
  }
  return last && { last, whole };
}
