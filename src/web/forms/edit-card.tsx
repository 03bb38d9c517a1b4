import './edit-card.css';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { fitCodes } from '../../client/cards/card-of.ts';
import type { Card } from '../../shared/card/card.ts';
import { FACETS, type Facet } from '../../shared/vocabulary/facets.ts';
import { FACET_NAMES } from '../pages/cards/facet-names.ts';
import { ChooseLanguages } from './choose-languages.tsx';
import { ChooseOne } from './choose-one.tsx';
import { ChoosePayBand } from './choose-pay-band.tsx';
import { ChooseSeveral } from './choose-several.tsx';

/** One facet in the form: the codes that it holds, and what to do when they change. */
export type FacetPart = {
  readonly facet: Facet;
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  /** What is said beside a code, such as how many cards say the same. */
  readonly beside: (code: string) => ReactNode;
};

/** Chooses by hand what a card says, out of the vocabularies alone. `facets` are those offered. */
export function EditCard(props: {
  card: Card;
  onChange: (card: Card) => void;
  facets?: readonly Facet[];
  beside?: (facet: Facet, code: string) => ReactNode;
}) {
  const { i18n } = useLingui();
  const { card, onChange, facets = FACETS, beside } = props;
  return (
    <div className="edit-card">
      {facets.map((facet) => (
        <fieldset key={facet} className="edit-facet">
          <legend className="visually-hidden">{i18n._(FACET_NAMES[facet])}</legend>
          <EditFacet
            facet={facet}
            codes={card[facet]}
            onChange={(codes) => onChange({ ...card, [facet]: fitCodes(facet, codes) })}
            beside={(code) => beside?.(facet, code) ?? null}
            region={card.region[0]}
          />
        </fieldset>
      ))}
    </div>
  );
}

function EditFacet({ region, ...part }: FacetPart & { region: string | undefined }) {
  if (part.facet === 'language') return <ChooseLanguages {...part} />;
  if (part.facet === 'skill') return <ChooseSeveral {...part} />;
  if (part.facet === 'pay') return <ChoosePayBand {...part} region={region} />;
  return <ChooseOne {...part} />;
}
