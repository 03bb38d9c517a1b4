import type { Filters } from '../../../shared/api/search.ts';
import { FACET_TREES } from '../../../shared/vocabulary/facet-trees.ts';
import { type CardSearchParams, SEARCH_FACETS } from './card-search-params.ts';

/** What the platform is asked, of what the address says; what is no code is left out. */
export function filtersOf(params: CardSearchParams): Filters {
  const filters: Filters = {};
  for (const facet of SEARCH_FACETS) {
    const { entryOf } = FACET_TREES[facet];
    const codes = (params[facet] ?? '').split(',').filter((code) => entryOf(code) !== undefined);
    if (codes.length > 0) filters[facet] = codes;
  }
  return filters;
}

/** What the address says, of what the platform is asked. */
export function paramsOf(filters: Filters, page: number): CardSearchParams {
  const params: CardSearchParams = { page };
  for (const facet of SEARCH_FACETS) params[facet] = filters[facet]?.join();
  return params;
}
