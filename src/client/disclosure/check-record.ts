/**
 * What is on the record about an account, checked by its owner: each record by itself, that none is missing between
 * the first and the last shown, that grants were signed by the owner's keys, and openings by their recruiters.
 *
 * The log shows that nothing was left out at the end (`check-own-log`); that others are shown the same is for its
 * witnesses. A recruiter's signing key is the platform's word; the copy it read was sealed to a key that the
 * owner signed.
 */
import { readRecord } from '../../shared/api/disclosure.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { MOST_SERIES } from '../../shared/api/log.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { checkOwnLog, type LogProblemCode, type LogStanding } from '../ledger/check-own-log.ts';
import { readKeptLog } from '../ledger/keep-log.ts';
import { NOTHING_LOST, type OwnLost, readOwnLost } from '../ledger/read-lost.ts';
import { checkEvent, type OwnGrants, type RecordProblemCode } from './check-event.ts';
import { type GrantGiven, type OwnGrant, verifyOwnGrant } from './own-grant.ts';
import { verifyOwnRecord } from './own-record.ts';
import { isBefore, type PlacedEvent, readSignedPast, type SignedPast } from './signed-past.ts';

type RecordAnswer = Answer<typeof readRecord>;
/** An event that was checked. */
export type CheckedEvent = {
  readonly event: LedgerEvent;
  readonly at: string;
  /** `keys_lost`: from before its owner started over; whether it was signed as it must cannot be told any more. */
  readonly ok: true | 'keys_lost';
};
/** What does not fit; `text` is plain English, for reports. */
export type RecordProblem = { readonly code: RecordProblemCode; readonly text: string };
/** The whole record of an account. */
export type CheckedRecord = Pick<RecordAnswer, 'people' | 'postings'> & {
  /** Oldest first. */
  readonly entries: readonly CheckedEvent[];
  readonly problems: readonly RecordProblem[];
  /** What the platform's log shows of it. */
  readonly log: LogStanding;
};

/** Reads and checks the record of the session's account. Never throws for what the platform shows: it reports it. */
export async function readCheckedRecord(api: Api, session: Session): Promise<CheckedRecord | Refusal> {
  const read = await readWithLog(api, session);
  if (isRefusal(read)) return read;
  const { answer, log } = read;
  const problems: RecordProblem[] = findGaps([...answer.records, ...read.lost.events]);
  const genuine: PlacedEvent[] = [];
  for (const record of answer.records) {
    const event = await orProblem(problems, () => verifyOwnRecord(session, record));
    if (event !== undefined) genuine.push({ event, index: record.grantId === null ? record.tagIndex : null });
  }
  const past =
    (await orProblem(problems, () => readSignedPast(api, session, genuine), 'manifest_not_mine')) ?? NO_PAST;
  if (isRefusal(past)) return past;
  const { granted, lost } = await verifyGrants(session, genuine, past, problems);
  const checked = { session, granted, lost, past, people: answer.people };
  const entries: CheckedEvent[] = [];
  const once = new Set<string>();
  for (const placed of genuine) {
    const { event } = placed;
    const isGrant = event.type === 'grant.given' && !lost.has(event.grantId);
    if (isGrant && granted.get(event.grantId)?.given !== event) continue;
    const problem = repeated(event, once) ?? (await checkEvent(checked, placed));
    if (problem === undefined || problem === 'keys_lost')
      entries.push({ event, at: event.at, ok: problem ?? true });
    else problems.push(problem);
  }
  return { entries, problems, people: answer.people, postings: answer.postings, log };
}

/**
 * The record, and what the log shows of it. Between the two something may happen and be logged, or another tab verify
 * it, which looks as if it were withheld: then both are read once more, and what is shown is what was read last.
 */
async function readWithLog(
  api: Api,
  session: Session,
): Promise<{ answer: RecordAnswer; log: LogStanding; lost: OwnLost } | Refusal> {
  for (let again = true; ; again = false) {
    const answer = await api(readRecord);
    if (isRefusal(answer)) return answer;
    const log = await checkOwnLog(api, session, answer.records);
    if (isRefusal(log)) return log;
    const alike = log.problems.some(({ code }) => RACES.includes(code));
    if (!alike && findGaps(answer.records).length === 0) return { answer, log, lost: NOTHING_LOST };
    if (again && alike) continue;
    const read = await withLost(api, session, answer, log);
    if (isRefusal(read) || !again || !read.log.problems.some(({ code }) => RACES.includes(code))) return read;
  }
}

