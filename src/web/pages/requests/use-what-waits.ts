import { useQuery } from '@tanstack/react-query';
import type { ReceivedRequest } from '../../../shared/api/requests.ts';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi } from '../../session/session-provider.tsx';
import { requestsQuery } from './requests-query.ts';

/** The requests that wait for the candidate's answer, as far as is known: what is the matter else, the page of requests says. */
export function useWhatWaits(): readonly ReceivedRequest[] {
  const { data } = useQuery(requestsQuery(useApi()));
  return data === undefined || isRefusal(data) ? [] : data.filter(({ state }) => state === 'waiting');
}
