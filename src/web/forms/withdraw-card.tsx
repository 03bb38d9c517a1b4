import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { withdrawCard } from '../../shared/api/cards.ts';
import { isRefusal } from '../../shared/errors.ts';
import { showToast } from '../ui/toast.tsx';
import { AskFirst } from './ask-first.tsx';
import { useCardAct } from './use-card-act.ts';

/** Withdraws the card, after saying what that means. */
export function WithdrawCard() {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const withdraw = useCardAct(
    'withdraw',
    async (api, changeId, _: undefined) => {
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
      <AskFirst
        act={withdraw}
        asking={asking}
        onAsking={setAsking}
        tone="danger-plain"
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
        <Trans>Withdraw the card</Trans>
      </AskFirst>
    </div>
  );
}
