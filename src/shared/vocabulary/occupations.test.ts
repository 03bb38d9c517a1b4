import { expect, test } from 'vitest';
import {
  isOccupationCode,
  OCCUPATION_GROUPS,
  OCCUPATIONS,
  occupationByCode,
  parentOf,
} from './occupations.ts';

const LANGUAGES = ['en', 'zh', 'ja'] as const;

/** Sub-major groups by major group, and minor groups by sub-major group, as ISCO-08 numbers them (ILO 2012, volume I). */
const MINOR_GROUPS_OF: readonly string[] = [
  '01:1 02:1 03:1',
  '11:2 12:2 13:4 14:3',
  '21:6 22:6 23:5 24:3 25:2 26:5',
  '31:5 32:5 33:5 34:3 35:2',
  '41:3 42:2 43:2 44:1',
  '51:6 52:4 53:2 54:1',
  '61:3 62:2 63:4',
  '71:3 72:3 73:2 74:2 75:4',
  '81:8 82:1 83:5',
  '91:2 92:1 93:3 94:1 95:2 96:2',
];

test('has the 130 minor, 43 sub-major and 10 major groups of ISCO-08, each once', () => {
  expect(OCCUPATIONS).toHaveLength(130);
  expect(OCCUPATION_GROUPS.filter(({ code }) => code.length === 2)).toHaveLength(43);
  expect(OCCUPATION_GROUPS.filter(({ code }) => code.length === 1)).toHaveLength(10);
  expect(new Set([...OCCUPATIONS, ...OCCUPATION_GROUPS].map(({ code }) => code)).size).toBe(183);
});

test('numbers them as the standard does', () => {
  const expected = MINOR_GROUPS_OF.flatMap((line) => line.split(' ')).flatMap((part) => {
    const [group = '', count = ''] = part.split(':');
    return Array.from({ length: Number(count) }, (_, index) => `${group}${index + 1}`);
  });
  expect(OCCUPATIONS.map(({ code }) => code)).toEqual(expected);
});

test('gives every minor group its sub-major group, and that one its major group', () => {
  for (const { code } of OCCUPATIONS) {
    const group = parentOf(code);
    expect(group?.code).toBe(code.slice(0, 2));
    expect(parentOf(group?.code ?? '')?.code).toBe(code.slice(0, 1));
  }
  expect(parentOf('2')).toBeUndefined();
  expect(parentOf('999')).toBeUndefined();
});

test('names every group in every language, no two minor groups alike', () => {
  for (const language of LANGUAGES) {
    const names = OCCUPATIONS.map((occupation) => occupation[language]);
    expect(names.filter((name) => name.trim() === '')).toEqual([]);
    expect(new Set(names).size).toBe(130);
  }
  expect(OCCUPATION_GROUPS.every((group) => LANGUAGES.every((language) => group[language] !== ''))).toBe(
    true,
  );
});

test('gives every minor group three to eight words to search by in every language, none twice or empty', () => {
  for (const { code, synonyms } of OCCUPATIONS) {
    for (const language of LANGUAGES) {
      const words = synonyms[language];
      expect.soft(words.length, `${code} ${language}`).toBeGreaterThanOrEqual(3);
      expect.soft(words.length, `${code} ${language}`).toBeLessThanOrEqual(8);
      expect.soft(new Set(words).size, `${code} ${language}`).toBe(words.length);
      expect.soft(words, `${code} ${language}`).not.toContain('');
    }
  }
});

test('writes Chinese names in Han characters and never in kana', () => {
  for (const { zh, synonyms } of OCCUPATIONS) {
    expect([zh, ...synonyms.zh].join()).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
  }
});

test('finds a minor group by its code, and nothing by the code of a wider or an unknown group', () => {
  expect(occupationByCode('251')?.en).toBe('Software developers and analysts');
  expect(isOccupationCode('011')).toBe(true);
  for (const other of ['25', '2', '', '2511', '253', '999', 251, undefined, 'constructor']) {
    expect(isOccupationCode(other)).toBe(false);
  }
});
