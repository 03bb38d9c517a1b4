import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { readPosting } from '../../../shared/api/jobs.ts';
import { isRefusal } from '../../../shared/errors.ts';

/** One posting with its team. */
export function postingQuery(api: Api, postingId: string) {
  return queryOptions({
    queryKey: ['posting', postingId],
    queryFn: async () => {
      const answer = await api(readPosting, { params: { postingId } });
      return isRefusal(answer) ? answer : answer.posting;
    },
  });
}
