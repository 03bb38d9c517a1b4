import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import { openInterests } from '../../../client/interests/open-interests.ts';

/** The interests shown to a posting's team, opened in this browser. */
export function shownInterestsQuery(api: Api, session: Session, postingId: string) {
  return queryOptions({
    queryKey: ['shown-interests', postingId],
    queryFn: () => openInterests(api, session, postingId),
    refetchOnWindowFocus: false,
  });
}
