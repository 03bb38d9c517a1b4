import { Trans, useLingui } from '@lingui/react/macro';
import { ReplaceUnlock } from '../../forms/replace-unlock.tsx';
import { Card } from '../../ui/card.tsx';
import { AccountFrame } from './account-frame.tsx';
import { KitState } from './kit-state.tsx';
import { PasskeysCard } from './passkeys-card.tsx';

/** What opens the account: passphrase, recovery kit, passkeys. */
export function SecurityPage() {
  const { t } = useLingui();
  return (
    <AccountFrame title={t`Security`}>
      <KitState />
      <Card title={t`Passphrase and recovery kit`}>
        <p>
          <Trans>
            Either of them opens your account. Make a new one when somebody may have seen the old one, or when
            it is lost. The old one stops working at once, and all other devices are signed out.
          </Trans>
        </p>
        <ReplaceUnlock />
      </Card>
      <PasskeysCard />
    </AccountFrame>
  );
}
