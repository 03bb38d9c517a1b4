import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { withdrawCard } from '../../shared/api/cards.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import { useCardAct } from './use-card-act.ts';

/** Withdraws the card, after saying what that means. */
export function WithdrawCard() {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const withdraw = useCardAct(
    'withdraw',
    async (api, changeId, _: null) => {
      const answer = await api(withdrawCard, { body: { changeId } });
      return isRefusal(answer) ? answer : answer.mine;
    },
    () => {
      setAsking(false);
      showToast(t`Your card is withdrawn.`);
    },
  );
  return (
    <div>
      <Button tone="danger-plain" onPress={() => setAsking(true)}>
        <Trans>Withdraw the card</Trans>
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          withdraw.clear();
          setAsking(false);
        }}
        onConfirm={() => void withdraw.run(null)}
        pending={withdraw.pending}
        title={t`Withdraw your card?`}
        confirmLabel={t`Withdraw`}
        cancelLabel={t`Keep it`}
        consequences={[
          t`It is shown to nobody new from now on.`,
          t`What it said is deleted, and nobody can bring it back. To stop for a while, pause it instead.`,
          t`Whoever was shown it before keeps what they saw until the day ends, and on a shortlist no longer than that.`,
          t`Requests that you already have can still be answered.`,
          t`Your hide list stays. You can make a new card at any time.`,
        ]}
      >
        <ActTrouble act={withdraw} />
      </ConfirmDialog>
    </div>
  );
}
