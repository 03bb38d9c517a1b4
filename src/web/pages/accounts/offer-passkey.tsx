import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { AddPasskeyForm } from '../../forms/add-passkey.tsx';
import { hasPasskeys } from '../../keys/passkey.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { JustOpened } from './new-account.ts';

/** Just after the account was opened: a passkey, for who wants one. */
export function OfferPasskey({ kind, kit }: JustOpened) {
  const { t } = useLingui();
  const [place, setPlace] = useState<'offer' | 'adding' | 'added' | 'skipped'>('offer');
  if (!hasPasskeys() || place === 'skipped') return null;
  if (place === 'added') {
    return (
      <div className="after-card">
        <Notice tone="good" live>
          <Trans>Your passkey is added. Next time you can sign in with it.</Trans>
        </Notice>
      </div>
    );
  }
  return (
    <div className="after-card">
      <Card title={t`Sign in without typing?`}>
        {place === 'offer' ? (
          <>
            <p>
              {kind === 'recruiter' ? (
                <Trans>
                  A passkey signs you in with your fingerprint, face or screen lock. Before you contact
                  candidates you will be asked for one; you can add it then, too.
                </Trans>
              ) : (
                <Trans>
                  A passkey signs you in with your fingerprint, face or screen lock. Everything works without
                  one; you can add it later, too.
                </Trans>
              )}
            </p>
            <div>
              <Button onPress={() => setPlace('adding')}>
                <Trans>Add a passkey</Trans>
              </Button>
            </div>
          </>
        ) : (
          <AddPasskeyForm
            proof={{ method: 'kit', secret: kit }}
            cancelLabel={t`Not now`}
            onAdded={() => setPlace('added')}
            onCancel={() => setPlace('skipped')}
          />
        )}
      </Card>
    </div>
  );
}
