import { expect, test } from 'vitest';
import { AVAILABILITY } from './availability.ts';
import { EDUCATION_GUARDS, EDUCATION_LEVELS } from './education.ts';
import { EXPERIENCE } from './experience.ts';
import { FIELDS_OF_EDUCATION } from './fields-of-education.ts';
import { buildDictionary, findTerms } from './find-terms.ts';
import { GRADUATION } from './graduation.ts';
import { LANGUAGES } from './languages.ts';
import { matcherOf } from './match.ts';
import { OCCUPATIONS } from './occupations.ts';
import { REGIONS } from './regions.ts';
import { SKILL_GUARDS, SKILLS } from './skills.ts';
import type { SearchableEntry } from './table.ts';
import { WORK_MODE_TREE } from './work-mode.ts';

/** Words that mean several codes of one facet. A finder gives all of them, and a person chooses. */
const AMBIGUOUS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  occupations: { 士官: ['011', '021'], 助教: ['231', '531'] },
  regions: { Cambridge: ['GB-ENG', 'US-MA'] },
  skills: { 行政: ['office-work', 'public-administration'] },
};

const VOCABULARIES: readonly (readonly [string, readonly SearchableEntry[]])[] = [
  ['occupations', OCCUPATIONS],
  ['regions', REGIONS],
  ['education levels', EDUCATION_LEVELS.entries],
  ['fields of education', FIELDS_OF_EDUCATION.finest],
  ['graduation', GRADUATION.entries],
  ['experience', EXPERIENCE.entries],
  ['languages', LANGUAGES],
  ['skills', SKILLS.entries],
  ['work modes', WORK_MODE_TREE.entries],
  ['availability', AVAILABILITY.entries],
];

const wordsOf = ({ en, zh, ja, synonyms }: SearchableEntry) =>
  [en, zh, ja, ...Object.values(synonyms).flat()].filter((word) => word !== '');

test.each(VOCABULARIES)(
  'finds each of the %s by every word of its own, and by no word two of them',
  (name, entries) => {
    const dictionary = buildDictionary(entries);
    for (const entry of entries) {
      for (const word of wordsOf(entry)) {
        const found = findTerms(dictionary, word);
        expect.soft(found.length, word).toBe(1);
        expect.soft(found[0]?.codes, word).toEqual(AMBIGUOUS[name]?.[word] ?? [entry.code]);
      }
    }
  },
);

test.each(VOCABULARIES)(
  'lists no word of the %s twice in one language, none empty, none Chinese in kana',
  (_, entries) => {
    for (const { code, synonyms } of entries) {
      for (const words of Object.values(synonyms)) {
        expect.soft(new Set(words).size, code).toBe(words.length);
        expect.soft(words, code).not.toContain('');
      }
      expect.soft(synonyms.zh.join(), code).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}]/u);
    }
  },
);

test('guards only phrases that hold a term, and no term itself', () => {
  for (const [entries, guards] of [
    [SKILLS.entries, SKILL_GUARDS],
    [EDUCATION_LEVELS.entries, EDUCATION_GUARDS],
  ] as const) {
    const [unguarded, guarded] = [buildDictionary(entries), buildDictionary(entries, guards)];
    for (const guard of guards) {
      expect.soft(findTerms(guarded, guard), guard).toEqual([]);
      const inText = [
        ...findTerms(unguarded, guard),
        ...guard.split(' ').flatMap((word) => findTerms(unguarded, word)),
      ];
      const inLists = entries.flatMap((entry) => entry.inLists.map((word) => word.toLowerCase()));
      expect
        .soft(inText.length > 0 || guard.split(' ').some((word) => inLists.includes(word)), guard)
        .toBe(true);
    }
  }
});

test('has at least 1,500 skills in fifteen areas of all kinds of work, languages not among them', () => {
  expect(SKILLS.finest.length).toBeGreaterThanOrEqual(1_500);
  const areas = SKILLS.entries.filter(({ code }) => SKILLS.parentOf(code) === 'any');
  expect(areas).toHaveLength(15);
  for (const { code } of SKILLS.entries) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  for (const { code } of SKILLS.finest) expect(SKILLS.levelsOf(code), code).toHaveLength(4);
  expect(SKILLS.entries.flatMap(wordsOf)).not.toContain('Japanese');
});

test('searches any vocabulary as people type', () => {
  const matchSkills = matcherOf(SKILLS.entries);
  expect(matchSkills('weld')[0]?.code).toBe('welding');
  expect(matchSkills('フォークリフト')[0]?.code).toBe('forklift');
  expect(matchSkills('护理')[0]?.code).toBe('nursing');
  expect(matchSkills('go')[0]?.code).toBe('go-language');
});
