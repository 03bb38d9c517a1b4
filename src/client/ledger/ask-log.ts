/**
 * Asking the platform about one's own events in its log, in as many calls as it takes. Promises that every answer is under
 * a checkpoint which the log's key signed, and that each of these continues the one before it.
 */
import type { Answer } from '../../shared/api/endpoint.ts';
import { type LogSeries, MOST_PROVEN, MOST_SERIES, readLogView } from '../../shared/api/log.ts';
import { isRefusal, type Refusal, Tampered, type TamperingCode } from '../../shared/errors.ts';
import type { Checkpoint } from '../../shared/ledger/checkpoint.ts';
import type { Api } from '../api.ts';
import type { LogProblem } from './check-own-log.ts';
import type { LogPolicy } from './log-policy.ts';
import { type OpenedNext, openNext } from './open-next.ts';

type View = Answer<typeof readLogView>;
/** What was asked at once, what was answered, and the checkpoint that it is under, verified. */
export type LogAnswer = {
  readonly questions: readonly LogSeries[];
  readonly view: View;
} & OpenedNext;

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
    const opened = await openOrProblem(log, last, view);
    if ('code' in opened) return opened;
    answers.push({ questions: some, view, ...opened });
    last = opened.checkpoint;
  }
  return answers;
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

async function openOrProblem(
  log: LogPolicy,
  last: Checkpoint | undefined,
  view: View,
): Promise<OpenedNext | LogProblem> {
  try {
    return await openNext(log, last, view);
  } catch (error) {
    const code = error instanceof Tampered ? PROBLEMS[error.code] : undefined;
    return problemOf(error, code ?? 'log_unreadable');
  }
}

/** What each way of not continuing a checkpoint is called here; see {@link openNext}. */
const PROBLEMS: Partial<Record<TamperingCode, LogProblem['code']>> = {
  stale_version: 'log_older',
  bad_proof: 'log_rewritten',
};

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
