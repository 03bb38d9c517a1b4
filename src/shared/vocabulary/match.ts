/**
 * Finds occupations and regions by what people call them, in any of the languages at once, as they type.
 * Promises a fixed order: equal names, then beginnings, then parts, then names that stand inside a longer title
 * ("senior programmer"), the longest first; ties keep the vocabulary's order. Knows only the names and words of the
 * tables; guesses no spelling.
 */
import { OCCUPATIONS, type Occupation } from './occupations.ts';
import { REGIONS, type Region } from './regions.ts';
import type { SearchableEntry } from './table.ts';
import { fold, isPaired } from './words.ts';

type Term = { readonly text: string; readonly words: readonly string[]; readonly paired: boolean };
type Indexed<E> = { readonly entry: E; readonly code: string; readonly terms: readonly Term[] };

const EQUAL = 4000;
const BEGINS = 3000;
const PART = 2000;
const INSIDE = 1000;
const LONGEST_QUERY = 200;

/** Occupations that `query` may mean, best first; a code, or its beginning, works too. */
export const matchOccupations: (query: string) => Occupation[] = matcherOf(OCCUPATIONS);

/** Regions that `query` may mean, best first: by name, town or code (`JP-13`). */
export const matchRegions: (query: string) => Region[] = matcherOf(REGIONS);

/** A search over any other table, as {@link matchOccupations} searches: build it once, then ask as people type. */
export function matcherOf<E extends SearchableEntry>(entries: readonly E[]): (query: string) => E[] {
  const index = entries.map(indexed);
  return (query) => rank(index, query);
}

function indexed<E extends SearchableEntry>(entry: E): Indexed<E> {
  const { en, zh, ja } = entry.synonyms;
  const texts = new Set([entry.en, entry.zh, entry.ja, ...en, ...zh, ...ja].map(plain));
  return { entry, code: plain(entry.code), terms: [...texts].map(termOf) };
}

function rank<E>(entries: readonly Indexed<E>[], text: string): E[] {
  const query = termOf(plain(text.slice(0, LONGEST_QUERY)));
  if (query.text === '') return [];
  return entries
    .map(({ entry, code, terms }) => ({
      entry,
      score: Math.max(codeScore(code, query.text), ...terms.map((term) => termScore(term, query))),
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => entry);
}

function codeScore(code: string, query: string): number {
  if (code === query) return EQUAL;
  return /\d/.test(query) && code.startsWith(query) ? BEGINS : 0;
}

function termScore(term: Term, query: Term): number {
  if (term.text === query.text) return EQUAL;
  if (term.text.startsWith(query.text)) return BEGINS;
  if (query.paired && term.text.includes(query.text)) return PART;
  if (query.words.every((asked) => term.words.some((word) => word.startsWith(asked)))) return PART;
  return standsInside(term, query.text) ? INSIDE + term.text.length : 0;
}

function standsInside({ text, paired }: Term, query: string): boolean {
  return paired ? text.length > 1 && query.includes(text) : ` ${query} `.includes(` ${text} `);
}

function termOf(text: string): Term {
  return { text, words: text.split(' '), paired: isPaired(text) };
}

/** Folded, with one space for anything that stands between words; `+` and `#` stay, for c++ and c#. */
function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}\p{M}ー+#]+/gu, ' ')
    .trim();
}
