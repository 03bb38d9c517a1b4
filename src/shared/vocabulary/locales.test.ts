import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as posting from '../jobs/posting.ts';
import { ENDONYMS, isLocale, LANGUAGE_TAGS, LOCALES, negotiateLocale } from './locales.ts';
import { nameOf } from './names.ts';
import { CURRENCIES, PAY_PERIODS, WORK_MODES } from './work-terms.ts';

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['ja', 'ja'],
  ['JA-JP', 'ja'],
  ['zh-Hant-TW', 'zh'],
  ['de-DE,de;q=0.9,ja;q=0.5,en;q=0.4', 'ja'],
  ['en;q=0.2, ja;q=0.7', 'ja'],
  ['fr, en;q=0, zh;q=0.1', 'zh'],
  ['fr,*;q=0.5,ja;q=0.1', 'en'],
  ['de', 'en'],
  ['jam', 'en'],
  ['', 'en'],
  [';;;,,,q=1', 'en'],
  ['ja;q=9, zh;q=0.5', 'zh'],
  ['ja;level=1, zh;q=0.5', 'zh'],
  ['zh;q=0.5,ja;q=0.5', 'zh'],
])('speaks to a reader who sends %j in %s', (header, locale) => {
  expect(negotiateLocale(header)).toBe(locale);
});

test('takes the list of a browser, best first', () => {
  expect(negotiateLocale(['de-DE', 'zh-CN', 'en'])).toBe('zh');
  expect(negotiateLocale([])).toBe('en');
  expect(negotiateLocale(undefined)).toBe('en');
});

test('answers with one of its languages whatever is sent', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('j', 'a', '-', ',', ';', 'q', '=', '0', '.', '1', '*', ' ') }),
      (header) => {
        expect(LOCALES).toContain(negotiateLocale(header));
      },
    ),
  );
});

test('reads only the beginning of a header', () => {
  expect(negotiateLocale(`${'de,'.repeat(400)}ja`)).toBe('en');
});

test('names each language in itself, by a tag that the platform knows', () => {
  expect(Object.keys(ENDONYMS)).toEqual([...LOCALES]);
  expect(Intl.getCanonicalLocales(Object.values(LANGUAGE_TAGS))).toEqual(['en', 'zh-Hans', 'ja']);
  expect(isLocale('zh')).toBe(true);
  expect(isLocale('zh-Hans')).toBe(false);
});

test('names the terms of work in every language, with currencies that the platform knows', () => {
  expect(nameOf(WORK_MODES[2], 'zh')).toBe('远程办公');
  for (const entry of [...WORK_MODES, ...PAY_PERIODS, ...CURRENCIES]) {
    expect(LOCALES.map((locale) => nameOf(entry, locale))).not.toContain('');
  }
  expect(Intl.supportedValuesOf('currency')).toEqual(
    expect.arrayContaining(CURRENCIES.map(({ code }) => code)),
  );
});

test('names exactly the terms that a posting may hold', () => {
  const codes = (entries: readonly { readonly code: string }[]) => entries.map(({ code }) => code);
  expect(codes(WORK_MODES)).toEqual(posting.WORK_MODES);
  expect(codes(PAY_PERIODS)).toEqual(posting.PAY_PERIODS);
  expect(codes(CURRENCIES)).toEqual(posting.CURRENCIES);
});
