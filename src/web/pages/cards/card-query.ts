import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { readFacetTable, readMyCard } from '../../../shared/api/cards.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { isRefusal } from '../../../shared/errors.ts';

/** The candidate's own card, its state and hide list. */
export function myCardQuery(api: Api) {
  return queryOptions({
    queryKey: ['card'],
    queryFn: async () => {
      const answer = await api(readMyCard);
      return isRefusal(answer) ? answer : answer.mine;
    },
  });
}

/** The public table of the epoch, as everybody gets it. */
export type PublicTable = Answer<typeof readFacetTable>;

/** The epoch's noised table: the same for everybody until the epoch ends. */
export function facetTableQuery(api: Api) {
  return queryOptions({ queryKey: ['facet-table'], queryFn: () => api(readFacetTable) });
}

/** Below so many crowds, search finds little. */
const CROWDS = 10;

/** Whether there are so few cards that postings and interest lead further than search. */
export function isSmallBoard({ table, crowd }: PublicTable): boolean {
  return table.total < CROWDS * crowd;
}
