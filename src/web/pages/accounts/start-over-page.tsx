import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { BeginStartOverForm } from '../../forms/begin-start-over.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink, TextLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { When } from '../../ui/when.tsx';

/** For who lost passphrase, kit and every device: what that means, and the beginning of the 72 hours. */
export function StartOverPage() {
  const { t } = useLingui();
  const [readyAt, setReadyAt] = useState<string | null>(null);
  return (
    <div className="narrow">
      <PageHeader
        title={t`Start over`}
        lead={t`For when passphrase, recovery kit and every signed-in device are lost. If you have one of them, use it instead: it keeps everything.`}
      />
      {readyAt === null ? (
        <div className="stack">
          <Losses />
          <Card title={t`Begin`}>
            <BeginStartOverForm onBegun={setReadyAt} />
          </Card>
          <p className="page-foot">
            <Trans>Are the 72 hours over?</Trans>{' '}
            <TextLink href="/app/start-over/finish">
              <Trans>Finish starting over</Trans>
            </TextLink>
          </p>
        </div>
      ) : (
        <Notice
          tone="good"
          live
          title={t`The 72 hours have begun`}
          action={
            <ButtonLink tone="plain" href="/app/start-over/finish">
              <Trans>Finish starting over</Trans>
            </ButtonLink>
          }
        >
          <p>
            <Trans>
              If there is such an account, come back from <When at={readyAt} /> on, within 14 days, and
              finish. Until then its address and all its devices are told, and any of them can stop it.
            </Trans>
          </p>
          <p>
            <Trans>If you find your passphrase, your kit or a device meanwhile, sign in and stop it.</Trans>
          </p>
        </Notice>
      )}
    </div>
  );
}

function Losses() {
  const { t } = useLingui();
  return (
    <Card title={t`What you lose, and what stays`}>
      <ul className="consequences">
        <li>
          <Trans>
            Your documents are destroyed. Nobody can open them without your old keys, not even the operator.
          </Trans>
        </li>
        <li>
          <Trans>What you allowed others to read ends. Conversations and copies are closed.</Trans>
        </li>
        <li>
          <Trans>
            A recruiter leaves the employer, and is let in again by a colleague or the employer’s domain.
          </Trans>
        </li>
        <li>
          <Trans>
            What stays: the account and its number, its record, what you hid from employers, and a hold if
            there is one.
          </Trans>
        </li>
        <li>
          <Trans>
            It takes 72 hours, so that the owner of the account can stop somebody else who tries it.
          </Trans>
        </li>
      </ul>
    </Card>
  );
}
