import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import { openRequest } from '../../../client/requests/open-request.ts';

/** One request, checked in this browser and with its message opened. */
export function requestQuery(api: Api, session: Session, requestId: string) {
  return queryOptions({
    queryKey: ['requests', requestId],
    queryFn: () => openRequest(api, session, requestId),
  });
}
