import { Trans } from '@lingui/react/macro';
import { When } from '../../ui/when.tsx';
import type { PublicTable } from './card-query.ts';

/** When a change begins to show: with the next day's cards, or within a week at a moment that is not foretold. */
export function WhenShown({ employed, table }: { employed: boolean; table: PublicTable }) {
  const { ends } = table.epoch;
  return (
    <p>
      {employed ? (
        <Trans>
          At a secret moment within about a week, since you work somewhere at present: so its appearing does
          not tell an employer on which day you made it. Until then this page says that it waits.
        </Trans>
      ) : (
        <Trans>
          With the next cards, from <When at={ends} /> on. All cards change at the same moment, so that no
          single one stands out.
        </Trans>
      )}
    </p>
  );
}
