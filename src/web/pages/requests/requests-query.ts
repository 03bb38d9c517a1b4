import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { isRefusal } from '../../../shared/errors.ts';

/** Who asks for the candidate's résumé, newest first, as the platform lists it. */
export function requestsQuery(api: Api) {
  return queryOptions({
    queryKey: ['requests'],
    queryFn: async () => {
      // The navigation counts these on every page, and their contract brings the vocabularies.
      const { listRequests } = await import('../../../shared/api/requests.ts');
      const answer = await api(listRequests);
      return isRefusal(answer) ? answer : answer.requests;
    },
  });
}
