import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchWords } from './words.ts';

test.each([
  ['Senior Java developer', ['senior', 'java', 'developer']],
  ['软件工程师', ['软件', '件工', '工程', '程师']],
  ['サーバー', ['サー', 'ーバ', 'バー']],
  ['java开发', ['java', '开发']],
  ['東京で働く', ['東京', '京で', 'で働', '働く']],
  ['佐々木', ['佐々', '々木']],
  ['개발자', ['개발', '발자']],
  ['职', ['职']],
  ['前端/后端', ['前端', '后端']],
  ['C++, C# and .NET', ['c++', 'c#', 'and', 'net']],
  ['ＪＡＶＡ ﾌﾟﾛｸﾞﾗﾏ', ['java', 'プロ', 'ログ', 'グラ', 'ラマ']],
  ['Développeur à Nîmes', ['developpeur', 'a', 'nimes']],
  ['O’Neill’s \\ "x\'y"', ['o', 'neill', 's', 'x', 'y']],
  ['𠮷野家', ['𠮷野', '野家']],
  ['  …!? ', []],
])('cuts %j into words', (text, words) => {
  expect(searchWords(text)).toEqual(words);
});

test('keeps the marks that change a kana or build a letter of another script', () => {
  expect(searchWords('ガ')).toEqual(['ガ']);
  expect(searchWords('か\u3099く')).toEqual(['がく']);
  expect(searchWords('हिन्दी')).toEqual(['हिन्दी']);
});

test('finds a phrase of the text wherever it stands in writing without spaces', () => {
  const letters = fc.string({
    unit: fc.constantFrom('软', '件', '开', '发', 'の', 'カ', 'ー'),
    minLength: 2,
    maxLength: 12,
  });
  fc.assert(
    fc.property(letters, letters, letters, (before, phrase, after) => {
      const stored = ` ${searchWords(before + phrase + after).join(' ')} `;
      expect(stored).toContain(` ${searchWords(phrase).join(' ')} `);
    }),
  );
});

test('gives words that are safe to quote and short enough to store, and that cut to themselves', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const word of searchWords(text)) {
        expect(word).not.toMatch(/[\s'"\\:&|!<>()*]/);
        expect([...word].length).toBeLessThanOrEqual(64);
        expect(searchWords(word)).toEqual([word]);
      }
    }),
    { numRuns: 500 },
  );
  expect(searchWords('a'.repeat(5000))).toEqual(['a'.repeat(64)]);
});
