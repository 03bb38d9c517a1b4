import { expect, test } from 'vitest';
import { findLanguages } from './find-languages.ts';
import { LANGUAGES, languageAt } from './languages.ts';

test.each([
  ['日本語(N1)', ['ja-B2']],
  ['日语N2', ['ja-B1']],
  ['JLPT N3', ['ja-A2']],
  ['HSK 5级', ['zh-B2']],
  ['HSK6級、英検2級', ['zh-C1', 'en-B1']],
  ['英语(CET-6)', ['en-B2']],
  ['CET-4, CET-6', ['en-B2']],
  ['English: C1, German: B2', ['en-C1', 'de-B2']],
  ['English C1 German B2', ['en-C1', 'de-B2']],
  ['fluent French', ['fr-C1']],
  ['日本語:ネイティブ、英語:ビジネスレベル', ['ja-native', 'en-B2']],
  ['母语:汉语', ['zh-native']],
  ['普通话母语;英语流利', ['zh-native', 'en-C1']],
  ['Basic Japanese (JLPT N4). Native Spanish speaker.', ['ja-A2', 'es-native']],
  ['TOEIC 850点', ['en-B2']],
  ['TOEIC L&R 945', ['en-C1']],
  ['雅思7.0', ['en-C1']],
  ['TOEFL iBT 100', ['en-C1']],
  ['Korean', ['ko']],
  ['Deutsch, 한국어', ['de', 'ko']],
])('reads %j', (text, expected) => {
  expect(findLanguages(text).map(({ code }) => code)).toEqual(expected);
});

test.each([
  'fluent writer',
  'B2B sales',
  'I polish glasses',
  'N95 masks',
  'TOEIC 9999',
  '',
  'basic needs, advanced care',
])('reads no language in %j', (text) => {
  expect(findLanguages(text)).toEqual([]);
});

test('says which words it took', () => {
  expect(findLanguages('English: business level')).toEqual([
    { words: 'English business level', code: 'en-B2' },
  ]);
});

test('knows some fifty languages by codes that the platform knows too', () => {
  expect(LANGUAGES.length).toBeGreaterThanOrEqual(40);
  const platform = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  expect(LANGUAGES.filter(({ code }) => platform.of(code) === undefined)).toEqual([]);
  expect(platform.of('xx')).toBeUndefined();
  expect(languageAt('ja', 'B2')).toBe('ja-B2');
  expect(languageAt('xx', 'B2')).toBeUndefined();
});
