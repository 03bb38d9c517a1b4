import type { Api } from '../../../client/api.ts';
import { listGrants } from '../../../shared/api/disclosure.ts';
import { isRefusal } from '../../../shared/errors.ts';

/** Everything that the signed-in candidate allowed others to read. */
export const grantsQuery = (api: Api) => ({
  queryKey: ['grants'],
  queryFn: async () => {
    const answer = await api(listGrants);
    return isRefusal(answer) ? answer : answer.grants;
  },
});
