import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AVAILABILITY, availabilityIn } from './availability.ts';
import { EDUCATION_LEVELS } from './education.ts';
import { EXPERIENCE, experienceBand } from './experience.ts';
import { FIELDS_OF_EDUCATION } from './fields-of-education.ts';
import { GRADUATION, graduationChoices, graduationOf } from './graduation.ts';
import { PAY_BANDS, payBand, payBandChoices } from './pay-bands.ts';
import { CURRENCIES, PAY_PERIODS } from './work-terms.ts';

const codes = (entries: readonly { readonly code: string }[]) => entries.map(({ code }) => code);

test.each([
  [0, 'none'],
  [1, 'under_1'],
  [12, '1_to_3'],
  [35, '1_to_3'],
  [36, '3_to_5'],
  [60, '5_to_10'],
  [120, 'from_10'],
  [600, 'from_10'],
])('puts %d months of work into the band %s', (months, band) => {
  expect(experienceBand(months)).toBe(band);
});

test('offers every band that it gives, for experience and for availability', () => {
  const months = Array.from({ length: 200 }, (_, index) => experienceBand(index));
  expect([...new Set(months)]).toEqual(codes(EXPERIENCE.finest));
  const days = Array.from({ length: 200 }, (_, index) => availabilityIn(index));
  expect([...new Set(days)]).toEqual(codes(AVAILABILITY.finest));
});

test.each([
  ['2027-03', '2027-spring'],
  ['2027-06-30', '2027-spring'],
  ['2027-07', '2027-spring'],
  ['2027-09-30', '2027-autumn'],
  ['2027', '2027'],
  ['1999-03', undefined],
  ['', undefined],
])('takes a graduation on %j for %s', (date, code) => {
  expect(graduationOf(date)).toBe(code);
});

test('offers the seasons around a year, and keeps the codes of all others', () => {
  expect(codes(graduationChoices(2027))).toHaveLength(14);
  expect(codes(graduationChoices(2027))[0]).toBe('2025-spring');
  expect(codes(graduationChoices(2027)).at(-1)).toBe('2031-autumn');
  expect(GRADUATION.finest).toHaveLength(60);
});

test.each([
  [12_000, 'CNY', 'month', 'CNY-month-10000-15000', '每月1万–1.5万人民币'],
  [0, 'CNY', 'month', 'CNY-month-0-2000', '每月不到2000人民币'],
  [1_000_000_000, 'JPY', 'year', 'JPY-year-20000000-', '年収2000万円以上'],
  [49_999.99, 'EUR', 'year', 'EUR-year-30000-50000', 'EUR 30,000–50,000 per year'],
  [50_000, 'EUR', 'year', 'EUR-year-50000-70000', 'EUR 50,000–70,000 per year'],
] as const)('puts %d %s per %s into %s', (amount, currency, period, code, name) => {
  expect(payBand(amount, currency, period)).toBe(code);
  const { en, zh, ja } = PAY_BANDS.entryOf(code) ?? { en: '', zh: '', ja: '' };
  expect([en, zh, ja]).toContain(name);
});

test('covers every amount by bands without gap or overlap, and never narrows on the way up', () => {
  for (const { code: currency } of CURRENCIES) {
    for (const { code: period } of PAY_PERIODS) {
      const choices = payBandChoices(currency, period);
      const edges = choices.map(({ code }) => code.split('-').slice(2));
      expect(edges[0]?.[0]).toBe('0');
      expect(edges.at(-1)?.[1]).toBe('');
      expect(edges.slice(1).map(([from]) => from)).toEqual(edges.slice(0, -1).map(([, to]) => to));
      expect(choices.length).toBeGreaterThanOrEqual(6);
      for (const { code } of choices) {
        for (const wider of PAY_BANDS.levelsOf(code).slice(1, -1)) {
          const [from = '', to = ''] = code.split('-').slice(2);
          const [low = '', high = ''] = wider.split('-').slice(2);
          expect(Number(low)).toBeLessThanOrEqual(Number(from));
          expect(high === '' || Number(high) >= Number(to), wider).toBe(true);
        }
      }
    }
  }
});

test('gives every amount a band that is offered', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.constantFrom(...CURRENCIES),
      fc.constantFrom(...PAY_PERIODS),
      (amount, { code: currency }, { code: period }) => {
        expect(codes(payBandChoices(currency, period))).toContain(payBand(amount, currency, period));
      },
    ),
  );
});

test('has the nine levels and 11 broad and 29 narrow fields that a person chooses from', () => {
  expect(codes(EDUCATION_LEVELS.finest)).toEqual(['1', '2', '34', '35', '4', '5', '6', '7', '8']);
  expect(FIELDS_OF_EDUCATION.finest).toHaveLength(29);
  expect(FIELDS_OF_EDUCATION.entries).toHaveLength(40);
});
