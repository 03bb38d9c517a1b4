import { useQuery } from '@tanstack/react-query';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import type { MyEmployer } from '../openings/use-my-employer.ts';
import { ownKeysQuery } from './keys-query.ts';

/** The accounts of colleagues whose keys nobody confirmed: candidates make no copies for them. Nobody while it is not known. */
export function useUnconfirmed(mine: MyEmployer): ReadonlySet<string> {
  const { data } = useQuery(ownKeysQuery(useApi(), useSession(), mine));
  const known = data === undefined || isRefusal(data) ? [] : data.toConfirm;
  return new Set(known.map(({ accountId }) => accountId));
}
