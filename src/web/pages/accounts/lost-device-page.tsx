import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ReplaceKeys } from '../../forms/replace-keys.tsx';
import { RevokeSeveral } from '../../forms/revoke-several.tsx';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { grantsQuery } from '../access/grants-query.ts';
import { Answered } from '../answered.tsx';
import { AccountTask } from './account-frame.tsx';

/** A device was lost: new keys, and then the choice what to revoke. */
export function LostDevicePage() {
  const { t } = useLingui();
  const { kind } = useSession().account;
  const [place, setPlace] = useState<'keys' | 'grants' | 'done'>('keys');
  return (
    <AccountTask
      under="devices"
      title={t`I lost a device`}
      lead={t`Make new keys, so that nothing on the lost device opens your account. It takes some minutes; have paper or a printer ready.`}
    >
      {place === 'keys' && (
        <ReplaceKeys onReplaced={() => setPlace(kind === 'candidate' ? 'grants' : 'done')} />
      )}
      {place !== 'keys' && (
        <div className="stack">
          <Notice
            tone="good"
            live
            title={t`Your new keys are in force`}
            action={
              place === 'done' && (
                <ButtonLink href="/app/account/devices">
                  <Trans>See your devices</Trans>
                </ButtonLink>
              )
            }
          >
            <p>
              <Trans>
                Passphrase and kit from before open nothing any more, and every other device is signed out.
                Try your new kit soon.
              </Trans>
            </p>
          </Notice>
          {place === 'grants' && <ChooseGrants onDone={() => setPlace('done')} />}
        </div>
      )}
    </AccountTask>
  );
}

function ChooseGrants({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const grants = useQuery(grantsQuery(useApi()));
  return (
    <Answered query={grants}>
      {(entries) => {
        const active = entries.filter(({ state }) => state === 'active');
        return (
          <Card title={t`What others can read`}>
            {active.length === 0 ? (
              <>
                <p>
                  <Trans>Nobody can read anything of yours at the moment. There is nothing to revoke.</Trans>
                </p>
                <div>
                  <ButtonLink href="/app/account/devices">
                    <Trans>See your devices</Trans>
                  </ButtonLink>
                </div>
              </>
            ) : (
              <RevokeSeveral grants={active} onDone={onDone} />
            )}
          </Card>
        );
      }}
    </Answered>
  );
}
