/**
 * What becomes of whom: applications, interests and searches, each with the played days of its acts. A story is only planned
 * where all of it fits between the coming of its people and the last day of its posting.
 */
import { type DaysAgo, PLAYED_DAYS, playedAfter, playedBefore, playedChain } from './calendar.ts';
import { type Draw, drawing } from './draw.ts';
import { type PlannedCandidate, PRINTED } from './plan-candidates.ts';
import type { PlannedEmployer, PlannedPosting } from './plan-employers.ts';

/** The acts of a story: so many days lie between each and the one before it, at least. */
type Acts = {
  readonly gaps: readonly number[];
  /** So many days have gone by since the last act. */
  readonly over?: DaysAgo;
  /** The last act is not longer ago. */
  readonly since?: DaysAgo;
};

/** How an application goes on, and by which acts. */
const APPLICATIONS = {
  talk: { gaps: [1, 1] },
  sent: { gaps: [] },
  interview: { gaps: [1, 1, 3] },
  opened: { gaps: [1] },
  declined: { gaps: [1, 1, 3, 4] },
  revoked: { gaps: [1, 1, 3] },
  withdrawn: { gaps: [2] },
  expired: { gaps: [1], over: 4 },
  hired: { gaps: [1, 1, 3, 4, 3] },
} as const satisfies Record<string, Acts>;
/** How an interest goes on: `asked` still waits for an answer. */
const INTERESTS = {
  open: { gaps: [] },
  asked: { gaps: [2], since: 9 },
  granted: { gaps: [2, 1, 1] },
  declined: { gaps: [2, 1] },
  lapsed: { gaps: [2], over: 7 },
  ended: { gaps: [2] },
} as const satisfies Record<string, Acts>;
/** What is asked in a search: some weeks ago, and in the last days. */
const EARLIER = ['opened', 'declined', 'lapsed', 'revoked', 'expired'] as const;
const LATELY = ['waiting', 'granted', 'declined', 'waiting'] as const;

/** How an application goes on. */
export type ApplicationEnd = keyof typeof APPLICATIONS;
/** How an interest goes on. */
export type InterestEnd = keyof typeof INTERESTS;
/** What becomes of a request that a search led to. */
export type RequestEnd = (typeof EARLIER)[number] | (typeof LATELY)[number];
const isNamed = <Name extends string>(names: Record<Name, unknown>) => Object.keys(names) as Name[];
/** All of them. */
export const APPLICATION_ENDS = isNamed<ApplicationEnd>(APPLICATIONS);
/** All of them. */
export const INTEREST_ENDS = isNamed<InterestEnd>(INTERESTS);

/** What happens between a candidate and a posting, or, in a search, between a posting and those whose cards it shows. */
export type PlannedStory = {
  readonly posting: number;
  /** The played day of each act, the first first. */
  readonly days: readonly DaysAgo[];
} & (
  | { readonly kind: 'application'; readonly candidate: number; readonly ends: ApplicationEnd }
  | { readonly kind: 'interest'; readonly candidate: number; readonly ends: InterestEnd }
  /** Who stands behind the first cards, the platform's keys draw. */
  | { readonly kind: 'search'; readonly ends: readonly RequestEnd[] }
);

/** Who and what there is. */
export type Cast = {
  readonly candidates: readonly PlannedCandidate[];
  readonly employers: readonly PlannedEmployer[];
  readonly postings: readonly PlannedPosting[];
  readonly small: boolean;
};

/** The last played day on which a posting is open all day. */
export function lastDay({ daysAgo, openFor, closedDaysAgo }: PlannedPosting): DaysAgo {
  if (closedDaysAgo !== null) return playedBefore(closedDaysAgo);
  return PLAYED_DAYS.findLast((day) => day >= daysAgo - openFor) ?? daysAgo;
}

/** Whether a candidate's card is hidden from an employer. */
export function isHidden(
  { hidden, visibility }: PlannedCandidate,
  { name, agency }: Pick<PlannedEmployer, 'name' | 'agency'>,
): boolean {
  return hidden.includes(name) || (agency && visibility.employed && visibility.agencies === 'hidden');
}

/** Plans them, earliest first. */
export function planStories(seed: string, cast: Cast): PlannedStory[] {
  const { candidates, employers, postings, small } = cast;
  const book = newBook(drawing(seed, 'stories'), cast);
  const readers = postings.filter(({ employer }) => employers[employer]?.fate === 'approved');
  for (const one of candidates.filter(({ number }) => number < PRINTED).sort(byNumber)) {
    const near = readers.filter((posting) => isNear(one, posting));
    const apply = (ends: ApplicationEnd) => near.some((posting) => book.apply(ends, one, posting));
    const show = (ends: InterestEnd) => near.some((posting) => book.show(ends, one, posting));
    // Where there is not room for everything: somebody who writes, and somebody who waits for an answer.
    apply('talk');
    show('asked');
    for (const ends of APPLICATION_ENDS) if (ends !== 'talk') apply(ends);
    for (const ends of INTEREST_ENDS) if (ends !== 'asked') show(ends);
  }
  const others = candidates.filter(({ number }) => number >= PRINTED);
  for (const [at, posting] of readers.entries()) {
    const near = others.filter((one) => isNear(one, posting));
    // In a small world one posting shows everything.
    const all = small && at === 0;
    // Where a sign-in is printed there is more to look at.
    const applicants = posting.employer < 2 ? 3 : 1 + (at % 2);
    for (let more = all ? 9 : applicants; more > 0; more -= 1) book.applySomebody(near, posting);
    for (let more = all ? 6 : (at + 1) % 2; more > 0; more -= 1) book.showSomebody(near, posting);
    if (small || at % 3 === 0) book.search(posting, 16, EARLIER);
    if (small || at % 3 === 1) book.search(posting, 2, LATELY);
  }
  return book.stories.sort((one, other) => (other.days[0] ?? 0) - (one.days[0] ?? 0));
}

