import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import type { Member } from '../../../shared/api/employers.ts';
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
      const read = () => readOwnKeys(api, session, employer, members);
      const own = await read();
      if (isRefusal(own)) return own;
      const mine = (member: Member) => member.accountId === session.account.accountId;
      if (own.state === 'mine' && own.toConfirm.some(mine)) {
        // After a lost device: the key that signed until now hands over to the newest, which nobody else could compare.
        const { confirmSeats } = await import('../../../client/employers/seats.ts');
        const handed = await confirmSeats(api, session, employer.employerId, []);
        return isRefusal(handed) ? own : read();
      }
      if (own.state === 'other') {
        // One more owner tells by which key they would sign; whoever confirms them finds it.
        const { offerWhereDue } = await import('../../../client/employers/offer-owner-key.ts');
        await offerWhereDue(api, session, employer.employerId, members);
      }
      return own;
    },
  });
}
