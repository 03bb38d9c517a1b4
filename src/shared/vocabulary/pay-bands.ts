/**
 * Pay in bands, for one currency and one period: six steps to each power of ten (10, 15, 20, 30, 50, 70), which is as
 * even on a logarithmic scale as round numbers get, three coarser ones above them (10, 20, 50), then "any".
 * Promises one band for every amount. Converts nothing: neither currencies nor periods, for either would need a rate.
 */
import { ANY, type Branch, growTree } from './facet-tree.ts';
import type { Locale } from './locales.ts';
import { type Entry, nameOf } from './names.ts';
import { CURRENCIES, type Currency, PAY_PERIODS, type PayPeriod } from './work-terms.ts';

type Band = { readonly from: number; readonly to: number | undefined };

const FINE = [1, 1.5, 2, 3, 5, 7];
const COARSE = [1, 2, 5];

/** The lowest and highest edge per hour, month and year; both are edges of coarse bands too. Chosen by hand. */
const EDGES: { readonly [Each in Currency]: { readonly [Period in PayPeriod]: readonly [number, number] } } =
  {
    CNY: { hour: [20, 500], month: [2000, 100_000], year: [50_000, 1_000_000] },
    JPY: { hour: [1000, 10_000], month: [200_000, 2_000_000], year: [2_000_000, 20_000_000] },
    EUR: { hour: [10, 200], month: [1000, 20_000], year: [20_000, 200_000] },
    GBP: { hour: [10, 200], month: [1000, 20_000], year: [20_000, 200_000] },
    USD: { hour: [10, 200], month: [1000, 20_000], year: [20_000, 500_000] },
    CHF: { hour: [20, 200], month: [2000, 20_000], year: [20_000, 500_000] },
    SEK: { hour: [100, 1000], month: [10_000, 200_000], year: [200_000, 2_000_000] },
    DKK: { hour: [100, 1000], month: [10_000, 200_000], year: [200_000, 2_000_000] },
    PLN: { hour: [20, 500], month: [2000, 100_000], year: [50_000, 1_000_000] },
    CZK: { hour: [100, 2000], month: [20_000, 500_000], year: [200_000, 5_000_000] },
  };

type Wording = {
  readonly below: (to: string) => string;
  readonly above: (from: string) => string;
  readonly dash: string;
};
const ENGLISH: Wording = { below: (to) => `under ${to}`, above: (from) => `${from} or more`, dash: '–' };
const CHINESE: Wording = { below: (to) => `不到${to}`, above: (from) => `不低于${from}`, dash: '–' };
const JAPANESE: Wording = { below: (to) => `${to}未満`, above: (from) => `${from}以上`, dash: '〜' };

/** All bands, coarse ones before the fine ones in them. Codes are `CNY-month-10000-15000`, `CNY-month-100000-`. */
export const PAY_BANDS = growTree(
  CURRENCIES.flatMap(({ code: currency }) =>
    PAY_PERIODS.flatMap(({ code: period }) => branchesFor(currency, period)),
  ),
);

/** The fine bands of one currency and period, the lowest first. */
export function payBandChoices(currency: Currency, period: PayPeriod): readonly Entry[] {
  return PAY_BANDS.finest.filter(({ code }) => code.startsWith(`${currency}-${period}-`));
}

/** The code of the fine band of an amount (0 or more) in units of the currency. */
export function payBand(amount: number, currency: Currency, period: PayPeriod): string {
  const bands = bandsFor(currency, period, FINE);
  const found = bands.findLast(({ from }) => from <= amount) ?? { from: 0, to: EDGES[currency][period][0] };
  return codeOf(found, currency, period);
}

function branchesFor(currency: Currency, period: PayPeriod): Branch<Entry>[] {
  const coarse = bandsFor(currency, period, COARSE);
  const codes = new Set<string>();
  return bandsFor(currency, period, FINE).flatMap((band) => {
    const wide = coarse.findLast(({ from }) => from <= band.from) ?? band;
    const own = { entry: entryOf(band, currency, period), parent: codeOf(wide, currency, period) };
    if (own.entry.code === own.parent) return [{ ...own, parent: ANY }];
    if (codes.has(own.parent)) return [own];
    codes.add(own.parent);
    return [{ entry: entryOf(wide, currency, period), parent: ANY }, own];
  });
}

function bandsFor(currency: Currency, period: PayPeriod, steps: readonly number[]): readonly Band[] {
  const [lowest, highest] = EDGES[currency][period];
  const inside = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7]
    .flatMap((power) => steps.map((step) => step * power))
    .filter((edge) => edge >= lowest && edge <= highest);
  return [0, ...inside].map((from, index) => ({ from, to: inside[index] }));
}

function codeOf({ from, to }: Band, currency: Currency, period: PayPeriod): string {
  return `${currency}-${period}-${from}-${to ?? ''}`;
}

function entryOf(band: Band, currency: Currency, period: PayPeriod): Entry {
  const asian = (locale: 'zh' | 'ja', wording: Wording) =>
    `${nameIn(PAY_PERIODS, period, locale)}${rangeOf(band, inTenThousands, nameIn(CURRENCIES, currency, locale), wording)}`;
  return {
    code: codeOf(band, currency, period),
    en: `${currency} ${rangeOf(band, inThousands, '', ENGLISH)} per ${period}`,
    zh: asian('zh', CHINESE),
    ja: asian('ja', JAPANESE),
  };
}

function nameIn(entries: readonly Entry[], code: string, locale: Locale): string {
  const entry = entries.find((one) => one.code === code);
  return entry === undefined ? code : nameOf(entry, locale);
}

function rangeOf(
  { from, to }: Band,
  written: (amount: number) => string,
  unit: string,
  { below, above, dash }: Wording,
): string {
  if (to === undefined) return above(written(from) + unit);
  return from === 0 ? below(written(to) + unit) : `${written(from)}${dash}${written(to)}${unit}`;
}

function inThousands(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
}

function inTenThousands(amount: number): string {
  return amount < 10_000 ? String(amount) : `${amount / 10_000}万`;
}
