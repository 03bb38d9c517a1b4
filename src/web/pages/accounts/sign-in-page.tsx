import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { SignInForm } from '../../forms/sign-in.tsx';
import { leadingTo, useNextPlace } from '../../session/next-place.ts';
import { useSessionState } from '../../session/session-provider.tsx';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { UnlockPage } from './unlock-page.tsx';

/** The way in for who has an account; leads on to where one wanted to go. */
export function SignInPage() {
  const { t } = useLingui();
  const { is } = useSessionState();
  const next = useNextPlace();
  const router = useRouter();
  useEffect(() => {
    if (is === 'unlocked') router.history.replace(next);
  }, [is, next, router]);
  if (is === 'finding' || is === 'unlocked') return <LoadingPage />;
  if (is === 'locked') return <UnlockPage />;
  return (
    <div className="narrow">
      <PageHeader
        title={t`Sign in`}
        lead={t`Your passphrase is turned into keys in this browser. It is never sent to the platform.`}
      />
      <Card>
        <SignInForm />
      </Card>
      <p className="page-foot">
        <Trans>No account yet?</Trans>{' '}
        <TextLink href={leadingTo('/app/start', next)}>
          <Trans>Open one</Trans>
        </TextLink>
      </p>
      <p className="page-foot">
        <Trans>
          If both passphrase and recovery kit are lost, nobody can open your documents, not even the operator.
          You can then open a new account with the same address.
        </Trans>
      </p>
    </div>
  );
}
