import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Session } from '../../client/accounts/session.ts';
import type { Api } from '../../client/api.ts';
import { browserApi } from './browser-api.ts';
import type { CoveredPage } from './covered-page.ts';
import { lockWhenIdle } from './idle-lock.ts';
import { apiOfPage } from './page-api.ts';
import { keepSession, type SessionKeeper } from './session-keeper.ts';
import type { SessionState } from './session-state.ts';
import { openStepUp, type StepUp } from './step-up.ts';
import { type Unsaved, watchUnsaved } from './unsaved.ts';

const LOOK_EVERY_MS = 5 * 60_000;

type Parts = {
  readonly api: Api;
  /** The same for pages: throws `SessionInterrupted` instead of asking for a page that is covered. */
  readonly pageApi: Api;
  readonly keeper: SessionKeeper;
  readonly stepUp: StepUp;
  readonly unsaved: Unsaved;
};

const SessionContext = createContext<Parts | null>(null);

// What a page below a RequireSession sees: the session as it was, while it is covered.
const PageContext = createContext<{ readonly state: SessionState } | null>(null);

/**
 * Gives everything below it the API and the session; finds out at once who is signed in. `onUnsaved` is called as soon
 * as something stands on a page that is stored nowhere yet.
 */
export function SessionProvider({ children, onUnsaved }: { children: ReactNode; onUnsaved: () => void }) {
  const queries = useQueryClient();
  const [parts] = useState<Parts>(() => {
    const stepUp = openStepUp();
    const unsaved = watchUnsaved(onUnsaved);
    const api = browserApi(
      (news) => (news === 'signed_out' ? keeper.end() : void keeper.find()),
      () => (keeper.read().is === 'unlocked' ? stepUp.ask() : Promise.resolve(false)),
    );
    const keeper = keepSession(api, {
      forget: () => {
        stepUp.settle(false);
        queries.clear();
      },
      hasUnsaved: unsaved.isThere,
      isAttended: unsaved.isAttended,
      pause: () => {
        stepUp.settle(false);
        // What is shown stays; an answer that is on its way would stand in its place.
        void queries.cancelQueries();
        queries.removeQueries({ type: 'inactive' });
      },
      resume: () => {
        void queries.cancelQueries().then(() => queries.invalidateQueries());
      },
    });
    return { api, pageApi: apiOfPage(api, keeper), keeper, stepUp, unsaved };
  });
  const unlocked = useSyncExternalStore(parts.keeper.subscribe, () => parts.keeper.read().is === 'unlocked');
  useEffect(() => {
    void parts.keeper.find();
    const look = () => {
      if (document.visibilityState === 'visible') void parts.keeper.find();
    };
    const stopTabs = parts.keeper.watchTabs();
    const stopFields = parts.unsaved.watch();
    document.addEventListener('visibilitychange', look);
    // A page that stays open must hear, too, that somebody starts over with the account.
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      stopTabs();
      stopFields();
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
  const { api, pageApi } = useParts();
  return use(PageContext) === null ? api : pageApi;
}

/** Begins, renews, locks and ends the session. */
export function useSessionKeeper(): SessionKeeper {
  return useParts().keeper;
}

/** Who is here; see {@link SessionState}. Below a `RequireSession` as its page sees it. */
export function useSessionState(): SessionState {
  const { keeper } = useParts();
  const state = useSyncExternalStore(keeper.subscribe, keeper.read);
  return use(PageContext)?.state ?? state;
}

/** As {@link useSessionState}, for what decides which page stands: a covered page stays. */
export function usePageState(): SessionState {
  const covered = useCoveredPage();
  const state = useSessionState();
  return covered?.state ?? state;
}

/** The page that waits, covered, for the account that wrote on it; null when none does. */
export function useCoveredPage(): CoveredPage | null {
  const { keeper } = useParts();
  return useSyncExternalStore(keeper.subscribe, keeper.covered);
}

/** What stands on the page and is stored nowhere yet. */
export function useUnsaved(): Unsaved {
  return useParts().unsaved;
}

/** Lets its children see the session as `state`. */
export function PageSession({ state, children }: { state: SessionState; children: ReactNode }) {
  const page = useMemo(() => ({ state }), [state]);
  return <PageContext value={page}>{children}</PageContext>;
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
