import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { publishHidden } from '../../client/cards/publish.ts';
import type { MyCard } from '../../shared/api/cards.ts';
import type { Card } from '../../shared/card/card.ts';
import { ActTrouble } from '../pages/act-trouble.tsx';
import type { PublicTable } from '../pages/cards/card-query.ts';
import { WhenShown } from '../pages/cards/when-shown.tsx';
import { Button, StepRow } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { showToast } from '../ui/toast.tsx';
import { useCardAct } from './use-card-act.ts';

/** Publishes a card again that was paused or lapsed, as it was. */
export function ShowAgain({ mine, card, table }: { mine: MyCard; card: Card; table: PublicTable }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  const { employed, mode, agencies } = mine;
  const again = useCardAct(
    'show again',
    (api, changeId, _: null) =>
      publishHidden(api, { changeId, card, visibility: { employed, mode, agencies }, entries: [] }),
    () => {
      setAsking(false);
      showToast(t`Your card is published.`);
    },
  );
  const close = () => {
    again.clear();
    setAsking(false);
  };
  return (
    <>
      <Button tone="primary" onPress={() => setAsking(true)}>
        <Trans>Show it again</Trans>
      </Button>
      <Dialog
        open={asking}
        onClose={close}
        title={t`Show the card again?`}
        busy={again.pending}
        actions={
          <StepRow
            step={
              <Button tone="primary" pending={again.pending} onPress={() => void again.run(null)}>
                <Trans>Show it again</Trans>
              </Button>
            }
            back={
              <Button onPress={close} disabled={again.pending}>
                <Trans>Leave it so</Trans>
              </Button>
            }
          />
        }
      >
        <p>
          <Trans>It says the same as before, to the same employers. When it begins to show:</Trans>
        </p>
        <WhenShown employed={employed} table={table} />
        <ActTrouble act={again} />
      </Dialog>
    </>
  );
}
