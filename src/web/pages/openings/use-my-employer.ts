import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { getMyEmployer } from '../../../shared/api/employers.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { useApi } from '../../session/session-provider.tsx';

/** My employer with its people and invitations. */
export type MyEmployer = NonNullable<Answer<typeof getMyEmployer>['mine']>;

/** The recruiter's employer, or that there is none yet. */
export function myEmployerQuery(api: Api) {
  return queryOptions({ queryKey: ['employer'], queryFn: () => api(getMyEmployer) });
}

/** See {@link myEmployerQuery}; asked again now and then, for an operator may decide. */
export function useMyEmployer() {
  return useQuery({ ...myEmployerQuery(useApi()), refetchInterval: 30_000 });
}
