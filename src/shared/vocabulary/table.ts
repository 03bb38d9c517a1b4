/**
 * Reads a vocabulary's table, written so that a person can check it line by line: `code | English | 简体中文 | 日本語`,
 * and, where a line that starts with a colon follows, the words by which people search that entry, in the same order.
 * Promises to throw on a line with a missing part. Our own files only: this is no parser of hostile text.
 */
import { Tampered } from '../errors.ts';
import type { Entry } from './names.ts';

/** An entry and the further words by which it is found, in any language. */
export type SearchableEntry = Entry & {
  readonly synonyms: { readonly [Each in 'en' | 'zh' | 'ja']: readonly string[] };
};

/** All entries of a table in its order; those without a line of words have empty `synonyms`. */
export function readTable(table: string): readonly SearchableEntry[] {
  const entries: SearchableEntry[] = [];
  for (const line of table.split('\n')) {
    if (line === '') continue;
    if (line.startsWith(': ')) {
      const [en, zh, ja] = parts(line.slice(2), 3);
      const entry = entries.pop();
      if (entry === undefined)
        throw new Tampered('impossible_state', 'a table begins with words of no entry');
      entries.push({ ...entry, synonyms: { en: words(en), zh: words(zh), ja: words(ja) } });
    } else {
      const [code, en, zh, ja] = parts(line, 4);
      entries.push({ code, en, zh, ja, synonyms: { en: [], zh: [], ja: [] } });
    }
  }
  return entries;
}

function parts(line: string, count: 3 | 4): [string, string, string, string] {
  const [first, second, third, fourth = '', ...more] = line.split('|').map((part) => part.trim());
  if (!first || !second || !third || (count === 4) !== Boolean(fourth) || more.length > 0) {
    throw new Tampered('impossible_state', `a table's line does not have ${count} parts: ${line}`);
  }
  return [first, second, third, fourth];
}

function words(list: string): readonly string[] {
  return list.split(',').map((word) => word.trim());
}
