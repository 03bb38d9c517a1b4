import './account.css';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { SignInForm } from '../../forms/sign-in.tsx';
import { SignInByPasskey } from '../../forms/sign-in-by-passkey.tsx';
import { hasPasskeys } from '../../keys/passkey.ts';
import { leadingTo, useNextPlace } from '../../session/next-place.ts';
import { useSessionState } from '../../session/session-provider.tsx';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ReleaseFacts } from '../release/release-facts.tsx';
import { UnlockPage } from './unlock-page.tsx';

/** The way in for who has an account; leads on to where one wanted to go. */
export function SignInPage() {
  const { t } = useLingui();
  const { is } = useSessionState();
  const next = useNextPlace();
  const [locked, setLocked] = useState(false);
  const router = useRouter();
  useEffect(() => {
    if (is === 'unlocked') router.history.replace(next);
  }, [is, next, router]);
  if (is === 'finding' || is === 'unlocked') return <LoadingPage />;
  if (is === 'locked') return <UnlockPage byPasskey={locked} />;
  return (
    <div className="narrow">
      <PageHeader
        title={t`Sign in`}
        lead={t`Your passphrase is turned into keys in this browser. It is never sent to the platform.`}
      />
      {hasPasskeys() && (
        <div className="sign-in-passkey">
          <SignInByPasskey onLocked={() => setLocked(true)} />
          <p className="field-hint">
            <Trans>Or with your address:</Trans>
          </p>
        </div>
      )}
      <Card>
        <SignInForm />
      </Card>
      <p className="page-foot">
        <Trans>You are signed in elsewhere?</Trans>{' '}
        <TextLink href={leadingTo('/app/sign-in/device', next)}>
          <Trans>Use another device that is signed in</Trans>
        </TextLink>
      </p>
      <p className="page-foot">
        <Trans>No account yet?</Trans>{' '}
        <TextLink href={leadingTo('/app/start', next)}>
          <Trans>Open one</Trans>
        </TextLink>
      </p>
      <p className="page-foot">
        <Trans>
          If passphrase, recovery kit and every device are lost, nobody can open your documents, not even the
          operator.
        </Trans>{' '}
        <TextLink href="/app/start-over">
          <Trans>I lost everything</Trans>
        </TextLink>
      </p>
      <div className="page-foot">
        <ReleaseFacts />
      </div>
    </div>
  );
}
