import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ChangeAddressForm } from '../../forms/change-address.tsx';
import { Card } from '../../ui/card.tsx';
import { ButtonLink } from '../../ui/link.tsx';
import { Notice } from '../../ui/notice.tsx';
import { AccountTask } from './account-frame.tsx';

/** Moving the account to another address. */
export function AddressPage() {
  const { t } = useLingui();
  const [changed, setChanged] = useState<string | null>(null);
  return (
    <AccountTask
      under="account"
      title={t`Change my address`}
      lead={t`You sign in with the new address from then on. The old one gets a last message that says so.`}
    >
      {changed === null ? (
        <Card>
          <ChangeAddressForm onChanged={setChanged} />
        </Card>
      ) : (
        <Notice
          tone="good"
          live
          title={t`Your address is changed`}
          action={
            <ButtonLink href="/app/account">
              <Trans>Back to the account</Trans>
            </ButtonLink>
          }
        >
          <p>
            <Trans>Sign in with {changed} from now on. All other devices are signed out.</Trans>
          </p>
        </Notice>
      )}
    </AccountTask>
  );
}
