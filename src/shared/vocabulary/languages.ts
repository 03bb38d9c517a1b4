/**
 * Languages and how well they are known: ISO 639-1 codes with the levels of the Common European Framework (CEFR, Council
 * of Europe) and, beside them, `native`. A card's value is `ja-B2`; wider are `ja-B` (A basic, B independent, C
 * proficient or native), `ja`, any. The framework itself knows no native speakers; people do.
 */
import { ANY, type Branch, growTree } from './facet-tree.ts';
import { LANGUAGE_TABLE } from './language-table.ts';
import type { Names } from './names.ts';
import { readTable, type SearchableEntry } from './table.ts';

/** The levels, the lowest first. */
export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
/** See {@link LANGUAGE_LEVELS}. */
export type LanguageLevel = (typeof LANGUAGE_LEVELS)[number];

const BANDS: Readonly<Record<'A' | 'B' | 'C', Names>> = {
  A: { en: 'basic', zh: '初级', ja: '初級' },
  B: { en: 'independent', zh: '中级', ja: '中級' },
  C: { en: 'proficient or native', zh: '精通或母语', ja: '上級・母語' },
};
const NATIVE: Names = { en: 'native', zh: '母语', ja: '母語' };

/** The languages alone, with other names of each. */
export const LANGUAGES: readonly SearchableEntry[] = readTable(LANGUAGE_TABLE);

/** Languages, bands and levels; `finest` are a language with a level each. */
export const LANGUAGE_TREE = growTree(LANGUAGES.flatMap(branchesOfLanguage));

/** The code of a language known at a level, `ja-B2`; nothing for an unknown language. */
export function languageAt(language: string, level: LanguageLevel): string | undefined {
  return LANGUAGE_TREE.entryOf(`${language}-${level}`)?.code;
}

function branchesOfLanguage(language: SearchableEntry): Branch[] {
  const own = (code: string, { en, zh, ja }: Names, parent: string): Branch => ({
    entry: {
      code: `${language.code}-${code}`,
      en: `${language.en}, ${en}`,
      zh: `${language.zh}（${zh}）`,
      ja: `${language.ja}（${ja}）`,
      synonyms: { en: [], zh: [], ja: [] },
      inLists: [],
    },
    parent,
  });
  const bands = (['A', 'B', 'C'] as const).map((band) => own(band, BANDS[band], language.code));
  const levels = LANGUAGE_LEVELS.map((level) =>
    own(level, namesOfLevel(level), `${language.code}-${level === 'native' ? 'C' : level.slice(0, 1)}`),
  );
  return [{ entry: language, parent: ANY }, ...bands, ...levels];
}

/** How a level is called: its letters, or the word for native. */
export function namesOfLevel(level: LanguageLevel): Names {
  return level === 'native' ? NATIVE : { en: level, zh: level, ja: level };
}
