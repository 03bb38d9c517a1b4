/**
 * Finds the terms of a vocabulary in a piece of somebody's text, in all languages at once: the longest term at each
 * place, by whole words; in writing without spaces by its letters, but never a part of a run of katakana.
 * Promises exact words only (folded as `words.ts` folds): no stems, no spelling mended, nothing guessed. Does not
 * understand: a term that is found may be denied, wished for, or somebody else's. A person confirms each one.
 */

import { standsInList } from './list-context.ts';
import type { SearchableEntry } from './table.ts';
import { cutUnits, mayBegin, mayEnd, type Unit } from './text-units.ts';

/** What was found: the words as they stand in the text (NFKC), and what they mean; several codes if ambiguous. */
export type Found = { readonly words: string; readonly codes: readonly string[] };

/** The terms of one vocabulary, ready to be found. */
export type Dictionary = { readonly next: Map<string, Dictionary>; readonly codes: Map<string, Spelling> };

/** How a word must stand to count for a code: anywhere, or in a list and in one of these spellings. */
type Spelling = 'anywhere' | readonly string[];

/** A term and where it stands, from unit `from` to before unit `to`. */
export type Place = {
  readonly from: number;
  readonly to: number;
  readonly codes: ReadonlyMap<string, Spelling>;
};

const LONGEST_TEXT = 200_000;

/** Makes the names and words of `entries` findable. `guards` are phrases that mean none of them although they hold one. */
export function buildDictionary(
  entries: readonly SearchableEntry[],
  guards: readonly string[] = [],
): Dictionary {
  const root = emptyDictionary();
  for (const guard of guards) nodeAt(root, guard);
  for (const entry of entries) {
    for (const word of wordsOf(entry)) addWord(root, word, entry);
  }
  return root;
}

/** All terms in `text`, in the order of their first place, each wording once. Only the first 200,000 letters are read. */
export function findTerms(dictionary: Dictionary, text: string): Found[] {
  const units = cutUnits(text.slice(0, LONGEST_TEXT));
  const found = new Map<string, Found>();
  for (const { from, to, codes } of settle(units, placesIn(dictionary, units))) {
    const words = wordingOf(units, from, to);
    const key = `${words}\n${codes.join()}`;
    if (!found.has(key)) found.set(key, { words, codes });
  }
  return [...found.values()];
}

function settle(units: readonly Unit[], places: readonly Place[]) {
  const anywhere = (place: Place) => [...place.codes.values()].includes('anywhere');
  const sure = places.filter(anywhere);
  return places
    .map(({ from, to, codes }) => {
      const wording = wordingOf(units, from, to);
      const isMeant = (spelling: Spelling) =>
        spelling === 'anywhere' || (spelling.includes(wording) && standsInList(units, { from, to }, sure));
      const meant = [...codes].filter(([, spelling]) => isMeant(spelling));
      return { from, to, codes: meant.map(([code]) => code) };
    })
    .filter(({ codes }) => codes.length > 0);
}

function placesIn(dictionary: Dictionary, units: readonly Unit[]): Place[] {
  const places: Place[] = [];
  for (let from = 0; from < units.length; ) {
    const place = mayBegin(units, from) ? longestFrom(dictionary, units, from) : undefined;
    if (place !== undefined && place.codes.size > 0) places.push(place);
    from = place?.to ?? from + 1;
  }
  return places;
}

function longestFrom(dictionary: Dictionary, units: readonly Unit[], from: number): Place | undefined {
  let longest: Place | undefined;
  let node: Dictionary | undefined = dictionary;
  for (let at = from; at < units.length; at += 1) {
    const unit = units[at];
    node = unit && node.next.get(keyOf(unit, at === from));
    if (node === undefined) break;
    if (isTerm(node) && mayEnd(units, at)) longest = { from, to: at + 1, codes: node.codes };
  }
  return longest;
}

/** A term reaches over the end of an item ("Sales, marketing") only where it is itself written so. */
function keyOf({ folded, parts }: Unit, isFirst: boolean): string {
  return parts && !isFirst ? `, ${folded}` : folded;
}

/** A guard ends at a leaf without codes. */
function isTerm(node: Dictionary): boolean {
  return node.codes.size > 0 || node.next.size === 0;
}

function wordingOf(units: readonly Unit[], from: number, to: number): string {
  return units
    .slice(from, to)
    .map(({ gap, written }, index) => (index === 0 ? written : gap + written))
    .join('');
}

function wordsOf({ en, zh, ja, synonyms }: SearchableEntry): string[] {
  return [en, zh, ja, ...synonyms.en, ...synonyms.zh, ...synonyms.ja];
}

function addWord(root: Dictionary, word: string, { code, inLists }: SearchableEntry): void {
  if (cutUnits(word).length === 0) return;
  const { codes } = nodeAt(root, word);
  const before = codes.get(code) ?? [];
  if (!inLists.includes(word)) codes.set(code, 'anywhere');
  else if (before !== 'anywhere') codes.set(code, [...before, word.normalize('NFKC')]);
}

function nodeAt(root: Dictionary, word: string): Dictionary {
  let node = root;
  for (const [at, unit] of cutUnits(word).entries()) {
    const key = keyOf(unit, at === 0);
    const next = node.next.get(key) ?? emptyDictionary();
    node.next.set(key, next);
    node = next;
  }
  return node;
}

function emptyDictionary(): Dictionary {
  return { next: new Map(), codes: new Map() };
}
