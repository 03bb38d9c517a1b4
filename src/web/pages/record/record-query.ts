import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import { isRefusal } from '../../../shared/errors.ts';

const VISIT_MS = 5 * 60_000;

/**
 * The own record, read and checked in this browser against the public log: once for a visit, and again when the page
 * asks for it by `refetchOnMount: 'always'`. What was refused, for want of a network or else, is asked again at once.
 */
export function recordQuery(api: Api, session: Session | null) {
  return queryOptions({
    queryKey: ['record'],
    enabled: session !== null,
    staleTime: ({ state }) => (isRefusal(state.data) ? 0 : VISIT_MS),
    queryFn: async () => {
      if (session === null) throw new Error('nobody is here whose record could be read');
      // The first page does not wait for what checks.
      const { readCheckedRecord } = await import('../../../client/disclosure/check-record.ts');
      return readCheckedRecord(api, session);
    },
  });
}
