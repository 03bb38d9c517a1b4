import { useEffect } from 'react';
import type { Account } from '../../shared/api/accounts.ts';
import { useApi, useSessionState } from './session-provider.tsx';

const isReached = ({ kind, eraseAt }: Account) => kind === 'candidate' && eraseAt === null;

/**
 * Once after each unlocking, keys are uploaded to which employers can seal the message of a request. Nobody waits for
 * it, and nobody is told when it fails: requests then carry only their form, and the next visit tries again.
 */
export function usePrekeyRefill(): void {
  const api = useApi();
  const state = useSessionState();
  const session = state.is === 'unlocked' && isReached(state.session.account) ? state.session : null;
  // The keys of one unlocking: an account that is only renewed keeps them.
  const keyring = session?.keyring;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each unlocking, not for each renewed account
  useEffect(() => {
    if (session === null) return;
    import('../../client/requests/prekeys.ts')
      .then(({ refillPrekeys }) => refillPrekeys(api, session))
      .catch(() => undefined);
  }, [api, keyring]);
}
