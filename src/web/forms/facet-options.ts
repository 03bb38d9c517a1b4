import type { PostingSummary } from '../../shared/api/jobs.ts';
import { FACET_TREES } from '../../shared/vocabulary/facet-trees.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { graduationChoices } from '../../shared/vocabulary/graduation.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { nameOf } from '../../shared/vocabulary/names.ts';
import type { SearchableEntry } from '../../shared/vocabulary/table.ts';
import { codeName } from '../pages/cards/facet-names.ts';
import type { Option } from '../ui/option-list.tsx';

/** The currency and the time that pay is counted in: those of the posting. */
export type PayUnit = Pick<PostingSummary, 'payCurrency' | 'payPeriod'>;

/** All codes of a facet that can be searched for, at any level, found by their names and other words in any language. */
export function facetOptions(facet: Facet, locale: Locale, pay: PayUnit): readonly Option[] {
  return entriesOf(facet, pay).map((entry) => {
    const { synonyms }: Pick<SearchableEntry, 'synonyms'> =
      'synonyms' in entry ? (entry as SearchableEntry) : { synonyms: { en: [], zh: [], ja: [] } };
    const names = [entry.en, entry.zh, entry.ja].filter((name) => name !== nameOf(entry, locale));
    return {
      id: entry.code,
      label: codeName(facet, entry.code, locale),
      words: [...names, ...synonyms.en, ...synonyms.zh, ...synonyms.ja],
    };
  });
}

function entriesOf(facet: Facet, { payCurrency, payPeriod }: PayUnit) {
  const { entries } = FACET_TREES[facet];
  if (facet === 'pay') return entries.filter(({ code }) => code.startsWith(`${payCurrency}-${payPeriod}-`));
  if (facet === 'graduation') return graduationChoices(new Date().getFullYear());
  return entries;
}
