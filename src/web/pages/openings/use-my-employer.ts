import { useQuery } from '@tanstack/react-query';
import { getMyEmployer } from '../../../shared/api/employers.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { useApi } from '../../session/session-provider.tsx';

/** My employer with its people and invitations. */
export type MyEmployer = NonNullable<Answer<typeof getMyEmployer>['mine']>;

/** The recruiter's employer, or that there is none yet; asked again now and then, for an operator may decide. */
export function useMyEmployer() {
  const api = useApi();
  return useQuery({
    queryKey: ['employer'],
    queryFn: () => api(getMyEmployer),
    refetchInterval: 30_000,
  });
}
