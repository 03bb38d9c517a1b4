import { queryOptions } from '@tanstack/react-query';
import type { Session } from '../../../client/accounts/session.ts';
import type { Api } from '../../../client/api.ts';
import type { PostingWithTeam } from '../../../client/disclosure/apply.ts';

/** Who of a posting's team may be sealed to: verified in this browser against the public log, for the keys that were served. */
export function readersQuery(api: Api, session: Session, posting: PostingWithTeam) {
  const { postingId, employerId, team } = posting;
  const keys = team.map(({ accountId, recipient, signKey }) => `${accountId} ${signKey} ${recipient}`);
  return queryOptions({
    queryKey: ['readers', postingId, employerId, keys],
    queryFn: async () => {
      // A posting is shown before what verifies has come.
      const { verifyReaders } = await import('../../../client/employers/verify-readers.ts');
      return verifyReaders(api, session, posting);
    },
  });
}
