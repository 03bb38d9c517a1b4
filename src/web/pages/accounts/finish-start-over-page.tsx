import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { FinishStartOver } from '../../forms/finish-start-over.tsx';
import { useSessionState } from '../../session/session-provider.tsx';
import { accountOf } from '../../session/session-state.ts';
import { LoadingPage } from '../../shell/loading-page.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AlreadySignedIn } from './already-signed-in.tsx';

/** The end of the 72 hours: new keys. */
export function FinishStartOverPage() {
  const { t } = useLingui();
  const state = useSessionState();
  const [finished, setFinished] = useState(false);
  if (state.is === 'finding') return <LoadingPage />;
  const account = accountOf(state);
  if (finished && state.is === 'unlocked') return <StartedOver />;
  if (account !== null && !finished) return <AlreadySignedIn account={account} />;
  return (
    <div className="narrow">
      <PageHeader
        title={t`Finish starting over`}
        lead={t`When the 72 hours are over and nobody stopped it, you make new keys here.`}
      />
      <FinishStartOver onFinished={() => setFinished(true)} />
      <p className="page-foot">
        <TextLink href="/app/start-over">
          <Trans>I have not begun yet</Trans>
        </TextLink>
      </p>
    </div>
  );
}

function StartedOver() {
  const { t } = useLingui();
  return (
    <div className="narrow">
      <PageHeader title={t`Your account is yours again`} />
      <Card>
        <p>
          <Trans>
            It has new keys, and nothing of before can be opened with the old ones. Your record says that you
            started over.
          </Trans>
        </p>
        <div>
          <ButtonLink href="/app">
            <Trans>Go to your start page</Trans>
          </ButtonLink>
        </div>
      </Card>
    </div>
  );
}
