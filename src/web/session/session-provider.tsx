import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import type { Session } from '../../client/accounts/session.ts';
import type { Api } from '../../client/api.ts';
import { browserApi } from './browser-api.ts';
import { lockWhenIdle } from './idle-lock.ts';
import { keepSession, type SessionKeeper } from './session-keeper.ts';
import type { SessionState } from './session-state.ts';
import { openStepUp, type StepUp } from './step-up.ts';

const LOOK_EVERY_MS = 5 * 60_000;

type Parts = { readonly api: Api; readonly keeper: SessionKeeper; readonly stepUp: StepUp };

const SessionContext = createContext<Parts | null>(null);

/** Gives everything below it the API and the session; finds out at once who is signed in. */
export function SessionProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [parts] = useState<Parts>(() => {
    const stepUp = openStepUp();
    const api = browserApi(
      (news) => (news === 'signed_out' ? keeper.end() : void keeper.find()),
      () => (keeper.read().is === 'unlocked' ? stepUp.ask() : Promise.resolve(false)),
    );
    const keeper = keepSession(api, () => {
      stepUp.settle(false);
      queries.clear();
    });
    return { api, keeper, stepUp };
  });
  const unlocked = useSyncExternalStore(parts.keeper.subscribe, () => parts.keeper.read().is === 'unlocked');
  useEffect(() => {
    void parts.keeper.find();
    const look = () => {
      if (document.visibilityState === 'visible') void parts.keeper.find();
    };
    const stop = parts.keeper.watchTabs();
    document.addEventListener('visibilitychange', look);
    // A page that stays open must hear, too, that somebody starts over with the account.
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      stop();
    };
  }, [parts]);
  useEffect(() => (unlocked ? lockWhenIdle(parts.keeper.lock) : undefined), [parts, unlocked]);
  return <SessionContext value={parts}>{children}</SessionContext>;
}

/** Where the passkey is asked for; see {@link StepUp}. */
export function useStepUp(): StepUp {
  return useParts().stepUp;
}

/** The typed API of this platform. */
export function useApi(): Api {
  return useParts().api;
}

/** Begins, renews, locks and ends the session. */
export function useSessionKeeper(): SessionKeeper {
  return useParts().keeper;
}

/** Who is here; see {@link SessionState}. */
export function useSessionState(): SessionState {
  const { keeper } = useParts();
  return useSyncExternalStore(keeper.subscribe, keeper.read);
}

/** The unlocked session. Only below a `RequireSession`, which shows its children to nobody else. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.is !== 'unlocked') throw new Error('this page needs RequireSession around it');
  return state.session;
}

function useParts(): Parts {
  const parts = use(SessionContext);
  if (parts === null) throw new Error('there is no SessionProvider around this');
  return parts;
}
