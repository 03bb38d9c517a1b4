import { FACET_TREES } from '../../shared/vocabulary/facet-trees.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { graduationChoices } from '../../shared/vocabulary/graduation.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { type Entry, nameOf } from '../../shared/vocabulary/names.ts';
import type { SearchableEntry } from '../../shared/vocabulary/table.ts';
import { codeName } from '../pages/cards/facet-names.ts';
import type { Option } from '../ui/option-list.tsx';

/** Facets of which every level may be chosen by hand; of the others the finest alone. */
const ANY_LEVEL: readonly Facet[] = ['region', 'field', 'skill'];

/** What can be chosen for a facet, found by its name in any language and its other words; `held` is always among it. */
export function codeOptions(facet: Facet, locale: Locale, held: readonly string[]): readonly Option[] {
  const { entries, finest } = FACET_TREES[facet];
  const offered =
    facet === 'graduation'
      ? graduationChoices(new Date().getFullYear())
      : ANY_LEVEL.includes(facet)
        ? entries
        : finest;
  const known = new Set(offered.map(({ code }) => code));
  const also = held.filter((code) => !known.has(code));
  return [
    ...also.map((code) => ({ id: code, label: codeName(facet, code, locale) })),
    ...offered.map((entry) => ({
      id: entry.code,
      label: codeName(facet, entry.code, locale),
      words: wordsOf(entry, locale),
    })),
  ];
}

function wordsOf(entry: Entry | SearchableEntry, locale: Locale): readonly string[] {
  const names = [entry.en, entry.zh, entry.ja].filter((name) => name !== nameOf(entry, locale));
  if (!('synonyms' in entry)) return names;
  return [...names, ...entry.synonyms.en, ...entry.synonyms.zh, ...entry.synonyms.ja];
}
