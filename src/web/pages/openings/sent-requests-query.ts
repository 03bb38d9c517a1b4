import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { listSentRequests } from '../../../shared/api/sent-requests.ts';

/** What was asked for a posting, and what is left of the ration; asked again each minute. */
export function sentRequestsQuery(api: Api, postingId: string) {
  return queryOptions({
    queryKey: ['sent-requests', postingId],
    queryFn: () => api(listSentRequests, { params: { postingId } }),
    refetchInterval: 60_000,
  });
}
