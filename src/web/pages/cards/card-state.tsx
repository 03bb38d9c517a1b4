import { Trans, useLingui } from '@lingui/react/macro';
import type { MyCard } from '../../../shared/api/cards.ts';
import type { Card } from '../../../shared/card/card.ts';
import { ShowAgain } from '../../forms/show-again.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PublicTable } from './card-query.ts';
import { WhenShown } from './when-shown.tsx';

/** Whether a card is shown at present, and what to do where it is not. */
export function CardState({ mine, card, table }: { mine: MyCard; card: Card; table: PublicTable }) {
  const { t } = useLingui();
  if (mine.state === 'paused') {
    return (
      <Notice tone="warn" title={t`Paused`} action={<ShowAgain mine={mine} card={card} table={table} />}>
        <Trans>
          It is shown to nobody new. What an employer was shown before you paused stays with it until the day
          ends.
        </Trans>
      </Notice>
    );
  }
  if (mine.lapsed) {
    return (
      <Notice tone="warn" title={t`Lapsed`} action={<ShowAgain mine={mine} card={card} table={table} />}>
        <Trans>You did not confirm it for some weeks, so it is shown to nobody any more.</Trans>
      </Notice>
    );
  }
  if (mine.waiting) {
    return (
      <Notice title={t`Published; your last change waits`}>
        <WhenShown employed={mine.employed} table={table} />
      </Notice>
    );
  }
  return (
    <Notice tone="good" title={t`Published`}>
      <Trans>
        Whether, to whom and in which form it was shown is told to nobody, not even to you: whoever could see
        that could try out who else is here. When an employer asks for your résumé, you find it under
        Requests.
      </Trans>
    </Notice>
  );
}
