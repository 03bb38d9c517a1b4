import { type Api, httpApi } from '../../client/api.ts';
import { isRefusal } from '../../shared/errors.ts';

/** The platform this page came from; `onSignedOut` hears when it says that the session is over. */
export function browserApi(onSignedOut: () => void): Api {
  const http = httpApi({ origin: location.origin, fetch: (...request) => fetch(...request) });
  return async (endpoint, ...input) => {
    const answer = await http(endpoint, ...input);
    if (isRefusal(answer) && answer.refused === 'signed_out') onSignedOut();
    return answer;
  };
}
