import './session-over.css';
import { useLingui } from '@lingui/react/macro';
import { CatchBoundary, useBlocker } from '@tanstack/react-router';
import { useEffect, useLayoutEffect, useState } from 'react';
import { withTexts } from '../i18n.tsx';
import type { CoveredPage } from '../session/covered-page.ts';
import { useCoveredPage, useSessionState } from '../session/session-provider.tsx';
import { accountOf } from '../session/session-state.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Loading } from '../ui/loading.tsx';
import { SessionOverFailed } from './session-over-failed.tsx';

type Content = typeof import('../forms/sign-in-again.tsx').SignInAgain;

let loading: Promise<Content> | undefined;

/** Fetches the window's content: best while the platform still answers. Doing it again costs nothing. */
export function loadSessionOver(): void {
  fetchContent().catch(() => undefined);
}

/**
 * Stands above a page that is covered, until the same account has signed in again in it or the page is left. The page is
 * not seen, not printed and not found meanwhile, and the address does not change.
 */
export function SessionOverDialog() {
  const covered = useCoveredPage();
  const unlocked = useSessionState().is === 'unlocked';
  const title = useTitle(covered);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-covered', covered !== null);
  }, [covered]);
  // Later the platform may be gone, or renewed and without this code.
  useEffect(() => {
    if (unlocked) loadSessionOver();
  }, [unlocked]);
  return (
    <Dialog open={covered !== null} onClose={() => {}} title={title} alert busy cover>
      {covered !== null && <OverCovered covered={covered} />}
    </Dialog>
  );
}

function OverCovered({ covered }: { covered: CoveredPage }) {
  const { t } = useLingui();
  const [content, setContent] = useState<{ readonly Show: Content } | 'comes' | 'failed'>('comes');
  useBlocker({ shouldBlockFn: () => true, enableBeforeUnload: true });
  useEffect(() => {
    if (content !== 'comes') return;
    fetchContent().then(
      (Show) => setContent({ Show }),
      () => setContent('failed'),
    );
  }, [content]);
  if (content === 'comes') return <Loading label={t`Loading`} />;
  if (content === 'failed')
    return <SessionOverFailed covered={covered} fetched={false} onRetry={() => setContent('comes')} />;
  // What breaks here must not take the page along that it stands above.
  return (
    <CatchBoundary getResetKey={() => covered.account.accountId} errorComponent={Broken}>
      <content.Show covered={covered} />
    </CatchBoundary>
  );
}

function Broken({ reset }: { reset: () => void }) {
  const covered = useCoveredPage();
  return covered && <SessionOverFailed covered={covered} fetched onRetry={reset} />;
}

function useTitle(covered: CoveredPage | null): string {
  const { t } = useLingui();
  const now = accountOf(useSessionState());
  if (now === null) return t`Your session has ended`;
  return now.accountId === covered?.account.accountId
    ? t`Your account is locked`
    : t`Another account is signed in`;
}

function fetchContent(): Promise<Content> {
  loading ??= withTexts(() => import('../forms/sign-in-again.tsx')).then(
    ({ SignInAgain }) => SignInAgain,
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}
