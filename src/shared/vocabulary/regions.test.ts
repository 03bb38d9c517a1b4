import { expect, test } from 'vitest';
import { COUNTRIES, isRegionCode, REGIONS, regionByCode } from './regions.ts';

test.each([
  ['CN', 34],
  ['JP', 47],
  ['DE', 16],
  ['FR', 18],
  ['GB', 4],
  ['US', 51],
])('has the subdivisions of %s: %d', (country, count) => {
  expect(REGIONS.filter((region) => region.country === country)).toHaveLength(count);
});

test('writes each code once, in the form of ISO 3166-2, with its country in front', () => {
  expect(new Set(REGIONS.map(({ code }) => code)).size).toBe(REGIONS.length);
  for (const { code, country } of REGIONS) {
    expect(code).toMatch(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);
    expect(code.slice(0, 2)).toBe(country);
  }
});

test('numbers the prefectures from 01 to 47', () => {
  const codes = REGIONS.filter(({ country }) => country === 'JP').map(({ code }) => code);
  expect(codes).toEqual(Array.from({ length: 47 }, (_, index) => `JP-${String(index + 1).padStart(2, '0')}`));
});

test('names every region and country in every language, no two regions alike', () => {
  for (const language of ['en', 'zh', 'ja'] as const) {
    const names = REGIONS.map((region) => region[language]);
    expect(new Set(names).size).toBe(names.length);
    expect([...names, ...COUNTRIES.map((country) => country[language])]).not.toContain('');
  }
});

test('names the countries as the platform does', () => {
  for (const [language, tag] of [
    ['en', 'en'],
    ['zh', 'zh-Hans'],
  ] as const) {
    const platform = new Intl.DisplayNames([tag], { type: 'region' });
    for (const country of COUNTRIES) expect(platform.of(country.code)).toContain(country[language]);
  }
});

test('finds a region by its code only', () => {
  expect(regionByCode('JP-13')?.ja).toBe('東京都');
  expect(regionByCode('FR-20R')?.country).toBe('FR');
  for (const other of ['JP', 'JP-48', 'jp-13', 'FR-COR', '', undefined, 13])
    expect(isRegionCode(other)).toBe(false);
});

test('lists no word twice for one region', () => {
  for (const { code, synonyms } of REGIONS) {
    for (const words of Object.values(synonyms)) expect(new Set(words).size, code).toBe(words.length);
  }
});
