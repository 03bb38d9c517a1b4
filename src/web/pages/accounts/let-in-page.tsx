import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { LetInForm } from '../../forms/let-in.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountTask } from './account-frame.tsx';

/** A device that is signed in lets a new one in. */
export function LetInPage() {
  const { t } = useLingui();
  const [end, setEnd] = useState<'in' | 'away' | null>(null);
  return (
    <AccountTask
      under="devices"
      title={t`Let a new device in`}
      lead={t`On the new device open the sign-in page and choose “Use another device that is signed in”.`}
    >
      {end === null && (
        <Card>
          <LetInForm onEnd={setEnd} />
        </Card>
      )}
      {end === 'in' && (
        <Notice
          tone="good"
          live
          title={t`The new device is let in`}
          action={
            <ButtonLink href="/app/account/devices">
              <Trans>See your devices</Trans>
            </ButtonLink>
          }
        >
          <p>
            <Trans>It signs in by itself as soon as you say there, too, that the digits are the same.</Trans>
          </p>
        </Notice>
      )}
      {end === 'away' && (
        <Notice
          tone="warn"
          live
          title={t`Nobody was let in`}
          action={
            <Button onPress={() => setEnd(null)}>
              <Trans>Try once more</Trans>
            </Button>
          }
        >
          <p>
            <Trans>
              The request is over. If the digits differed although you typed the code of your own device, do
              not try it again on this network, and ask the operator what happened.
            </Trans>
          </p>
        </Notice>
      )}
    </AccountTask>
  );
}
