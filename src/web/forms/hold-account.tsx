import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { holdAccount, releaseAccount } from '../../shared/api/desk.ts';
import { useApi } from '../session/session-provider.tsx';
import { showToast } from '../ui/toast.tsx';
import { ReasonDialog } from './give-reason.tsx';

/** Asks for the reason and holds an account, or ends its hold. */
export function HoldAccountDialog(props: { accountId: string; hold: boolean; onClose: () => void }) {
  const { t } = useLingui();
  const api = useApi();
  const queries = useQueryClient();
  const { accountId, hold } = props;
  return (
    <ReasonDialog
      title={hold ? t`Hold this account?` : t`End the hold?`}
      confirmLabel={hold ? t`Hold` : t`End the hold`}
      danger={hold}
      hint={t`The owner of the account reads this reason; it stands on the account’s record.`}
      act={(reason) => api(hold ? holdAccount : releaseAccount, { params: { accountId }, body: { reason } })}
      onClose={props.onClose}
      onDone={async () => {
        props.onClose();
        showToast(hold ? t`The account is held.` : t`The hold has ended.`);
        await queries.invalidateQueries({ queryKey: ['desk'] });
      }}
    >
      <p>
        {hold ? (
          <Trans>
            It can still look, revoke, withdraw and sign out, but nothing new goes from it to others.
          </Trans>
        ) : (
          <Trans>It can do everything again from this moment.</Trans>
        )}
      </p>
    </ReasonDialog>
  );
}
