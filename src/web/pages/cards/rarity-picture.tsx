import { Trans, useLingui } from '@lingui/react/macro';
import type { Card as CardCodes } from '../../../shared/card/card.ts';
import { costsOf, type FacetCost, reliefOf } from '../../../shared/card/rarity.ts';
import { useLanguage } from '../../i18n.tsx';
import { Gap } from '../../ui/gap.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { PublicTable } from './card-query.ts';
import { CostWords } from './cost-words.tsx';
import { codeName, FACET_NAMES } from './facet-names.ts';
import { RarityBar } from './rarity-bar.tsx';

/** What each thing that a card says costs, as a picture, and what to take back to be harder to recognise. */
export function RarityPicture({ card, table }: { card: CardCodes; table: PublicTable }) {
  const { i18n } = useLingui();
  const { locale } = useLanguage();
  const costs = costsOf(card, table.table);
  const facets = [...new Set(costs.map(({ facet }) => facet))];
  return (
    <div className="stack">
      <dl className="card-facets">
        {facets.map((facet) => (
          <div key={facet} className="card-facet">
            <dt>{i18n._(FACET_NAMES[facet])}</dt>
            {costs
              .filter((cost) => cost.facet === facet)
              .map((cost) => (
                <dd key={cost.code} className="card-cost">
                  <span className="card-cost-name">{codeName(facet, cost.code, locale)}</span>
                  <RarityBar shares={cost.shares} />
                  <CostWords cost={cost} />
                </dd>
              ))}
          </div>
        ))}
      </dl>
      <Advice costs={costs} />
    </div>
  );
}

function Advice({ costs }: { costs: readonly FacetCost[] }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const relief = reliefOf(costs);
  if (relief === undefined) {
    return (
      <p className="field-hint">
        <Trans>
          Nothing here stands out for certain. What you say together still narrows more than each thing alone:
          masked is not anonymous.
        </Trans>
      </p>
    );
  }
  const name = codeName(relief.facet, relief.code, locale);
  const wider = relief.wider === undefined ? undefined : codeName(relief.facet, relief.wider, locale);
  return (
    <Notice title={t`What tells most about you: ${name}`}>
      {wider === undefined ? (
        <Trans>Leave it out to be harder to recognise; you are then found less often by it.</Trans>
      ) : (
        <Trans>
          Say “{wider}” instead, or leave it out, to be harder to recognise; you are then found less often by
          it.
        </Trans>
      )}
      <Gap />
      <Trans>
        What you say together narrows more than each thing alone: masked is not anonymous, and who knows you
        well may guess.
      </Trans>
    </Notice>
  );
}
