import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import { listHeldAccounts } from '../../../shared/api/desk.ts';

/** The accounts that are held, and what their owners answered; asked again each half minute. */
export const heldQuery = (api: Api) =>
  queryOptions({
    queryKey: ['desk', 'held'],
    queryFn: () => api(listHeldAccounts),
    refetchInterval: 30_000,
  });
