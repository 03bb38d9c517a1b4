import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import { isRefusal } from '../../../shared/errors.ts';
import type { MyEmployer } from '../openings/use-my-employer.ts';

const VISIT_MS = 5 * 60_000;

/**
 * The keys of my employer, read and verified in this browser beside the people that the platform names. Asked anew when
 * those change: a colleague's new keys, or somebody who joined.
 */
export function ownKeysQuery(api: Api, session: Session, { employer, members }: MyEmployer) {
  const people = members.map(
    ({ accountId, role, signKey, ownerKey }) => `${accountId} ${role} ${signKey} ${ownerKey?.key}`,
  );
  return queryOptions({
    queryKey: ['employer', 'keys', employer.employerId, people],
    staleTime: VISIT_MS,
    queryFn: async () => {
      // The first page does not wait for what verifies.
      const { readOwnKeys } = await import('../../../client/employers/own-keys.ts');
      const own = await readOwnKeys(api, session, employer, members);
      // One more owner tells by which key they would sign; whoever confirms them finds it.
      if (!isRefusal(own) && own.state === 'other') {
        const { offerWhereDue } = await import('../../../client/employers/offer-owner-key.ts');
        await offerWhereDue(api, session, employer.employerId, members);
      }
      return own;
    },
  });
}
