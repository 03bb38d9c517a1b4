import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Passkey } from '../../../shared/api/passkeys.ts';
import { AddPasskeyForm } from '../../forms/add-passkey.tsx';
import { RemovePasskey } from '../../forms/remove-passkey.tsx';
import { hasPasskeys } from '../../keys/passkey.ts';
import { useApi, useSession } from '../../session/session-provider.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Gap } from '../../ui/gap.tsx';
import { When } from '../../ui/when.tsx';
import { Answered } from '../answered.tsx';
import { passkeysQuery } from './passkeys-query.ts';

/** The account's passkeys; adding one and taking one away. */
export function PasskeysCard() {
  const { t } = useLingui();
  const { kind } = useSession().account;
  const passkeys = useQuery(passkeysQuery(useApi()));
  const [adding, setAdding] = useState(false);
  return (
    <Card title={t`Passkeys`}>
      <p>
        {kind === 'recruiter' ? (
          <Trans>
            A passkey signs you in with your fingerprint, face or screen lock. You are asked for it before you
            open an application, answer or write, and you keep your passphrase and kit.
          </Trans>
        ) : (
          <Trans>
            A passkey signs you in with your fingerprint, face or screen lock, and most open your documents
            too. Everything works without one, and you keep your passphrase and kit.
          </Trans>
        )}
      </p>
      <Answered query={passkeys}>{(all) => <PasskeyList passkeys={all} />}</Answered>
      {!hasPasskeys() ? (
        <p className="field-hint">
          <Trans>This browser cannot make passkeys.</Trans>
        </p>
      ) : adding ? (
        <AddPasskeyForm onAdded={() => setAdding(false)} onCancel={() => setAdding(false)} />
      ) : (
        <div>
          <Button onPress={() => setAdding(true)}>
            <Trans>Add a passkey</Trans>
          </Button>
        </div>
      )}
    </Card>
  );
}

function PasskeyList({ passkeys }: { passkeys: readonly Passkey[] }) {
  const { t } = useLingui();
  if (passkeys.length === 0) {
    return (
      <p className="field-hint">
        <Trans>You have none.</Trans>
      </p>
    );
  }
  return (
    <ul className="own-list" aria-label={t`Your passkeys`}>
      {passkeys.map((passkey) => (
        <li key={passkey.credentialId} className="own-row">
          <div>
            <p className="own-name">
              {passkey.label}
              <PasskeyState passkey={passkey} />
            </p>
            <p className="choice-hint">
              <Trans>added</Trans>
              <Gap />
              <When at={passkey.createdAt} style="day" />
              {passkey.usedAt !== null && (
                <>
                  {' · '}
                  <Trans>last used</Trans>
                  <Gap />
                  <When at={passkey.usedAt} style="day" />
                </>
              )}
            </p>
            {passkey.suspended && (
              <p className="choice-hint">
                <Trans>A copy of it seems to exist, so it is not taken any more. Remove it.</Trans>
              </p>
            )}
          </div>
          <RemovePasskey passkey={passkey} />
        </li>
      ))}
    </ul>
  );
}

function PasskeyState({ passkey }: { passkey: Passkey }) {
  if (passkey.suspended) {
    return (
      <Badge tone="danger">
        <Trans>out of use</Trans>
      </Badge>
    );
  }
  return passkey.unlocks ? (
    <Badge tone="good">
      <Trans>unlocks</Trans>
    </Badge>
  ) : (
    <Badge>
      <Trans>signs in only</Trans>
    </Badge>
  );
}
