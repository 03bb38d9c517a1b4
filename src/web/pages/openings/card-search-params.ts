import { FACETS, type Facet } from '../../../shared/vocabulary/facets.ts';

/** The facets one may search by: the occupation is the posting's own. */
export type SearchFacet = Exclude<Facet, 'occupation'>;

/** What an address says to search cards by, codes parted by commas. Without a page nothing was searched yet. */
export type CardSearchParams = { [Each in SearchFacet]?: string | undefined } & { page?: number | undefined };

/** See {@link SearchFacet}, in the order of a card. */
export const SEARCH_FACETS: readonly SearchFacet[] = FACETS.filter((facet) => facet !== 'occupation');

const CODES = /^[\w-]{1,40}(,[\w-]{1,40}){0,9}$/;
const MOST_PAGES = 50;

/** Reads the search part of an address, which anybody may have written. Whether a code is known is not looked at. */
export function readCardSearch(search: Record<string, unknown>): CardSearchParams {
  const page = Number(search.page);
  const params: CardSearchParams = {
    page: Number.isInteger(page) && page > 0 && page <= MOST_PAGES ? page : undefined,
  };
  for (const facet of SEARCH_FACETS) {
    const value = search[facet];
    const codes = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    params[facet] = CODES.test(codes) ? [...new Set(codes.split(','))].join() : undefined;
  }
  return params;
}
