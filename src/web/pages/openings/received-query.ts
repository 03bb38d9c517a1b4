import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { listReceivedApplications } from '../../../shared/api/applications.ts';

/** The applications to a posting, for who is in its team; asked again each half minute. */
export function receivedQuery(api: Api, postingId: string) {
  return queryOptions({
    queryKey: ['received', postingId],
    queryFn: () => api(listReceivedApplications, { params: { postingId } }),
    refetchInterval: 30_000,
  });
}
