import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { AskToBeLetIn } from '../../forms/ask-to-be-let-in.tsx';
import { leadingTo, useNextPlace } from '../../session/next-place.ts';
import { useSessionState } from '../../session/session-provider.tsx';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { Card } from '../../ui/card.tsx';
import { TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { UnlockPage } from './unlock-page.tsx';

/** A new device asks one that is signed in to let it in. */
export function PairPage() {
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
        title={t`Use another device`}
        lead={t`A device on which you are signed in hands your keys to this one. The platform in between cannot read them.`}
      />
      <Card>
        <AskToBeLetIn />
      </Card>
      <p className="page-foot">
        <TextLink href={leadingTo('/app/sign-in', next)}>
          <Trans>Sign in another way</Trans>
        </TextLink>
      </p>
    </div>
  );
}
