import { Trans, useLingui } from '@lingui/react/macro';
import { pauseCard } from '../../shared/api/cards.ts';
import { isRefusal } from '../../shared/errors.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import { Button } from '../ui/button.tsx';
import { showToast } from '../ui/toast.tsx';
import { useCardAct } from './use-card-act.ts';

/** Stops showing the card, and keeps it. */
export function PauseCard() {
  const { t } = useLingui();
  const pause = useCardAct(
    'pause',
    async (api, changeId, _: null) => {
      const answer = await api(pauseCard, { body: { changeId } });
      return isRefusal(answer) ? answer : answer.mine;
    },
    () => showToast(t`Your card is paused.`),
  );
  return (
    <>
      <p>
        <Trans>
          Paused, it is shown to nobody new from now on, and stays as it is here. Whoever was shown it before
          keeps what they saw until the day ends.
        </Trans>
      </p>
      <ActTrouble act={pause} />
      <div>
        <Button pending={pause.pending} onPress={() => void pause.run(null)}>
          <Trans>Pause the card</Trans>
        </Button>
      </div>
    </>
  );
}
