/**
 * The whole world of a demo, before any of it is done: who comes when, who posts what, and what becomes of whom. The same for
 * the same seed and size, counted back from today. Holds no key and no id: those are drawn as it is done.
 */
import { drawing } from './draw.ts';
import { type PlannedCandidate, PRINTED, planCandidates } from './plan-candidates.ts';
import { type PlannedEmployer, type PlannedPosting, planEmployers, planPostings } from './plan-employers.ts';

/** How an application, an interest or a request goes on. */
export const APPLICATION_ENDS = [
  'sent',
  'opened',
  'talk',
  'interview',
  'declined',
  'hired',
  'withdrawn',
  'revoked',
  'expired',
] as const;
/** See {@link APPLICATION_ENDS}. */
export const INTEREST_ENDS = ['open', 'ended', 'asked', 'granted'] as const;
/** See {@link APPLICATION_ENDS}. */
export const REQUEST_ENDS = [
  'waiting',
  'granted',
  'opened',
  'declined',
  'lapsed',
  'revoked',
  'expired',
] as const;

/** What happens between a candidate and a posting; it begins so many days ago. */
export type PlannedStory =
  | {
      readonly kind: 'application';
      readonly candidate: number;
      readonly ends: (typeof APPLICATION_ENDS)[number];
      readonly posting: number;
      readonly daysAgo: number;
    }
  | {
      readonly kind: 'interest';
      readonly candidate: number;
      readonly ends: (typeof INTEREST_ENDS)[number];
      readonly posting: number;
      readonly daysAgo: number;
    }
  /** To the first cards that a search shows: who stands behind them, the platform's keys draw. */
  | {
      readonly kind: 'search';
      readonly ends: readonly (typeof REQUEST_ENDS)[number][];
      readonly posting: number;
      readonly daysAgo: number;
    };

/** See above. */
export type World = {
  readonly seed: string;
  readonly candidates: readonly PlannedCandidate[];
  readonly employers: readonly PlannedEmployer[];
  readonly postings: readonly PlannedPosting[];
  readonly stories: readonly PlannedStory[];
};

/** Plans it. `size` is how many candidates have a card; the rest follows from it. */
export function planWorld(seed: string, size: number): World {
  const small = size < 500;
  const employers = planEmployers(seed, small ? 5 : Math.round(size / 50));
  const names = employers.filter(({ number }) => number > 1).map(({ name }) => name);
  const candidates = planCandidates(seed, size, names);
  const postings = planPostings(seed, employers, { count: small ? 8 : Math.round((size * 3) / 50), small });
  return {
    seed,
    candidates,
    employers,
    postings,
    stories: planStories(seed, { candidates, employers, postings, small }),
  };
}

type Cast = Pick<World, 'candidates' | 'employers' | 'postings'> & { readonly small: boolean };

function planStories(seed: string, cast: Cast): PlannedStory[] {
  const draw = drawing(seed, 'stories');
  const { candidates, employers, postings, small } = cast;
  const stories: PlannedStory[] = [];
  const busy = new Set<string>();
  const readers = postings.filter(({ employer }) => employers[employer]?.fate === 'approved');
  const add = (
    kind: 'application' | 'interest',
    candidate: PlannedCandidate,
    posting: PlannedPosting,
    turn: number,
  ) => {
    const pair = `${candidate.number} ${posting.number}`;
    if (busy.has(pair)) return;
    const [first, last] = window(posting, candidate);
    if (first - last < 1) return;
    busy.add(pair);
    const daysAgo = last + 1 + draw.below(first - last);
    const head = { candidate: candidate.number, posting: posting.number, daysAgo };
    stories.push(
      kind === 'application'
        ? { ...head, kind, ends: APPLICATION_ENDS[turn % APPLICATION_ENDS.length] ?? 'sent' }
        : { ...head, kind, ends: INTEREST_ENDS[turn % INTEREST_ENDS.length] ?? 'open' },
    );
  };
  const printed = candidates.filter(({ number }) => number < PRINTED);
  for (const one of printed) {
    const near = readers.filter(({ place }) => place.locale === one.locale || place === one.place);
    near.slice(0, small ? 2 : 9).forEach((posting, turn) => {
      add('application', one, posting, turn + one.number);
    });
    near.slice(small ? 2 : 9).forEach((posting, turn) => {
      add('interest', one, posting, turn);
    });
  }
  const others = candidates.filter(({ number }) => number >= PRINTED);
  readers.forEach((posting, at) => {
    const near = others.filter(
      ({ place, trade, hidden }) =>
        place.locale === posting.place.locale &&
        trade === posting.trade &&
        !hidden.includes(employers[posting.employer]?.name ?? ''),
    );
    draw.some(near, small ? 3 : 2 + (at % 2)).forEach((one, turn) => {
      add('application', one, posting, at * 2 + turn);
    });
    if (at % 2 === 0 || small) for (const one of draw.some(near, 1)) add('interest', one, posting, at);
    const search = searchFor(posting, at, small);
    if (search !== undefined) stories.push(search);
  });
  return stories.sort((one, other) => other.daysAgo - one.daysAgo);
}

/** From when to when somebody can apply: days ago, the first greater. Nobody does so on the first or the last day. */
function window(
  { daysAgo, openFor, closedDaysAgo }: PlannedPosting,
  candidate: PlannedCandidate,
): [number, number] {
  const ends = Math.max(closedDaysAgo ?? 0, daysAgo - openFor, 0);
  return [Math.min(daysAgo, candidate.daysAgo) - 2, ends + 2];
}

/** Employers with two people search for what is open now: some weeks ago, and again in the last days. */
function searchFor(posting: PlannedPosting, at: number, small: boolean): PlannedStory | undefined {
  const ended = Math.max(posting.closedDaysAgo ?? 0, posting.daysAgo - posting.openFor);
  if (ended > 0) return undefined;
  const turn = at % 3;
  if (turn === 0 || small) {
    const daysAgo = Math.min(posting.daysAgo - 1, 16);
    return {
      kind: 'search',
      posting: posting.number,
      daysAgo,
      ends: ['opened', 'declined', 'lapsed', 'revoked', 'expired'],
    };
  }
  return turn === 1
    ? {
        kind: 'search',
        posting: posting.number,
        daysAgo: 2,
        ends: ['waiting', 'granted', 'declined', 'waiting'],
      }
    : undefined;
}
