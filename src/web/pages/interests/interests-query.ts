import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { listMyInterests } from '../../../shared/api/interests.ts';
import { isRefusal } from '../../../shared/errors.ts';

/** The candidate's interests, newest first, ended ones too. */
export function myInterestsQuery(api: Api) {
  return queryOptions({
    queryKey: ['interests'],
    queryFn: async () => {
      const answer = await api(listMyInterests);
      return isRefusal(answer) ? answer : answer.interests;
    },
  });
}
