import { Trans } from '@lingui/react/macro';
import { TABLE_SENSITIVITY } from '../../../shared/card/facet-table.ts';
import { Figure } from '../../ui/figure.tsx';
import { When } from '../../ui/when.tsx';
import type { PublicTable } from './card-query.ts';

/** Where the words about how many say the same come from, and how much they can be trusted. */
export function AboutNumbers({ table }: { table: PublicTable }) {
  const [numerator, denominator] = table.table.epsilon;
  return (
    <div>
      <p className="field-hint">
        <Trans>
          Beside each word stands how many cards say the same; nothing where that cannot be told, as where few
          cards are here. A bar, where there is one, runs from everybody on the left to one card of ten
          thousand on the right, with marks at a half, a tenth and a hundredth; it is as long as what chance
          hides.
        </Trans>
      </p>
      <details className="card-details">
        <summary>
          <Trans>Where these words come from</Trans>
        </summary>
        <div className="stack stack-tight">
          <p>
            <Trans>
              “Many”: at least half of all cards say this, or something narrower. “Some”: at least a tenth.
              “Few”: at least a hundredth. “Very few”: less than that. What few say is easier to recognise.
            </Trans>
          </p>
          <p>
            <Trans>
              The numbers are drawn once for each day’s cards, with chance mixed in, and everybody gets the
              same. So nobody can find out from them whether one person has a card. Where chance hides the
              answer, a range stands there, or nothing.
            </Trans>
          </p>
          <p>
            <Trans>
              A card is shown only when at least <Figure of={table.crowd} /> cards look the same; else it is
              made wider until they do, or not shown.
            </Trans>
          </p>
          <p className="field-hint">
            <Trans>
              For those who want it exactly: discrete Laplace noise, ε = {numerator / denominator} for a whole
              card and each drawing, sensitivity {TABLE_SENSITIVITY}; drawn <When at={table.epoch.began} />,
              valid until <When at={table.epoch.ends} />. Over many drawings the ε add up.
            </Trans>
          </p>
        </div>
      </details>
    </div>
  );
}
