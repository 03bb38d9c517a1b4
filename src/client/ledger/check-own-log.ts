/**
 * One's own record held against the platform's log, at every visit. Promises that each event counted as verified stands in
 * a log which continues the one that this browser saw before, and that the newest daily index has no further event of one's
 * own and no further opening of any grant. Does not show that others are shown the same log: that is for witnesses; nor
 * that the index holds what the entries say: that is for whoever recomputes it.
 */
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import { hasQuorum } from '../../shared/ledger/policy.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { askLog, type LogAnswer } from './ask-log.ts';
import { isLeftOut, lookUpTags, type PresentTag } from './check-tag-index.ts';
import { keepLog, readKeptLog } from './keep-log.ts';
import { listRenewals, type Renewal } from './keep-renewal.ts';
import { type LogPolicy, logPolicyOf, noteLostWitnesses } from './log-policy.ts';
import { nameEvent, type OwnEvent, type OwnSeries, questionsOf, seriesOf } from './own-series.ts';
import { placeEvents } from './place-events.ts';
import { NOTHING_LOST, type OwnLost, type Restore, restoreOf } from './read-lost.ts';

/** What can be wrong about the log; screens explain each. */
export type LogProblemCode =
  /** Another key than this browser saw first. */
  | 'log_key_changed'
  /** A witness that this browser knew is named no more. */
  | 'witness_gone'
  /** A checkpoint that is none, or that the log's key did not sign. */
  | 'log_unreadable'
  /** A smaller log than this browser saw. */
  | 'log_older'
  /** A log that does not continue the one that this browser saw. */
  | 'log_rewritten'
  /** An event that waits for over two hours. */
  | 'event_not_logged'
  /** An event that does not stand where the platform says. */
  | 'event_misplaced'
  /** Another event than an earlier visit verified, or than the log holds in its place; or none where there was one. */
  | 'event_replaced'
  /** The log holds an event that the record does not show. */
  | 'event_withheld'
  /** An index that does not stand in the log, or does not answer what was asked. */
  | 'index_false'
  /** An index that should be newer, or cover more; or none where there should be one. */
  | 'index_late';
/** What does not fit; `text` is plain English, for reports. */
export type LogProblem = { readonly code: LogProblemCode; readonly text: string };
/** How many own events and openings of own grants a restore lost. */
export type LostIn = { readonly restore: Restore; readonly own: number; readonly openings: number };
/** What the log shows of one's own record. */
export type LogStanding = {
  /** Own events, and openings of own grants, that were shown to stand in the log. */
  readonly verified: number;
  /** Those that are not in it yet. */
  readonly waiting: number;
  /** Those that stand in it, and that a restore lost, as the platform says in public: by restore, oldest first. */
  readonly lost: readonly LostIn[];
  /** Logs of the platform that this browser followed to another name lately, since what they held last is lost. */
  readonly renewed: readonly Renewal[];
  /** How many entries the log has. */
  readonly size: number;
  /** Its name. */
  readonly origin: string;
  /** When the index was made by which nothing is left out (ISO 8601), and how many entries it covers; null for none. */
  readonly indexedAt: string | null;
  readonly indexCovers: number | null;
  /** The witnesses that cosigned its newest checkpoint, by name; how many are named; whether enough of them did. */
  readonly witnesses: readonly string[];
  readonly witnessesNamed: number;
  readonly quorum: boolean;
  readonly problems: readonly LogProblem[];
};

/**
 * Checks `records`, the account's own as the platform served them a moment ago; `now` in milliseconds. Never throws for
 * what the platform shows: it reports it. What was verified is kept, so that the next visit asks for what is new. `lost`: what a
 * restore lost of them.
 */
export async function checkOwnLog(
  api: Api,
  session: Session,
  records: readonly LedgerRecord[],
  now: number = Date.now(),
  lost: OwnLost = NOTHING_LOST,
): Promise<LogStanding | Refusal> {
  const log = policyOrProblem(session);
  if ('code' in log) return nothingShown(session.platform.origin, log);
  const { key, policy } = log;
  const kept = readKeptLog(session, key.name);
  const series = seriesOf(records, kept, lost.events);
  const answers = await askLog(
    api,
    { log, seen: kept.seen?.checkpoint },
    series.flatMap((one) => questionsOf(one)),
  );
  if (isRefusal(answers)) return answers;
  if ('code' in answers) return nothingShown(key.name, answers);
  const { placed, waiting, problems } = placeEvents(series, answers, { waits: kept.waits, now });
  const losses = countLosses(series, placed, { lost, origin: key.name });
  const { index, present, problems: late } = lookUpTags(session, answers, { covered: kept.covered, now });
  const covered = index?.covered ?? 0;
  if (late.length === 0 && isLeftOut({ placed, awaited: kept.awaited, covered, now })) late.push(LEFT_OUT);
  const others =
    index === null ? [] : await findOthers(api, session, { log, answers, waiting, covered, now });
  if (isRefusal(others)) return others;
  const newest = answers.at(-1);
  if (newest === undefined) throw new RangeError('one always asks about one’s own events');
  const seen = { checkpoint: newest.checkpoint, note: newest.view.checkpoint };
  keepLog(session, key.name, { seen, covered, series, placed, waiting, now });
  return {
    verified: [...placed.keys()].filter((event) => event.lost === undefined).length,
    waiting: waiting.length,
    lost: losses.told,
    renewed: listRenewals(session.keep, key.name, now),
    size: seen.checkpoint.size,
    origin: key.name,
    indexedAt: index === null ? null : new Date(index.madeAt * 1000).toISOString(),
    indexCovers: index?.covered ?? null,
    ...{ witnesses: newest.cosigners.map(({ name }) => name), witnessesNamed: policy.witnesses.size },
    quorum: hasQuorum(policy, newest.cosigners),
    problems: [
      ...noteLostWitnesses(session, log, now).map(gone),
      ...problems,
      ...losses.untold.map(takenAway),
      ...series.filter(({ replaced }) => replaced).map(replacedSince),
      ...others,
      ...present.filter((tag) => !isShown(series, tag)).map(withheld),
      ...late,
    ],
  };
}

