/** What is sent to the endpoints of search and shortlists, for the table of authority. */
import type { Act, Ids } from './authority-acts.ts';

/** The request of each endpoint, by domain and name. */
export const SEARCH_ACTS: Readonly<Record<string, (ids: Ids) => Act>> = {
  'search.searchCards': ({ postingId }) => ({ path: { postingId }, body: { filters: {}, page: 1 } }),
  'search.readShortlist': ({ postingId }) => ({ path: { postingId } }),
  'search.addToShortlist': ({ postingId, handle }) => ({ path: { postingId, handle }, body: {} }),
  'search.removeFromShortlist': ({ postingId, handle }) => ({ path: { postingId, handle } }),
};
