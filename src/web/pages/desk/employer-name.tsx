import { useQuery } from '@tanstack/react-query';
import { listEmployers } from '../../../shared/api/desk.ts';
import { useApi } from '../../session/session-provider.tsx';

/** The name of an employer that the desk has listed. */
export function EmployerName({ employerId }: { employerId: string }) {
  const api = useApi();
  const { data } = useQuery({ queryKey: ['desk', 'employers'], queryFn: () => api(listEmployers) });
  const employers = data !== undefined && 'employers' in data ? data.employers : [];
  return <bdi>{employers.find((one) => one.employerId === employerId)?.name ?? '…'}</bdi>;
}
