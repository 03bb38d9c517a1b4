import type { Api } from '../../../client/api.ts';
import { listSessions } from '../../../shared/api/devices.ts';

/** Where the account is signed in, and how it was signed in to. */
export const sessionsQuery = (api: Api) => ({
  queryKey: ['sessions'],
  queryFn: () => api(listSessions),
});
