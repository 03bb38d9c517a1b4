/**
 * Asking the platform about one's own events in its log, in as many calls as it takes. Promises that every answer is under
 * a checkpoint which the log's key signed, and that each of these continues the one before it.
 */
import type { Answer } from '../../shared/api/endpoint.ts';
import { type LogSeries, MOST_PROVEN, MOST_SERIES, readLogView } from '../../shared/api/log.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { type Checkpoint, openCheckpoint } from '../../shared/ledger/checkpoint.ts';
import type { NoteKey } from '../../shared/ledger/note.ts';
import { witnessKeys } from '../../shared/ledger/policy.ts';
import type { TreeHash } from '../../shared/ledger/tree.ts';
import { verifyConsistency } from '../../shared/ledger/tree-proofs.ts';
import type { Api } from '../api.ts';
import type { LogProblem } from './check-own-log.ts';
import { verifyLogNote } from './check-receipt.ts';
import type { LogPolicy } from './log-policy.ts';

type View = Answer<typeof readLogView>;
/** What was asked at once, what was answered, and the checkpoint that it is under, verified. */
export type LogAnswer = {
  readonly questions: readonly LogSeries[];
  readonly view: View;
  readonly checkpoint: Checkpoint;
  /** The witnesses that cosigned it. */
  readonly cosigners: readonly NoteKey[];
};

/** Everything that was asked, call by call; the problem, when a checkpoint does not hold, or does not continue `seen`. */
export async function askLog(
  api: Api,
  { log, seen }: { log: LogPolicy; seen: Checkpoint | undefined },
  questions: readonly LogSeries[],
): Promise<readonly LogAnswer[] | LogProblem | Refusal> {
  const answers: LogAnswer[] = [];
  let last = seen;
  for (const some of packQuestions(questions)) {
    const view = await readView(api, last?.size ?? 0, some);
    if (isRefusal(view) || 'code' in view) return view;
    const opened = await openNext(log, last, view);
    if ('code' in opened) return opened;
    answers.push({ questions: some, view, ...opened });
    last = opened.checkpoint;
  }
  return answers;
}

/** Hashes as they are sent. */
export function readHashes(hashes: readonly string[]): readonly TreeHash[] {
  return hashes.map((hash) => decodeBase64url(hash) as TreeHash);
}

async function readView(
  api: Api,
  since: number,
  series: readonly LogSeries[],
): Promise<View | LogProblem | Refusal> {
  try {
    return await api(readLogView, { body: { since, series: [...series] } });
  } catch (error) {
    return problemOf(error, 'log_unreadable');
  }
}

async function openNext(
  { key, policy }: LogPolicy,
  last: Checkpoint | undefined,
  view: View,
): Promise<Pick<LogAnswer, 'checkpoint' | 'cosigners'> | LogProblem> {
  let opened: Pick<LogAnswer, 'checkpoint' | 'cosigners'>;
  try {
    const log = { log: key, origin: key.name, cosigners: witnessKeys(policy) };
    opened = await openCheckpoint(view.checkpoint, log, verifyLogNote);
  } catch (error) {
    return problemOf(error, 'log_unreadable');
  }
  if (last === undefined) return opened;
  const { checkpoint } = opened;
  if (checkpoint.size < last.size) {
    const sizes = `${checkpoint.size} entries, after ${last.size}`;
    return { code: 'log_older', text: `the log is shown with ${sizes}` };
  }
  try {
    verifyConsistency(last, checkpoint, readHashes(view.consistency));
    return opened;
  } catch (error) {
    return problemOf(error, 'log_rewritten');
  }
}

function problemOf(error: unknown, code: LogProblem['code']): LogProblem {
  if (!(error instanceof Tampered)) throw error;
  return { code, text: error.message };
}

/** In calls of as many series and events as the platform answers at once. */
function packQuestions(questions: readonly LogSeries[]): readonly (readonly LogSeries[])[] {
  const packs: LogSeries[][] = [];
  let events = MOST_PROVEN;
  for (const question of questions.flatMap(splitQuestion)) {
    const count = question.next - question.from;
    const last = packs.at(-1);
    if (last === undefined || last.length === MOST_SERIES || events + count > MOST_PROVEN) {
      packs.push([question]);
      events = count;
    } else {
      last.push(question);
      events += count;
    }
  }
  return packs;
}

function splitQuestion({ grantId, from, next }: LogSeries): readonly LogSeries[] {
  const parts = Math.max(1, Math.ceil((next - from) / MOST_PROVEN));
  return Array.from({ length: parts }, (_, part) => ({
    grantId,
    from: from + part * MOST_PROVEN,
    next: Math.min(next, from + (part + 1) * MOST_PROVEN),
  }));
}
