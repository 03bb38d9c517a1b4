import { type Api, httpApi } from '../../client/api.ts';
import { getAccount } from '../../shared/api/accounts.ts';
import { isRefusal } from '../../shared/errors.ts';

/** What a refusal to anything else says about the session itself. */
export type SessionNews = 'signed_out' | 'account_held';

/**
 * The platform this page came from. `onNews` hears when an answer tells that the session is over or held. An act
 * towards candidates that is refused until the passkey is shown waits for `showPasskey`, and is sent once more as it
 * was when that answers true.
 */
export function browserApi(onNews: (news: SessionNews) => void, showPasskey: () => Promise<boolean>): Api {
  const http = httpApi({ origin: location.origin, fetch: (...request) => fetch(...request) });
  return async (endpoint, ...input) => {
    let answer = await http(endpoint, ...input);
    if (endpoint.contact && isRefusal(answer) && answer.refused === 'passkey_needed') {
      if (await showPasskey()) answer = await http(endpoint, ...input);
    }
    // Who asks for the account itself draws the conclusion from the answer.
    if (!isRefusal(answer) || Object.is(endpoint, getAccount)) return answer;
    if (answer.refused === 'signed_out' || answer.refused === 'account_held') onNews(answer.refused);
    return answer;
  };
}
