import type { z } from 'zod';
import type { searchPostings } from '../../shared/api/jobs.ts';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { isOccupationCode, OCCUPATION_GROUPS, OCCUPATIONS } from '../../shared/vocabulary/occupations.ts';
import { COUNTRIES, isRegionCode, REGIONS } from '../../shared/vocabulary/regions.ts';
import { attributes, type Html, html } from './html.ts';
import { inLanguage, type PlaceOnSite } from './place.ts';

/** What is searched for; the contract's own query. */
export type PostingSearch = z.infer<typeof searchPostings.query>;

const TEXT = {
  label: /*i18n*/ { id: 'page.search.label', message: 'Search postings' },
  words: /*i18n*/ { id: 'page.search.words', message: 'Words' },
  occupation: /*i18n*/ { id: 'page.search.occupation', message: 'Occupation' },
  anyOccupation: /*i18n*/ { id: 'page.search.anyOccupation', message: 'Any occupation' },
  region: /*i18n*/ { id: 'page.search.region', message: 'Region' },
  anyRegion: /*i18n*/ { id: 'page.search.anyRegion', message: 'Any region' },
  submit: /*i18n*/ { id: 'page.search.submit', message: 'Search' },
};

/** Reads a search from an address: whatever it says, the answer is a search; what makes no sense is left out. */
export function readSearch(query: unknown): PostingSearch {
  const given = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}));
  const one = (name: string): string => {
    const value: unknown = given.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [occupation, region, page] = [one('occupation'), one('region'), one('page')];
  return {
    words: one('words')
      .toWellFormed()
      .replace(/\p{Cc}+/gu, ' ')
      .slice(0, 200),
    occupation: isOccupationCode(occupation) ? occupation : '',
    region: isRegionCode(region) ? region : '',
    page: /^[1-9]\d{0,2}$/.test(page) ? Number(page) : 1,
  };
}

/** The address of a search, without what it leaves open; the opposite of {@link readSearch}. */
export function searchPath({ words, occupation, region, page }: PostingSearch): string {
  const query = new URLSearchParams();
  if (words !== '') query.set('words', words);
  if (occupation !== '') query.set('occupation', occupation);
  if (region !== '') query.set('region', region);
  if (page > 1) query.set('page', String(page));
  return query.size === 0 ? 'postings' : `postings?${query}`;
}

/** The form, filled with what was searched for. */
export function searchForm({ text, locale }: PlaceOnSite, search: PostingSearch): Html {
  return html`<form class="search-form sheet" role="search" aria-label="${text(TEXT.label)}" method="get" action="${inLanguage(locale, 'postings')}">
<label>${text(TEXT.words)}<input type="search" name="words" value="${search.words}" maxlength="200" autocomplete="off"></label>
<label>${text(TEXT.occupation)}<select name="occupation"><option value="">${text(TEXT.anyOccupation)}</option>
${OCCUPATION_GROUPS.filter(({ code }) => code.length === 1).map(
  (group) => html`<optgroup label="${nameOf(group, locale)}">
${OCCUPATIONS.filter(({ code }) => code.startsWith(group.code)).map((entry) =>
  choice(entry.code, nameOf(entry, locale), search.occupation),
)}</optgroup>`,
)}</select></label>
<label>${text(TEXT.region)}<select name="region"><option value="">${text(TEXT.anyRegion)}</option>
${COUNTRIES.map(
  (country) => html`<optgroup label="${nameOf(country, locale)}">
${REGIONS.filter((region) => region.country === country.code).map((entry) =>
  choice(entry.code, nameOf(entry, locale), search.region),
)}</optgroup>`,
)}</select></label>
<button type="submit">${text(TEXT.submit)}</button>
</form>`;
}

function choice(code: string, name: string, chosen: string): Html {
  return html`<option value="${code}"${attributes({ selected: code === chosen })}>${name}</option>\n`;
}