/**
 * What the log holds in place of events that are said to wait: their tags were in it already when the platform said so.
 * Otherwise an event could be exchanged, and said to be of this hour, at every visit anew.
 */
async function findOthers(
  api: Api,
  session: Session,
  { log, answers, waiting, covered, now }: Doubt,
): Promise<readonly LogProblem[] | Refusal> {
  const seen = answers.at(-1)?.checkpoint;
  const again = await askLog(
    api,
    { log, seen },
    waiting.map(({ grantId, tagIndex }) => ({ grantId, from: tagIndex, next: tagIndex })),
  );
  if (isRefusal(again)) return again;
  if ('code' in again) return [again];
  const { present, problems } = lookUpTags(session, again, { covered, now });
  const before = present.filter(({ position }) => position < (seen?.size ?? 0));
  const other = (tag: PresentTag): LogProblem => ({
    code: 'event_replaced',
    text: `the log holds another entry in place of ${nameEvent({ ...tag, tagIndex: tag.next })}`,
  });
  return [...before.map(other), ...problems];
}

type Doubt = {
  readonly log: LogPolicy;
  readonly answers: readonly LogAnswer[];
  readonly waiting: readonly OwnEvent[];
  /** How many entries the index covered a moment ago. */
  readonly covered: number;
  readonly now: number;
};

const LEFT_OUT: LogProblem = {
  code: 'index_late',
  text: 'no index covers what has been in the log for two days',
};

/** Long runs are asked about in parts: what follows a part is shown. */
function isShown(series: readonly OwnSeries[], { grantId, next }: PresentTag): boolean {
  const events = series.find((one) => one.grantId === grantId)?.events ?? [];
  return events.some(({ tagIndex }) => tagIndex === next);
}

function withheld({ grantId, next, position }: PresentTag): LogProblem {
  const name = nameEvent({ grantId, tagIndex: next });
  return { code: 'event_withheld', text: `${name} is in the log, at ${position}, and not on the record` };
}

/** Which lost events stand where a restore says that it lost them, and which do not. */
function countLosses(
  series: readonly OwnSeries[],
  placed: ReadonlyMap<OwnEvent, number | undefined>,
  { lost: { restores }, origin }: { readonly lost: OwnLost; readonly origin: string },
): { readonly told: readonly LostIn[]; readonly untold: readonly OwnEvent[] } {
  const gone = series.flatMap(({ events }) => events).filter(({ lost }) => lost);
  const found = gone.map((event) => {
    const position = placed.get(event);
    return {
      event,
      restore: position === undefined ? undefined : restoreOf(restores, { log: origin, position }),
    };
  });
  return {
    told: restores.flatMap((restore) => {
      const here = found.filter((one) => one.restore === restore);
      const own = here.filter(({ event }) => event.grantId === null).length;
      return here.length === 0 ? [] : [{ restore, own, openings: here.length - own }];
    }),
    untold: found.filter(({ restore }) => restore === undefined).map(({ event }) => event),
  };
}

function takenAway(event: OwnEvent): LogProblem {
  return { code: 'event_withheld', text: `${nameEvent(event)} is said to be lost, and no restore says so` };
}

function replacedSince({ grantId }: OwnSeries): LogProblem {
  const whose = grantId === null ? 'own events' : `the openings of grant ${grantId}`;
  return { code: 'event_replaced', text: `${whose} are not those that an earlier visit verified` };
}

function gone(name: string): LogProblem {
  return { code: 'witness_gone', text: `the witness ${name} is named no more` };
}

function policyOrProblem(session: Session): LogPolicy | LogProblem {
  try {
    return logPolicyOf(session);
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    // As `logKeyOf` says it; anything else is a key that cannot be read.
    return {
      code: error.code === 'bad_checkpoint' ? 'log_key_changed' : 'log_unreadable',
      text: error.message,
    };
  }
}

function nothingShown(origin: string, problem: LogProblem): LogStanding {
  const nothing = {
    verified: 0,
    waiting: 0,
    lost: [],
    renewed: [],
    size: 0,
    indexedAt: null,
    indexCovers: null,
  };
  const nobody = { witnesses: [], witnessesNamed: 0, quorum: false };
  return { ...nothing, ...nobody, origin, problems: [problem] };
}
