import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import type { MyEmployer } from '../openings/use-my-employer.ts';

const VISIT_MS = 5 * 60_000;

/**
 * The keys of my employer, read and verified in this browser beside the people that the platform names. Asked anew when
 * those change: a colleague's new keys, or somebody who joined.
 */
export function ownKeysQuery(api: Api, session: Session, { employer, members }: MyEmployer) {
  const people = members.map(({ accountId, role, signKey }) => `${accountId} ${role} ${signKey}`);
  return queryOptions({
    queryKey: ['employer', 'keys', employer.employerId, people],
    staleTime: VISIT_MS,
    queryFn: async () => {
      // The first page does not wait for what verifies.
      const { readOwnKeys } = await import('../../../client/employers/own-keys.ts');
      return readOwnKeys(api, session, employer, members);
    },
  });
}
