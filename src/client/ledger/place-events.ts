/** Which of one's own events stand in the log, shown by their proofs. */
import { Tampered } from '../../shared/errors.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import { verifyInclusion } from '../../shared/ledger/tree-proofs.ts';
import type { LogAnswer } from './ask-log.ts';
import type { LogProblem } from './check-own-log.ts';
import type { KeptLog } from './keep-log.ts';
import { readHashes } from './open-next.ts';
import { nameEvent, type OwnEvent, type OwnSeries } from './own-series.ts';

/** Batches are minutes apart: what waits longer than this does not wait for its batch. */
const LATE_MS = 2 * 3_600_000;
/** Clocks differ; by more than this no clock is wrong. */
const AHEAD_MS = 48 * 3_600_000;

/** Where one's own events are. */
export type PlacedEvents = {
  /** Shown to stand in the log: now, and at which position; or at an earlier visit, which kept none. */
  readonly placed: ReadonlyMap<OwnEvent, number | undefined>;
  /** Not in it yet, as the platform says. */
  readonly waiting: readonly OwnEvent[];
  readonly problems: readonly LogProblem[];
};

/** Verifies each event that the answers place; `now` in milliseconds, `waits` as `KeptLog` says. */
export function placeEvents(
  series: readonly OwnSeries[],
  answers: readonly LogAnswer[],
  { waits, now }: Pick<KeptLog, 'waits'> & { readonly now: number },
): PlacedEvents {
  const proofs = new Map(
    answers.flatMap(({ view, checkpoint }) =>
      view.placed.map((place) => [nameEvent(place), { ...place, checkpoint }] as const),
    ),
  );
  const placed = new Map<OwnEvent, number | undefined>(
    series.flatMap(({ events, known }) => events.slice(0, known).map((event) => [event, undefined] as const)),
  );
  const waiting: OwnEvent[] = [];
  const problems: LogProblem[] = [];
  for (const event of series.flatMap(({ events, known }) => events.slice(known))) {
    const name = nameEvent(event);
    const shown = proofs.get(name);
    if (shown === undefined) {
      waiting.push(event);
      // What it says of its hour is the platform's word: this browser remembers since when it was told to wait.
      const since = Math.min(Number.isNaN(event.at) ? now : event.at, waits.get(name) ?? now);
      if (now - since > LATE_MS || event.at - now > AHEAD_MS)
        problems.push({ code: 'event_not_logged', text: `${name} is not in the log` });
    } else if (stands(event, shown)) {
      placed.set(event, shown.index);
    } else {
      problems.push({ code: 'event_misplaced', text: `${name} is not where it is said to be in the log` });
    }
  }
  return { placed, waiting, problems };
}

type Shown = LogAnswer['view']['placed'][number] & Pick<LogAnswer, 'checkpoint'>;

function stands({ leaf }: OwnEvent, { index, proof, checkpoint: { size, root } }: Shown): boolean {
  try {
    verifyInclusion({ leaf: hashEntry(leaf), index, size, root }, readHashes(proof));
    return true;
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return false;
  }
}
