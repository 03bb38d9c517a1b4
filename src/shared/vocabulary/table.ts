/**
 * Reads a vocabulary's table, written so that a person can check it line by line: `code | English | 简体中文 | 日本語`,
 * and, where a line that starts with a colon follows, the words by which people search that entry, in the same order.
 * A dash says that a language has no further words. A word behind a tilde (~Go) means the entry only where it stands in a list: see `find-terms.ts`.
 * Promises to throw on a line with a missing part. Our own files only: this is no parser of hostile text.
 */
import { Tampered } from '../errors.ts';
import type { Entry } from './names.ts';

/** An entry and the further words by which it is found, in any language. */
export type SearchableEntry = Entry & {
  readonly synonyms: { readonly [Each in 'en' | 'zh' | 'ja']: readonly string[] };
  /** Those of its names and words that say something else in running text, in exactly these letters. */
  readonly inLists: readonly string[];
};

type Words = readonly string[];
const MARK = '~';

/** All entries of a table in its order; those without a line of words have empty `synonyms`. */
export function readTable(table: string): readonly SearchableEntry[] {
  const entries: SearchableEntry[] = [];
  for (const line of table.split('\n')) {
    if (line === '') continue;
    if (line.startsWith(': ')) {
      const [en, zh, ja] = parts(line.slice(2), 3).map(words);
      const entry = entries.pop();
      if (entry === undefined)
        throw new Tampered('impossible_state', 'a table begins with words of no entry');
      entries.push(withWords(entry, [en ?? [], zh ?? [], ja ?? []]));
    } else {
      const [code, en, zh, ja] = parts(line, 4);
      entries.push({ code, en, zh, ja, synonyms: { en: [], zh: [], ja: [] }, inLists: [] });
    }
  }
  return entries;
}

function withWords(entry: Entry, [en, zh, ja]: [Words, Words, Words]): SearchableEntry {
  const marked = [en, zh, ja].flat().filter((word) => word.startsWith(MARK));
  return {
    ...entry,
    synonyms: { en: en.map(unmarked), zh: zh.map(unmarked), ja: ja.map(unmarked) },
    inLists: [...new Set(marked.map(unmarked))],
  };
}

function unmarked(word: string): string {
  return word.startsWith(MARK) ? word.slice(MARK.length) : word;
}

function parts(line: string, count: 3 | 4): [string, string, string, string] {
  const [first, second, third, fourth = '', ...more] = line.split('|').map((part) => part.trim());
  if (!first || !second || !third || (count === 4) !== Boolean(fourth) || more.length > 0) {
    throw new Tampered('impossible_state', `a table's line does not have ${count} parts: ${line}`);
  }
  return [first, second, third, fourth];
}

function words(list: string): Words {
  return list === '-' ? [] : list.split(',').map((word) => word.trim());
}
