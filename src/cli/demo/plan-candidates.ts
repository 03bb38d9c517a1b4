/** Who looks for work in the demo's world, and what their cards say. */
import type { Visibility } from '../../shared/api/cards.ts';
import { type Card, orderCard } from '../../shared/card/card.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { payBand } from '../../shared/vocabulary/pay-bands.ts';
import { playedFrom } from './calendar.ts';
import { type Draw, drawing } from './draw.ts';
import { drawName, type PersonName } from './names.ts';
import { PLACES, type Place } from './places.ts';
import { TRADES, type Trade } from './trades.ts';

/** One candidate. Days are counted back from today. */
export type PlannedCandidate = {
  readonly number: number;
  readonly address: string;
  readonly person: PersonName;
  readonly locale: Locale;
  readonly place: Place;
  readonly trade: Trade;
  /** Whole years of work. */
  readonly years: number;
  /** A played day for those whose sign-ins are printed, any other day for the others. */
  readonly daysAgo: number;
  /** Of that day. */
  readonly minute: number;
  readonly card: Card;
  readonly visibility: Visibility;
  /** Names of employers that the card is hidden from. */
  readonly hidden: readonly string[];
};

/** The place of everybody who has a sign-in printed: numbers 0 and 1. */
export const PRINTED = 2;
const YEAR = 365;

/** Plans so many candidates, whoever came first first. `employers` are names to hide from. */
export function planCandidates(seed: string, size: number, employers: readonly string[]): PlannedCandidate[] {
  const draw = drawing(seed, 'candidates');
  return Array.from({ length: size }, (_, number) => planOne(draw, { number, size, employers })).sort(
    (one, other) => other.daysAgo - one.daysAgo || one.minute - other.minute || one.number - other.number,
  );
}

function planOne(
  draw: Draw,
  { number, size, employers }: { number: number; size: number; employers: readonly string[] },
): PlannedCandidate {
  const printed = number < PRINTED;
  // Small worlds have few occupations and places, so that there is a crowd in them too.
  const trades = size < 500 ? TRADES.slice(0, 1) : TRADES;
  const places = size < 500 ? PLACES.slice(6, 7) : PLACES;
  const trade = printed || size < 500 ? (trades[0] ?? draw.pick(trades)) : draw.pick(trades);
  const place = printed ? (PLACES[number === 0 ? 6 : 0] ?? draw.pick(PLACES)) : draw.pick(places);
  const { locale } = place;
  const person = drawName(draw, locale);
  const years = printed ? 7 : Math.floor(draw.below(400) ** 1.1 / 36);
  const employed = printed || draw.chance(65);
  return {
    ...{ number, locale, place, trade, person, years },
    address: `${person.latin}.${number + 1}@people.example`,
    daysAgo: printed ? playedFrom(300 - 40 * number) : drawArrival(draw),
    minute: 7 * 60 + draw.below(12 * 60),
    card: planCard(draw, { trade, place, years }),
    visibility: {
      employed,
      mode: 'all_but_hidden',
      agencies: draw.chance(40) ? 'shown' : 'hidden',
    },
    hidden: employed && !printed ? draw.some(employers, draw.below(2)) : [],
  };
}

/** Nearly everybody of the last weeks, in which a card is shown without being confirmed anew; the rest over the year. */
function drawArrival(draw: Draw): number {
  return draw.chance(88) ? 3 + draw.below(38) : 41 + draw.below(YEAR - 45);
}

function planCard(draw: Draw, { trade, place, years }: { trade: Trade; place: Place; years: number }): Card {
  const { currency, rate, languages } = place;
  const pay = trade.pay * (0.8 + Math.min(years, 15) * 0.04) * rate * 1000;
  return orderCard({
    occupation: [trade.occupation],
    region: [place.region],
    experience: [
      years < 1 ? 'none' : years < 3 ? '1_to_3' : years < 5 ? '3_to_5' : years < 10 ? '5_to_10' : 'from_10',
    ],
    education: draw.chance(85) ? [trade.education] : [],
    field: draw.chance(70) ? [trade.field] : [],
    language: draw.some(languages, 1 + draw.below(languages.length)),
    skill: draw.some(trade.skills, 2 + draw.below(3)),
    work_mode: [draw.pick(trade.canBeRemote ? ['hybrid', 'remote', 'on_site'] : ['on_site'])],
    pay: draw.chance(60) ? [payBand(Math.round(pay), currency, 'year')] : [],
    availability: draw.chance(60) ? [draw.pick(['now', 'in_1_month', 'in_3_months'])] : [],
  });
}
