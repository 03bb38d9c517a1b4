import type { Api } from '../../client/api.ts';
import { isRefusal } from '../../shared/errors.ts';
import { SessionInterrupted } from './session-interrupted.ts';
import type { SessionKeeper } from './session-keeper.ts';

/**
 * `api` for pages: throws `SessionInterrupted` instead of asking for one that is covered, and where one has just become
 * so by the answer. What was done all the same is answered as ever.
 */
export function apiOfPage(api: Api, keeper: Pick<SessionKeeper, 'covered'>): Api {
  const stopIfCovered = () => {
    const covered = keeper.covered();
    if (covered !== null) throw new SessionInterrupted(covered.back);
  };
  return async (endpoint, ...input) => {
    stopIfCovered();
    const answer = await api(endpoint, ...input);
    if (isRefusal(answer) && answer.refused === 'signed_out') stopIfCovered();
    return answer;
  };
}
