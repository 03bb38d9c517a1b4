import { expect, test } from 'vitest';
import { matchOccupations, matchRegions } from './match.ts';
import { OCCUPATIONS } from './occupations.ts';
import { REGIONS } from './regions.ts';

test.each([
  ['software developer', '251'],
  ['Senior Software Developer', '251'],
  ['程序员', '251'],
  ['高级Java程序员', '251'],
  ['プログラマー', '251'],
  ['プログラ', '251'],
  ['ﾌﾟﾛｸﾞﾗﾏｰ', '251'],
  ['nurse', '222'],
  ['看護師', '222'],
  ['护士', '222'],
  ['truck dri', '833'],
  ['driver truck', '833'],
  ['外卖骑手', '962'],
  ['251', '251'],
])('takes %j for occupation %s first', (query, code) => {
  expect(matchOccupations(query)[0]?.code).toBe(code);
});

test.each([
  ['Tokyo', 'JP-13'],
  ['東京', 'JP-13'],
  ['东京', 'JP-13'],
  ['京都', 'JP-26'],
  ['深圳', 'CN-GD'],
  ['深圳市', 'CN-GD'],
  ['munchen', 'DE-BY'],
  ['Île de France', 'FR-IDF'],
  ["Provence-Alpes-Côte d'Azur", 'FR-PAC'],
  ['NRW', 'DE-NW'],
  ['washington', 'US-WA'],
  ['us-dc', 'US-DC'],
  ['ロンドン', 'GB-ENG'],
])('takes %j for region %s first', (query, code) => {
  expect(matchRegions(query)[0]?.code).toBe(code);
});

test('finds every entry by each of its own names and words', () => {
  for (const [entries, match] of [
    [OCCUPATIONS, matchOccupations],
    [REGIONS, matchRegions],
  ] as const) {
    for (const { code, en, zh, ja, synonyms } of entries) {
      for (const word of [en, zh, ja, ...synonyms.en, ...synonyms.zh, ...synonyms.ja]) {
        expect(
          match(word).map((found) => found.code),
          word,
        ).toContain(code);
      }
    }
  }
});

test('offers all places of one name', () => {
  expect(matchRegions('Cambridge').map(({ code }) => code)).toEqual(['GB-ENG', 'US-MA']);
});

test('does not find a word inside another word of a spaced language', () => {
  expect(matchOccupations('ook')).toEqual([]);
  expect(matchOccupations('cookies')).toEqual([]);
});

test('finds nothing for nothing, for signs alone or for nonsense', () => {
  for (const query of ['', '   ', '…!', 'xqzzyv', '\u0000']) {
    expect(matchOccupations(query)).toEqual([]);
    expect(matchRegions(query)).toEqual([]);
  }
});

test('ranks the group named so before groups that only mention the word', () => {
  const codes = matchOccupations('teacher').map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(['231', '232', '233', '234', '235', '531']));
  expect(matchOccupations('cook')[0]?.code).toBe('512');
});
