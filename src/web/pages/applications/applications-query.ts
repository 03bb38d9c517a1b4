import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { listApplications } from '../../../shared/api/applications.ts';
import { isRefusal } from '../../../shared/errors.ts';

/** The candidate's applications, newest first. */
export function applicationsQuery(api: Api) {
  return queryOptions({
    queryKey: ['applications'],
    queryFn: async () => {
      const answer = await api(listApplications);
      return isRefusal(answer) ? answer : answer.applications;
    },
  });
}