const byNumber = (one: PlannedCandidate, other: PlannedCandidate) => one.number - other.number;

function isNear({ place, trade }: PlannedCandidate, posting: PlannedPosting): boolean {
  return place.locale === posting.place.locale && trade === posting.trade;
}

/** So many requests an employer sends a day at most: fewer than it may. */
const ASKED_A_DAY = 6;

/** Where stories are written down, each where it fits. */
function newBook(draw: Draw, { employers }: Cast) {
  const stories: PlannedStory[] = [];
  const busy = new Set<string>();
  const told = new Map<string, number>();
  const asked = new Map<string, number>();
  const active = new Set<number>();
  const count = (counts: Map<string, number>, key: string, more: number) =>
    counts.set(key, (counts.get(key) ?? 0) + more);
  const employerOf = ({ employer }: PlannedPosting) => {
    const found = employers[employer];
    if (found === undefined) throw new RangeError('a posting is of an employer');
    return found;
  };
  const mayAsk = (posting: PlannedPosting, day: DaysAgo | undefined, many: number) =>
    day === undefined || (asked.get(`${posting.employer} ${day}`) ?? 0) + many <= ASKED_A_DAY;
  const daysFor = (acts: Acts, one: PlannedCandidate, posting: PlannedPosting) =>
    busy.has(`${one.number} ${posting.number}`) || isHidden(one, employerOf(posting))
      ? undefined
      : drawDays(draw, acts, one, posting);
  const meet = (story: Exclude<PlannedStory, { kind: 'search' }>) => {
    stories.push(story);
    busy.add(`${story.candidate} ${story.posting}`);
    count(told, `${story.kind} ${story.ends}`, 1);
    active.add(story.candidate);
    return true;
  };
  const apply = (ends: ApplicationEnd, one: PlannedCandidate, posting: PlannedPosting) => {
    const days = daysFor(APPLICATIONS[ends], one, posting);
    const head = { candidate: one.number, posting: posting.number };
    return days !== undefined && meet({ kind: 'application', ...head, ends, days });
  };
  const show = (ends: InterestEnd, one: PlannedCandidate, posting: PlannedPosting) => {
    const days = daysFor(INTERESTS[ends], one, posting);
    const day = ends === 'ended' ? undefined : days?.[1];
    if (days === undefined || !mayAsk(posting, day, 1)) return false;
    if (day !== undefined) count(asked, `${posting.employer} ${day}`, 1);
    const head = { candidate: one.number, posting: posting.number };
    return meet({ kind: 'interest', ...head, ends, days });
  };
  /** What was told least goes first, so that everything happens somewhere. */
  const rarest = <End extends string>(kind: string, ends: readonly End[]) =>
    ends.toSorted((one, other) => (told.get(`${kind} ${one}`) ?? 0) - (told.get(`${kind} ${other}`) ?? 0));
  /** Who looks for work looks at more than one place. */
  const regularsFirst = (near: readonly PlannedCandidate[]) => {
    const order = shuffle(draw, near);
    return draw.chance(30)
      ? order
      : order.toSorted((one, other) => Number(active.has(other.number)) - Number(active.has(one.number)));
  };
  return {
    stories,
    apply,
    show,
    applySomebody(near: readonly PlannedCandidate[], posting: PlannedPosting) {
      const order = regularsFirst(near);
      rarest('application', APPLICATION_ENDS).some((ends) => order.some((one) => apply(ends, one, posting)));
    },
    showSomebody(near: readonly PlannedCandidate[], posting: PlannedPosting) {
      const order = regularsFirst(near);
      rarest('interest', INTEREST_ENDS).some((ends) => order.some((one) => show(ends, one, posting)));
    },
    search(posting: PlannedPosting, from: DaysAgo, ends: readonly RequestEnd[]) {
      const gaps = ends === EARLIER ? [1, 1, 2] : [1];
      const first = playedAfter(posting.daysAgo, 1) ?? 0;
      const days = first < from ? undefined : playedChain(from, gaps, lastDay(posting));
      if (days === undefined || !mayAsk(posting, from, ends.length)) return;
      count(asked, `${posting.employer} ${from}`, ends.length);
      stories.push({ kind: 'search', posting: posting.number, ends, days });
    },
  };
}

/** Days for all acts, any that fit; undefined when none do. */
function drawDays(
  draw: Draw,
  { gaps, over = 0, since = Infinity }: Acts,
  candidate: PlannedCandidate,
  posting: PlannedPosting,
): readonly DaysAgo[] | undefined {
  const until = Math.max(lastDay(posting), over);
  const first = playedAfter(Math.min(posting.daysAgo, candidate.daysAgo), 1);
  const fitting = PLAYED_DAYS.flatMap((day) => {
    const days = first === undefined || day > first ? undefined : playedChain(day, gaps, until);
    return days === undefined || (days.at(-1) ?? 0) > since ? [] : [days];
  });
  const [from = 0, to = 0] = [fitting[0]?.[0], fitting.at(-1)?.[0]];
  const day = to + draw.below(from - to + 1);
  return fitting.find(([start = 0]) => start <= day) ?? fitting.at(-1);
}

function shuffle<T>(draw: Draw, from: readonly T[]): readonly T[] {
  const left = [...from];
  return from.map(() => draw.pick(left.splice(draw.below(left.length), 1)));
}
