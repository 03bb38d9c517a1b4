import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { withTexts } from '../i18n.tsx';
import { StartPage } from '../pages/start/start-page.tsx';
import { RequireSession } from '../session/require-session.tsx';
import { usePageState, useSession } from '../session/session-provider.tsx';
import { LoadingPage } from './loading-page.tsx';

const HomePage = lazy(async () => ({
  default: (await withTexts(() => import('../pages/home/home-page.tsx'))).HomePage,
}));
const CountsPage = lazy(async () => ({
  default: (await withTexts(() => import('../pages/desk/counts-page.tsx'))).CountsPage,
}));

/** What stands at /app: the way in for those signed out, and each kind's own start page for the others. */
export function FirstPage() {
  const { is } = usePageState();
  return (
    <Suspense fallback={<LoadingPage />}>
      {is === 'signed-out' ? (
        <StartPage />
      ) : (
        <RequireSession>
          <OwnPage />
        </RequireSession>
      )}
    </Suspense>
  );
}

function OwnPage() {
  const { kind, operatorRole } = useSession().account;
  if (kind === 'recruiter') return <GoTo href="/app/openings" />;
  // Counts of the whole platform are for administrators.
  if (kind === 'operator' && operatorRole !== 'administrator') return <GoTo href="/app/desk" />;
  return kind === 'operator' ? <CountsPage /> : <HomePage />;
}

function GoTo({ href }: { href: string }) {
  const router = useRouter();
  useEffect(() => router.history.replace(href), [router, href]);
  return <LoadingPage />;
}
