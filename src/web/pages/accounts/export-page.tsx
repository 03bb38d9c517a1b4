import { useLingui } from '@lingui/react/macro';
import { TakeEverything } from '../../forms/take-everything.tsx';
import { AccountTask } from './account-frame.tsx';

/** All that the account has, as one file to take along. */
export function ExportPage() {
  const { t } = useLingui();
  return (
    <AccountTask
      under="account"
      title={t`Take everything with you`}
      lead={t`One file with all that you have here. It is made in this browser and opens without this platform.`}
    >
      <TakeEverything />
    </AccountTask>
  );
}
