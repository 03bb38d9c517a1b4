import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../client/api.ts';
import type { Answer } from '../../../shared/api/endpoint.ts';
import { listOperators } from '../../../shared/api/operators.ts';

/** One operator, for the others. */
export type Operator = Answer<typeof listOperators>['operators'][number];

/** The operators, and what waits for a second one of them; asked again each half minute. */
export const operatorsQuery = (api: Api) =>
  queryOptions({
    queryKey: ['desk', 'operators'],
    queryFn: () => api(listOperators),
    refetchInterval: 30_000,
  });
