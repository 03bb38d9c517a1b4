import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { UnlockForm } from '../../forms/unlock.tsx';
import { useSessionKeeper, useSessionState } from '../../session/session-provider.tsx';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/**
 * For who is signed in while the keys are not in memory: after a reload, after half an hour without use, or when a
 * passkey signed in that cannot unlock.
 */
export function UnlockPage({ byPasskey = false }: { byPasskey?: boolean }) {
  const { t } = useLingui();
  const state = useSessionState();
  const keeper = useSessionKeeper();
  if (state.is !== 'locked') return <LoadingPage />;
  return (
    <div className="narrow">
      <PageHeader
        title={t`Unlock your account`}
        lead={t`You are signed in, but your keys are only kept while this page is open and in use. Unlock them to go on where you were.`}
      />
      <Card>
        {byPasskey && (
          <Notice live title={t`Your passkey signed you in`}>
            <Trans>It cannot open your keys on this device. Your passphrase or recovery kit does.</Trans>
          </Notice>
        )}
        <UnlockForm key={state.account.accountId} account={state.account} typed={byPasskey} />
      </Card>
      <p className="page-foot">
        <Trans>Not you, or done for today?</Trans>{' '}
        <Button tone="quiet" onPress={() => void keeper.signOut('here')}>
          <Trans>Sign out</Trans>
        </Button>
      </p>
    </div>
  );
}

/** The same at an address of its own; leads on to the start page once it is unlocked. */
export function UnlockRoute() {
  const { is } = useSessionState();
  const router = useRouter();
  useEffect(() => {
    if (is === 'unlocked') router.history.replace('/app');
    if (is === 'signed-out') router.history.replace('/app/sign-in');
  }, [is, router]);
  return <UnlockPage />;
}
