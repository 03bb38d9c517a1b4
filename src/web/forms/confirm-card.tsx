import { Trans, useLingui } from '@lingui/react/macro';
import { confirmCard, type MyCard } from '../../shared/api/cards.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { showToast } from '../ui/toast.tsx';
import { When } from '../ui/when.tsx';
import { useCardAct } from './use-card-act.ts';

/** Says that the card is still so, and until when that holds. */
export function ConfirmCard({ mine }: { mine: MyCard }) {
  const { t } = useLingui();
  const confirm = useCardAct(
    'confirm',
    async (api, changeId, _: null) => {
      const answer = await api(confirmCard, { body: { changeId } });
      return isRefusal(answer) ? answer : answer.mine;
    },
    () => showToast(t`Confirmed.`),
  );
  const { confirmedOn, confirmBy } = mine;
  return (
    <Card title={t`Is it still so?`}>
      {confirmedOn !== null && confirmBy !== null && (
        <p>
          <Trans>
            You confirmed it on <When at={confirmedOn} style="day" />. Confirm it again before{' '}
            <When at={confirmBy} style="day" />: some day after that it lapses, so that nobody is shown a card
            that was forgotten.
          </Trans>
        </p>
      )}
      <ActTrouble act={confirm} />
      <div>
        <Button pending={confirm.pending} onPress={() => void confirm.run(null)}>
          <Trans>It is still so</Trans>
        </Button>
      </div>
    </Card>
  );
}
