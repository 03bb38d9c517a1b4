import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Card } from '../../../shared/card/card.ts';
import { DEFAULT_MATTERING, levelsOfCard } from '../../../shared/card/generalise.ts';
import { FACETS } from '../../../shared/vocabulary/facets.ts';
import { useLanguage } from '../../i18n.tsx';
import { Button, ButtonRow } from '../../ui/button.tsx';
import { CardFacets } from './card-facets.tsx';
import { codeName, FACET_NAMES } from './facet-names.ts';

/** Every form in which a card may be shown, from all that it says to nothing. */
export function CardLevels({ card }: { card: Card }) {
  const { t } = useLingui();
  const [at, setAt] = useState(0);
  // The last form says nothing, and is not shown to anybody.
  const levels = levelsOfCard(card, DEFAULT_MATTERING).slice(0, -1);
  const place = Math.min(at, levels.length - 1);
  const level = levels[place];
  if (level === undefined) return null;
  const [number, count] = [place + 1, levels.length];
  return (
    <div className="stack stack-tight">
      <p>
        <Trans>
          An employer sees one of these forms: the narrowest that enough other cards share. Nobody is told
          which one is in force, not even this page: whoever could ask could try out who else is here.
        </Trans>
      </p>
      <section className="card-level" aria-label={t`Form ${number} of ${count}`} aria-live="polite">
        <p className="field-label">
          <Trans>
            Form {number} of {count}
          </Trans>
        </p>
        <CardFacets card={level} />
      </section>
      <ButtonRow>
        <Button disabled={place === 0} onPress={() => setAt(place - 1)}>
          <Trans>Narrower</Trans>
        </Button>
        <Button disabled={place === levels.length - 1} onPress={() => setAt(place + 1)}>
          <Trans>Wider</Trans>
        </Button>
      </ButtonRow>
      <details className="card-details">
        <summary>
          <Trans>All steps at once</Trans>
        </summary>
        <ol className="card-steps">
          {levels.slice(1).map((after, index) => (
            <li key={JSON.stringify(after)}>
              <Widening before={levels[index] ?? card} after={after} />
            </li>
          ))}
        </ol>
      </details>
      <p className="field-hint">
        <Trans>
          This is the order where a posting does not say what matters to it. One may name up to four facets;
          these then stay longest. The occupation always stays last.
        </Trans>
      </p>
    </div>
  );
}

/** The one facet that a step makes wider. */
function Widening({ before, after }: { before: Card; after: Card }) {
  const { i18n } = useLingui();
  const { locale } = useLanguage();
  const facet = FACETS.find((one) => before[one].join() !== after[one].join());
  if (facet === undefined) return null;
  const name = i18n._(FACET_NAMES[facet]);
  const names = after[facet].map((code) => codeName(facet, code, locale)).join(' · ');
  return after[facet].length === 0 ? (
    <Trans>{name}: not said any more</Trans>
  ) : (
    <Trans>
      {name}: {names}
    </Trans>
  );
}
