import type { Api } from '../../../client/api.ts';
import { listPasskeys } from '../../../shared/api/passkeys.ts';
import { isRefusal } from '../../../shared/errors.ts';

/** The passkeys of the account that is signed in. */
export const passkeysQuery = (api: Api) => ({
  queryKey: ['passkeys'],
  queryFn: async () => {
    const answer = await api(listPasskeys);
    return isRefusal(answer) ? answer : answer.passkeys;
  },
});
