import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import { openInterests } from '../../../client/interests/open-interests.ts';
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

/** The interests shown to a posting's team, opened in this browser. */
export function shownInterestsQuery(api: Api, session: Session, postingId: string) {
  return queryOptions({
    queryKey: ['shown-interests', postingId],
    queryFn: () => openInterests(api, session, postingId),
    refetchOnWindowFocus: false,
  });
}
