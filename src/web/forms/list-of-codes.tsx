import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { CARD_LIMITS } from '../../shared/card/card.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { useLanguage } from '../i18n.tsx';
import { FACET_NAMES } from '../pages/cards/facet-names.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { Option } from '../ui/option-list.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** One code that is said. */
export type SaidCode = {
  readonly code: string;
  /** Stays the same while the code is changed. */
  readonly id: string;
  readonly name: string;
};

/** The codes of a facet that holds several: each with a way to take it off, and a field to add one while there is room. */
export function ListOfCodes(props: {
  facet: Facet;
  said: readonly SaidCode[];
  /** What a code is shown as. */
  show: (said: SaidCode) => ReactNode;
  onChange: (codes: readonly string[]) => void;
  beside: (code: string) => ReactNode;
  add: {
    readonly label: string;
    readonly options: readonly Option[];
    readonly empty: string;
    readonly openLabel: string;
    readonly opensOn?: 'input' | 'focus';
  };
  /** Said when no more can be added. */
  full: ReactNode;
}) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const [added, setAdded] = useState(0);
  const { facet, said, onChange, add } = props;
  const part = useKeptFocus(said.length);
  const codes = said.map(({ code }) => code);
  return (
    <div className="facet-several" ref={part}>
      <p className="field-label" aria-hidden="true">
        {i18n._(FACET_NAMES[facet])}
      </p>
      {said.length > 0 && (
        <ul className="facet-codes">
          {said.map(({ code, id, name }) => (
            <li key={id} className="facet-code">
              {props.show({ code, id, name })}
              {props.beside(code)}
              <Button
                tone="quiet"
                label={t`Take off ${name}`}
                onPress={() => onChange(codes.filter((one) => one !== code))}
              >
                <Trans>Take off</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
      {codes.length < CARD_LIMITS[facet] ? (
        <ComboBox
          key={`${locale} ${added} ${codes.join()}`}
          {...add}
          value={null}
          onChange={(code) => {
            if (code === null) return;
            onChange([...codes, code]);
            setAdded(added + 1);
          }}
        />
      ) : (
        <p className="field-hint">{props.full}</p>
      )}
    </div>
  );
}
