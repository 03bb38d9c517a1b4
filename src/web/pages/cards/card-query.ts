import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { readFacetTable, readMyCard } from '../../../shared/api/cards.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { mapFacets } from '../../../shared/card/card.ts';
import type { FacetTable } from '../../../shared/card/facet-table.ts';
import { isRefusal, type Refusal } from '../../../shared/errors.ts';

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
export type PublicTable = Omit<Answer<typeof readFacetTable>, 'table'> & { readonly table: FacetTable };

/** The epoch's noised table: the same for everybody until the epoch ends. */
export function facetTableQuery(api: Api) {
  return queryOptions({
    queryKey: ['facet-table'],
    queryFn: async (): Promise<PublicTable | Refusal> => {
      const answer = await api(readFacetTable);
      if (isRefusal(answer)) return answer;
      const counts = mapFacets((facet) => Object.fromEntries(answer.table.counts[facet]));
      return { ...answer, table: { ...answer.table, counts } };
    },
  });
}

/** Below so many crowds, search finds little. */
const CROWDS = 10;

/** Whether there are so few cards that postings and interest lead further than search. */
export function isSmallBoard({ table, crowd }: PublicTable): boolean {
  return table.total < CROWDS * crowd;
}
