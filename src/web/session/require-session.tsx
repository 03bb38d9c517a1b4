import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { AccountKind } from '../../shared/api/accounts.ts';
import { Refused } from '../explain/refused.tsx';
import { withTexts } from '../i18n.tsx';
import { LoadingPage } from '../shell/loading-page.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ButtonLink } from '../ui/link.tsx';
import { leadingTo } from './next-place.ts';
import { PageSession, usePageState, useSessionKeeper } from './session-provider.tsx';
import { UnlessLeaving } from './unless-leaving.tsx';

const UnlockPage = lazy(async () => ({
  default: (await withTexts(() => import('../pages/accounts/unlock-page.tsx'))).UnlockPage,
}));

/**
 * Shows its children to an unlocked account, of one kind if `kind` is given. Others are asked to sign in or unlock
 * first, at the same address, or told whom the page is for; or that the account waits to be erased. A page that is
 * covered stays as it is.
 */
export function RequireSession({ kind, children }: { kind?: AccountKind; children: ReactNode }) {
  const state = usePageState();
  const keeper = useSessionKeeper();
  switch (state.is) {
    case 'finding':
      return <LoadingPage />;
    case 'unreachable':
      return <Refused refusal={state.refusal} onRetry={() => void keeper.find()} />;
    case 'signed-out':
      return <GoToSignIn />;
    case 'locked':
      return (
        <UnlessLeaving>
          <Suspense fallback={<LoadingPage />}>
            <UnlockPage />
          </Suspense>
        </UnlessLeaving>
      );
    case 'unlocked':
      // Nothing of one account's page is taken over into another's.
      return kind === undefined || kind === state.session.account.kind ? (
        <PageSession key={state.session.account.accountId} state={state}>
          <UnlessLeaving>{children}</UnlessLeaving>
        </PageSession>
      ) : (
        <OtherKind kind={kind} />
      );
  }
}

function GoToSignIn() {
  const router = useRouter();
  // The address of now only: it changes while this still stands, until the sign-in page has loaded.
  const [wanted] = useState(() => router.history.location.href);
  useEffect(() => router.history.replace(leadingTo('/app/sign-in', wanted)), [router, wanted]);
  return <LoadingPage />;
}

function OtherKind({ kind }: { kind: AccountKind }) {
  const { t } = useLingui();
  const titles: Record<AccountKind, string> = {
    candidate: t`This page is for people who look for work`,
    recruiter: t`This page is for recruiters`,
    operator: t`This page is for operators`,
  };
  return (
    <EmptyState
      page
      title={titles[kind]}
      action={
        <ButtonLink href="/app">
          <Trans>Go to your own start page</Trans>
        </ButtonLink>
      }
    >
      <Trans>
        You are signed in with an account of another kind. To use this page, sign out and sign in with the
        other one.
      </Trans>
    </EmptyState>
  );
}
