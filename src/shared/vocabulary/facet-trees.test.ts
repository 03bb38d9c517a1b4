import { expect, test } from 'vitest';
import { ANY } from './facet-tree.ts';
import { FACET_TREES } from './facet-trees.ts';
import { FACETS } from './facets.ts';
import { LOCALES } from './locales.ts';

const DEEPEST: Record<(typeof FACETS)[number], number> = {
  occupation: 3,
  region: 2,
  experience: 2,
  education: 3,
  field: 2,
  graduation: 2,
  language: 3,
  skill: 3,
  work_mode: 2,
  pay: 2,
  availability: 2,
};

test.each(FACETS)('widens every code of %s up to any, step by step, in one fixed order', (facet) => {
  const { entries, parentOf, levelsOf, entryOf } = FACET_TREES[facet];
  for (const { code } of entries) {
    const levels = levelsOf(code);
    expect(levels[0]).toBe(code);
    expect(levels.at(-1)).toBe(ANY);
    expect(new Set(levels).size, code).toBe(levels.length);
    expect(levels.slice(1), code).toEqual(levels.slice(0, -1).map(parentOf));
    expect(levels.slice(0, -1).every((one) => entryOf(one) !== undefined)).toBe(true);
  }
  expect(Math.max(...entries.map(({ code }) => levelsOf(code).length - 1))).toBe(DEEPEST[facet]);
});

test.each(FACETS)('names every code of %s in all three languages, no two of the finest alike', (facet) => {
  const { entries, finest } = FACET_TREES[facet];
  for (const locale of LOCALES) {
    expect(entries.filter((entry) => entry[locale].trim() === '')).toEqual([]);
    const names = finest.map((entry) => entry[locale]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  }
});

test.each(FACETS)('writes Chinese names of %s without kana', (facet) => {
  expect(FACET_TREES[facet].entries.map(({ zh }) => zh).join()).not.toMatch(
    /[\p{Script=Hiragana}\p{Script=Katakana}]/u,
  );
});

test.each(FACETS)('writes Chinese and Japanese names of %s with the brackets of their scripts', (facet) => {
  const names = FACET_TREES[facet].entries.flatMap(({ zh, ja }) => [zh, ja]);
  expect(names.filter((name) => /\p{Script=Han}\(|\p{Script=Katakana}\(/u.test(name))).toEqual([]);
});

test('knows nothing of what is no code', () => {
  for (const facet of FACETS) {
    for (const other of [ANY, '', 'constructor', '__proto__', 'Any', 'xx-99']) {
      expect(FACET_TREES[facet].entryOf(other)).toBeUndefined();
      expect(FACET_TREES[facet].parentOf(other)).toBeUndefined();
      expect(FACET_TREES[facet].levelsOf(other)).toEqual(other === ANY ? [ANY] : []);
    }
  }
});

test('gives examples of each way up', () => {
  const ways = {
    occupation: ['251', '25', '2', ANY],
    region: ['JP-13', 'JP', ANY],
    experience: ['3_to_5', 'from_3', ANY],
    education: ['35', '3', '3-4', ANY],
    field: ['091', '09', ANY],
    graduation: ['2027-spring', '2027', ANY],
    language: ['ja-B2', 'ja-B', 'ja', ANY],
    skill: ['forklift', 'driving', 'logistics', ANY],
    work_mode: ['hybrid', 'partly_on_site', ANY],
    pay: ['CNY-month-10000-15000', 'CNY-month-10000-20000', ANY],
    availability: ['now', 'within_3_months', ANY],
  };
  for (const facet of FACETS) expect(FACET_TREES[facet].levelsOf(ways[facet][0] ?? '')).toEqual(ways[facet]);
});