/** What is missing may have been lost in a restore: then the platform says so in public, and the log shows its place. */
async function withLost(
  api: Api,
  session: Session,
  answer: RecordAnswer,
  log: LogStanding,
): Promise<{ answer: RecordAnswer; log: LogStanding; lost: OwnLost } | Refusal> {
  const lost = await readLostOrNothing(api, session, answer, log.origin);
  if (lost.events.length === 0) return { answer, log, lost };
  const checked = await checkOwnLog(api, session, answer.records, Date.now(), lost);
  return isRefusal(checked) ? checked : { answer, log: checked, lost };
}

/** What does not verify, or is not answered, explains nothing: what is missing stays withheld. */
async function readLostOrNothing(
  api: Api,
  session: Session,
  { records }: RecordAnswer,
  origin: string,
): Promise<OwnLost> {
  const { verified } = readKeptLog(session, origin);
  const shown = new Set(records.map(({ grantId }) => grantId));
  const remembered = [...verified.keys()].flatMap((grantId) =>
    grantId === null || shown.has(grantId) ? [] : [grantId],
  );
  try {
    const lost = await readOwnLost(api, session, remembered.slice(0, MOST_SERIES));
    return isRefusal(lost) ? NOTHING_LOST : lost;
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return NOTHING_LOST;
  }
}

/** `log_older`: where two processes follow each other in writing the log, its checkpoint goes back for a moment. */
const RACES: readonly LogProblemCode[] = ['event_withheld', 'event_replaced', 'log_older'];

const NO_PAST: SignedPast = { states: new Map(), since: { index: 0, at: 0 } };

/** The grants that the own keys gave, and those that were given by keys which are lost. */
async function verifyGrants(
  session: Session,
  genuine: readonly PlacedEvent[],
  past: SignedPast,
  problems: RecordProblem[],
): Promise<{ granted: Map<string, OwnGrant>; lost: Set<string> }> {
  const granted = new Map<string, OwnGrant>();
  const lost = new Set<string>();
  for (const placed of genuine) {
    const { event } = placed;
    if (event.type !== 'grant.given') continue;
    if (isBefore(past, placed)) {
      lost.add(event.grantId);
      continue;
    }
    const grant = await orProblem(problems, () => verifyOnce(session, event, granted), 'grant_not_mine');
    if (grant !== undefined) granted.set(event.grantId, grant);
  }
  return { granted, lost };
}

async function verifyOnce(session: Session, event: GrantGiven, granted: OwnGrants): Promise<OwnGrant> {
  if (granted.has(event.grantId)) throw new Tampered('bad_record', `grant ${event.grantId} was given twice`);
  return verifyOwnGrant(session, event);
}

/** One signature of a reader stands for one opening, or for one request. */
function repeated(event: LedgerEvent, once: Set<string>): RecordProblem | undefined {
  const signed = signedFor(event);
  if (signed === undefined) return undefined;
  const [code, what] = signed;
  if (once.has(what)) return { code, text: `${what} stands twice, signed for once` };
  once.add(what);
  return undefined;
}

function signedFor(event: LedgerEvent): readonly [RecordProblemCode, string] | undefined {
  if (event.type === 'copy.opened') return ['opening_unsigned', `opening ${event.openingId}`];
  if (event.type === 'request.received') return ['request_unsigned', `request ${event.requestId}`];
  return undefined;
}

/** Indexes run from 0 without a gap or a repetition: for own events, and for the openings of each grant. */
function findGaps(records: readonly Pick<LedgerRecord, 'grantId' | 'tagIndex'>[]): RecordProblem[] {
  const series = Map.groupBy(records, (record) => record.grantId);
  return [...series].flatMap(([grantId, members]): RecordProblem[] => {
    const indexes = members.map((record) => record.tagIndex).sort((a, b) => a - b);
    if (indexes.every((index, place) => index === place)) return [];
    const whose = grantId === null ? 'own events' : `the openings of grant ${grantId}`;
    return [{ code: 'record_gap', text: `${whose} do not run from first to last without a gap` }];
  });
}

async function orProblem<T>(
  problems: RecordProblem[],
  check: () => Promise<T>,
  code: RecordProblemCode = 'record_false',
): Promise<T | undefined> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    problems.push({ code, text: error.message });
    return undefined;
  }
}
