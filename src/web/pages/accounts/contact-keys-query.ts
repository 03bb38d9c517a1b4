import type { Api } from '../../../client/api.ts';
import { listContactKeys } from '../../../shared/api/passkeys.ts';

/** With what the signed-in recruiter may contact candidates. */
export const contactKeysQuery = (api: Api) => ({
  queryKey: ['contact-keys'],
  queryFn: () => api(listContactKeys),
});
