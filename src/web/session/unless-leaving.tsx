import { useLocation } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense } from 'react';
import { withTexts } from '../i18n.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import { useSessionState } from './session-provider.tsx';
import { accountOf } from './session-state.ts';

const LeavingPage = lazy(async () => ({
  default: (await withTexts(() => import('../pages/accounts/leaving-page.tsx'))).LeavingPage,
}));

/** What is open to who waits for the account to be erased: to take it along, to look at the record, and to go at once. */
const OPEN = ['/app/account/export', '/app/account/erase', '/app/record'];

/** Shows its children, unless the account waits to be erased: then what that means, and the way back, keys or no keys. */
export function UnlessLeaving({ children }: { children: ReactNode }) {
  const eraseAt = accountOf(useSessionState())?.eraseAt ?? null;
  const here = useLocation({ select: (place) => place.publicHref.replace(/[?#].*$/, '') });
  if (eraseAt === null || OPEN.includes(here)) return children;
  return (
    <Suspense fallback={<LoadingPage />}>
      <LeavingPage eraseAt={eraseAt} />
    </Suspense>
  );
}
