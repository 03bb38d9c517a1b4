import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { isRefusal } from '../../../shared/errors.ts';
import { useApi } from '../../session/session-provider.tsx';
import { sessionsQuery } from './sessions-query.ts';

/** What this browser and its system call themselves, such as "Firefox, Android": the name of what is made here. */
export function useThisDevice(): string {
  const { t } = useLingui();
  const { data } = useQuery(sessionsQuery(useApi()));
  const current =
    data === undefined || isRefusal(data) ? undefined : data.sessions.find((one) => one.current);
  return (current?.label || t`This device`).slice(0, 60);
}
