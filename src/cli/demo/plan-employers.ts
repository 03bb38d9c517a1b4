/** The employers of the demo's world, their people and their postings. */
import type { z } from 'zod';
import type { PostingTerms } from '../../shared/api/jobs.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { type DaysAgo, playedAfter, playedFrom } from './calendar.ts';
import { company } from './companies.ts';
import { type Draw, drawing } from './draw.ts';
import { drawName } from './names.ts';
import { PLACES, type Place } from './places.ts';
import { describePosting } from './posting-texts.ts';
import { TRADES, type Trade } from './trades.ts';

/** What becomes of an employer at the desk. */
export type Fate = 'approved' | 'proposed' | 'refused' | 'held';
/** A recruiter. */
export type PlannedRecruiter = {
  readonly displayName: string;
  readonly address: string;
  readonly title: string;
  /** Has a sign-in printed: no passkey yet, since nobody can hand one over. */
  readonly printed: boolean;
};
/** One employer; the first of its people owns it. */
export type PlannedEmployer = {
  readonly number: number;
  readonly name: string;
  readonly domain: string;
  readonly place: Place;
  readonly agency: boolean;
  readonly fate: Fate;
  /** A played day, as are all that follow. */
  readonly daysAgo: DaysAgo;
  /** When it was put on hold; null when it was not. */
  readonly heldDaysAgo: DaysAgo | null;
  readonly people: readonly PlannedRecruiter[];
};
/** One posting. */
export type PlannedPosting = {
  readonly number: number;
  readonly employer: number;
  readonly trade: Trade;
  readonly place: Place;
  readonly daysAgo: DaysAgo;
  /** When it is closed by hand; null when it is not. */
  readonly closedDaysAgo: DaysAgo | null;
  /** Open for so many days from its opening. */
  readonly openFor: number;
  readonly terms: Omit<z.infer<typeof PostingTerms>, 'validUntil'>;
};

const TITLES: Record<Locale, readonly [owner: string, colleague: string]> = {
  en: ['Head of people', 'Recruiter'],
  zh: ['人力资源总监', '招聘专员'],
  ja: ['人事部長', '採用担当'],
};

const HELD = 20;

/** Employers: `count` of them, those with a sign-in first. */
export function planEmployers(seed: string, count: number): PlannedEmployer[] {
  const draw = drawing(seed, 'employers');
  return Array.from({ length: count }, (_, number) => {
    // The first ones are where the printed candidates look: in Tokyo and in Berlin.
    const place =
      PLACES[number === 0 ? 6 : number === 1 ? 0 : (number * 4) % PLACES.length] ?? draw.pick(PLACES);
    const { name, domain } = company(place.locale, number);
    const fate = fateOf(number, count);
    return {
      ...{ number, name, domain, place, fate },
      agency: number % 13 === 5,
      daysAgo: playedFrom(fate === 'proposed' ? 2 + (number % 3) : 364 - Math.floor((number * 230) / count)),
      heldDaysAgo: fate === 'held' ? HELD : null,
      people: planPeople(draw, { place, domain, number, fate }),
    };
  });
}

function fateOf(number: number, count: number): Fate {
  if (number === count - 1) return 'proposed';
  if (number === count - 2) return 'held';
  return number === count - 3 ? 'refused' : count > 10 && number === count - 4 ? 'proposed' : 'approved';
}

function planPeople(
  draw: Draw,
  { place, domain, number, fate }: { place: Place; domain: string; number: number; fate: Fate },
): readonly PlannedRecruiter[] {
  const [first, second] = TITLES[place.locale];
  const titles = fate === 'approved' && (number < 2 || number % 3 === 0) ? [first, second] : [first];
  return titles.map((title, at) => {
    const { name, latin } = drawName(draw, place.locale);
    return { displayName: name, address: `${latin}@${domain}`, title, printed: number < 2 && at === 1 };
  });
}

/** Postings of those who may have any. */
export function planPostings(
  seed: string,
  employers: readonly PlannedEmployer[],
  { count, small }: { count: number; small: boolean },
): PlannedPosting[] {
  const draw = drawing(seed, 'postings');
  const posting = employers.filter(({ fate }) => fate === 'approved' || fate === 'held');
  return Array.from({ length: count }, (_, number) => {
    const employer = posting[number % posting.length];
    if (employer === undefined) throw new RangeError('nobody has postings');
    const round = Math.floor(number / posting.length);
    const { place } = employer;
    // What most are looked for in, and where those whose sign-ins are printed look.
    const first = small || (round < 2 && employer.number < 2) || draw.chance(25);
    const trade = (first ? TRADES[0] : undefined) ?? draw.pick(TRADES);
    return {
      number,
      employer: employer.number,
      trade,
      place,
      ...planTimes(draw, employer, round),
      terms: planTerms(draw, trade, place),
    };
  });
}

/** The first of an employer's goes on; of the later ones some were closed, and some ran out. */
function planTimes(draw: Draw, { daysAgo: came, heldDaysAgo }: PlannedEmployer, round: number) {
  // Whoever is on hold opens nothing more.
  const latest = heldDaysAgo === null ? 5 : heldDaysAgo + 2;
  const since = (days: number) =>
    playedFrom(Math.max(latest, Math.min(playedAfter(came, 3) ?? latest, days)));
  if (round === 0) return { daysAgo: since(45 + draw.below(20)), closedDaysAgo: null, openFor: 120 };
  const ends = draw.pick(['closed', 'over', 'open', 'open'] as const);
  if (ends === 'open')
    return { daysAgo: since(5 + draw.below(36)), closedDaysAgo: null, openFor: 60 + draw.below(60) };
  const daysAgo = since(70 + draw.below(200));
  const closed = playedFrom(daysAgo - 30 - draw.below(10));
  return { daysAgo, openFor: 45, closedDaysAgo: ends === 'closed' ? closed : null };
}

function planTerms(draw: Draw, trade: Trade, place: Place): PlannedPosting['terms'] {
  const round = place.currency === 'JPY' ? 100_000 : 1000;
  const least = Math.round((trade.pay * 1000 * place.rate * (0.85 + draw.below(20) / 100)) / round) * round;
  const most = Math.round((least * 1.25) / round) * round;
  return {
    title: trade.words[place.locale].title,
    language: place.locale,
    occupation: trade.occupation,
    region: place.region,
    workMode: trade.canBeRemote ? draw.pick(['hybrid', 'remote', 'on_site']) : 'on_site',
    description: describePosting(draw, trade, place.locale),
    ...{ payMin: least, payMax: most, payCurrency: place.currency, payPeriod: 'year' },
  };
}
