import './card-facets.css';
import { Trans, useLingui } from '@lingui/react/macro';
import type { Card } from '../../../shared/card/card.ts';
import { FACETS } from '../../../shared/vocabulary/facets.ts';
import { useLanguage } from '../../i18n.tsx';
import { codeName, FACET_NAMES } from './facet-names.ts';

/** What a card says, in the reader's language, facet by facet; what it does not say takes no room. */
export function CardFacets({ card }: { card: Card }) {
  const { i18n } = useLingui();
  const { locale } = useLanguage();
  const said = FACETS.filter((facet) => card[facet].length > 0);
  if (said.length === 0) {
    return (
      <p className="choice-hint">
        <Trans>Says nothing.</Trans>
      </p>
    );
  }
  return (
    <dl className="card-facets">
      {said.map((facet) => (
        <div key={facet} className="card-facet">
          <dt>{i18n._(FACET_NAMES[facet])}</dt>
          <dd>
            {card[facet].map((code) => (
              <span key={code} className="card-code">
                {codeName(facet, code, locale)}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
