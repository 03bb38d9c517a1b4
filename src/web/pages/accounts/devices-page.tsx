import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Answered } from '../answered.tsx';
import { OwnSafetyNumber } from '../keys/own-safety-number.tsx';
import { AccountFrame } from './account-frame.tsx';
import { ContactKeys } from './contact-keys.tsx';
import { EndSessions } from './end-sessions.tsx';
import { SessionList } from './session-list.tsx';
import { sessionsQuery } from './sessions-query.ts';
import { SignInList } from './sign-in-list.tsx';

/** Where the account is signed in, and how a device comes in or goes. */
export function DevicesPage() {
  const { t } = useLingui();
  const { kind } = useSession().account;
  const sessions = useQuery(sessionsQuery(useApi()));
  return (
    <AccountFrame title={t`Devices`}>
      <Card title={t`Let a new device in`}>
        <p>
          <Trans>
            On the new device choose “Use another device that is signed in”. It shows a code to type here;
            then you compare six digits.
          </Trans>
        </p>
        <div>
          <ButtonLink tone="plain" href="/app/account/let-in">
            <Trans>Let a new device in</Trans>
          </ButtonLink>
        </div>
      </Card>
      {kind === 'recruiter' && <ContactKeys />}
      {kind === 'recruiter' && <OwnSafetyNumber />}
      <Card title={t`Where you are signed in`}>
        <Answered query={sessions}>{(answer) => <SessionList sessions={answer.sessions} />}</Answered>
        <EndSessions />
      </Card>
      <Card title={t`A device is lost, or somebody else had it`}>
        <p>
          <Trans>
            Signing it out is not enough: it may have kept your keys. Make new ones, and nothing on it opens
            your documents any more.
          </Trans>
        </p>
        <div>
          <ButtonLink tone="plain" href="/app/account/lost-device">
            <Trans>I lost a device</Trans>
          </ButtonLink>
        </div>
      </Card>
      <Card title={t`Sign-ins of the last 90 days`}>
        <p>
          <Trans>
            If you do not know one of them, make a new passphrase, and new keys if somebody had a device.
          </Trans>
        </p>
        <Answered query={sessions}>{(answer) => <SignInList signIns={answer.signIns} />}</Answered>
      </Card>
    </AccountFrame>
  );
}
