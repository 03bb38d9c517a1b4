import { expect, it } from 'vitest';
import { FACETS } from '../../../shared/vocabulary/facets.ts';
import { filtersOf, paramsOf } from './card-search.ts';
import { readCardSearch, SEARCH_FACETS } from './card-search-params.ts';

it('searches by every facet but the occupation, which is the posting’s', () => {
  expect(['occupation', ...SEARCH_FACETS]).toEqual(FACETS);
});

it('brings what was searched for through an address and back', () => {
  const filters = { region: ['JP-13', 'DE'], experience: ['3_to_5'], education: ['6'] };
  const read = readCardSearch(paramsOf(filters, 2));
  expect(filtersOf(read)).toEqual(filters);
  expect(read.page).toBe(2);
});

it('leaves out what an address says that is no code', () => {
  const read = readCardSearch({ region: 'JP-13,XX-1', skill: '<b>', language: ['en'], occupation: '251' });
  expect(filtersOf(read)).toEqual({ region: ['JP-13'] });
});

it.each([0, 51, 1.5, 'x', undefined])('has searched nothing on page %s', (page) => {
  expect(readCardSearch({ page }).page).toBeUndefined();
});
