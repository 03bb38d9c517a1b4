/**
 * Finds languages and their levels in a piece of text: "日本語(N1)", "English: business level", "TOEIC 850". A level
 * belongs to the language before it within one item of a list, or else to the one behind it ("fluent French").
 * Promises, for each language, the highest level found, or the language alone where no level stands. A proposal: see
 * `language-certificates.ts`.
 */
import { buildDictionary, findTerms } from './find-terms.ts';
import { CERTIFICATES, findScores, LEVEL_WORDS } from './language-certificates.ts';
import { LANGUAGE_LEVELS, LANGUAGE_TREE, LANGUAGES } from './languages.ts';
import { readTable, type SearchableEntry } from './table.ts';

/** A language found: `ja-B2` or `ja`, and the words that say so. */
export type FoundLanguage = { readonly words: string; readonly code: string };

const LEVEL = 'level-';
const ITEM = /[,;、。!\n|·•]|\.\s|(?<!\w)\/|\/(?!\w)/u;

const dictionary = buildDictionary([
  ...LANGUAGES,
  ...CERTIFICATES.flatMap(([code, words]) => entriesOf(code, words)),
  ...LEVEL_WORDS.flatMap(([level, words]) => entriesOf(`${LEVEL}${level}`, words)),
]);

/** The languages in `text`, in the order in which they first stand there. */
export function findLanguages(text: string): FoundLanguage[] {
  const best = new Map<string, FoundLanguage>();
  for (const found of text.normalize('NFKC').split(ITEM).flatMap(inItem)) {
    const language = found.code.slice(0, 2);
    const before = best.get(language);
    if (before === undefined || rankOf(found.code) > rankOf(before.code)) best.set(language, found);
  }
  return [...best.values()];
}

function inItem(item: string): FoundLanguage[] {
  const found: FoundLanguage[] = findScores(item).map(({ words, level }) => ({ words, code: `en-${level}` }));
  let last: FoundLanguage | undefined;
  let pending: { readonly words: string; readonly level: string } | undefined;
  for (const { words, codes } of findTerms(dictionary, item)) {
    const [code = ''] = codes;
    const level = code.startsWith(LEVEL) ? code.slice(LEVEL.length) : undefined;
    if (level !== undefined && last === undefined) pending = { words, level };
    else if (level !== undefined && last !== undefined) {
      found.push({ words: `${last.words} ${words}`, code: `${last.code}-${level}` });
    } else {
      if (code.length === 2) last = { words, code };
      found.push({ words, code });
      if (pending && last)
        found.push({ words: `${pending.words} ${words}`, code: `${last.code}-${pending.level}` });
      pending = undefined;
    }
  }
  return found.filter(({ code }) => LANGUAGE_TREE.entryOf(code) !== undefined);
}

function rankOf(code: string): number {
  const levels: readonly string[] = LANGUAGE_LEVELS;
  return levels.indexOf(code.slice(3));
}

function entriesOf(code: string, words: string): readonly SearchableEntry[] {
  return readTable(`${code} | - | - | -\n: ${words} | - | -`);
}
