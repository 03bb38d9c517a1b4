import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { listEmployerPostings } from '../../../shared/api/jobs.ts';

/** An employer's postings, with how many applied; asked again each minute. */
export function openingsQuery(api: Api, employerId: string) {
  return queryOptions({
    queryKey: ['openings', employerId],
    queryFn: () => api(listEmployerPostings, { params: { employerId } }),
    refetchInterval: 60_000,
  });
}
