import { useQuery } from '@tanstack/react-query';
import { getPlatform } from '../../shared/api/platform.ts';
import { isRefusal } from '../../shared/errors.ts';
import { useApi } from './session-provider.tsx';

/** Whether a telephone number may be an address here; no, until the platform has said so. */
export function useNumbersAccepted(): boolean {
  const api = useApi();
  const { data } = useQuery({ queryKey: ['platform'], queryFn: () => api(getPlatform), staleTime: Infinity });
  return data !== undefined && !isRefusal(data) && data.sms;
}
