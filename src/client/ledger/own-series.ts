/**
 * One's own record as the log counts it: own events in a row, and the openings of each grant in a row. What an earlier
 * visit verified is known by a rolling hash over the leaves, so that it need not be shown again.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import type { LogSeries } from '../../shared/api/log.ts';
import { decodeBase64url, encodeBase64url, isBase64url } from '../../shared/bytes/base64url.ts';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { KeptLog } from './keep-log.ts';
import type { LostEvent } from './read-lost.ts';

/** One event, as far as the log is concerned. */
export type OwnEvent = {
  readonly grantId: string | null;
  readonly tagIndex: number;
  /** 72 bytes, if the platform served what it should. */
  readonly leaf: Uint8Array;
  /** When it says it happened, in milliseconds; NaN for what is no event. */
  readonly at: number;
  /** Of it the leaf alone is left: a restore lost the rest, as the platform says. */
  readonly lost?: true;
};
/** How much of a series an earlier visit verified. */
export type VerifiedSeries = { readonly count: number; readonly hash: string };
/** Own events (`grantId` null), or the openings of a grant. */
export type OwnSeries = {
  readonly grantId: string | null;
  /** By their index, each once. */
  readonly events: readonly OwnEvent[];
  /** So many of the first stand in the log that this browser saw. */
  readonly known: number;
  /** What an earlier visit verified is not there any more. */
  readonly replaced: boolean;
};

/**
 * The series of `records`, with what is lost in its place: of its events, of each grant that it names, and of each that was
 * verified before. What
 * was verified before is known to stand in the log as long as the log that it stood in is `seen` to go on.
 */
export function seriesOf(
  records: readonly LedgerRecord[],
  { seen, verified }: Pick<KeptLog, 'seen' | 'verified'>,
  lost: readonly LostEvent[] = [],
): readonly OwnSeries[] {
  const read = records.map((record) => ({ record, event: readEvent(record) }));
  const named = read.flatMap(({ event }) => (event && 'grantId' in event ? [event.grantId] : []));
  const placed = Map.groupBy(read, ({ record }) => record.grantId);
  const all = new Set<string | null>([
    ...[null, ...named, ...placed.keys(), ...verified.keys()],
    ...lost.map(({ grantId }) => grantId),
  ]);
  return [...all].map((grantId) => {
    const kept = (placed.get(grantId) ?? []).map(({ record: { tagIndex, leaf }, event }) => ({
      ...{ grantId, tagIndex, at: Date.parse(event?.at ?? '') },
      leaf: isBase64url(leaf) ? decodeBase64url(leaf) : new Uint8Array(0),
    }));
    const gone = lost.filter((one) => one.grantId === grantId);
    const events = inOrder([
      ...kept,
      ...gone.map((one) => ({ ...one, at: Number.NaN, lost: true as const })),
    ]);
    const before = verified.get(grantId) ?? NOTHING;
    const same = rollEvents(events, before.count) === before.hash;
    // Where a lost one stands is asked each time: that a restore lost it is shown by its place.
    const whole = Math.min(before.count, ...gone.map(({ tagIndex }) => tagIndex));
    return { grantId, events, known: same && seen !== undefined ? whole : 0, replaced: !same };
  });
}

/**
 * What to ask about a series: each run of events that are not known, and the tag after each run; first that after the
 * known ones, of which nothing more may be shown.
 */
export function questionsOf({ grantId, events, known }: OwnSeries): readonly LogSeries[] {
  let last = { from: known, next: known };
  const runs = [last];
  for (const { tagIndex } of events.slice(known)) {
    if (last.next !== tagIndex) {
      last = { from: tagIndex, next: tagIndex };
      runs.push(last);
    }
    last.next += 1;
  }
  return runs.map((run) => ({ grantId, ...run }));
}

/** The rolling hash over the first `count` events, from index 0 on; undefined where they are not all there. */
export function rollEvents(events: readonly OwnEvent[], count: number): string | undefined {
  const first = events.slice(0, count);
  if (first.length < count || first.some(({ tagIndex }, place) => tagIndex !== place)) return undefined;
  return encodeBase64url(
    first.reduce((hash, { leaf }) => sha256(concatBytes(hash, leaf)), new Uint8Array(32)),
  );
}

/** Which event is meant, in plain English. */
export function nameEvent({ grantId, tagIndex }: { grantId: string | null; tagIndex: number }): string {
  return grantId === null ? `own event ${tagIndex}` : `opening ${tagIndex} of grant ${grantId}`;
}

const NOTHING: VerifiedSeries = { count: 0, hash: encodeBase64url(new Uint8Array(32)) };

function inOrder(events: readonly OwnEvent[]): readonly OwnEvent[] {
  const sorted = events.toSorted((one, other) => one.tagIndex - other.tagIndex);
  return sorted.filter(({ tagIndex }, place) => sorted[place - 1]?.tagIndex !== tagIndex);
}

function readEvent({ event }: LedgerRecord): LedgerEvent | undefined {
  try {
    return LedgerEvent.safeParse(JSON.parse(event)).data;
  } catch {
    return undefined;
  }
}
