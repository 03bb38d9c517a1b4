import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CARD_LIMITS } from '../../shared/card/card.ts';
import { useLanguage } from '../i18n.tsx';
import { codeName, FACET_NAMES } from '../pages/cards/facet-names.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import { codeOptions } from './code-options.ts';
import type { FacetPart } from './edit-card.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** Several codes: those that are said, each with a way to take it off, and a field to add one. */
export function ChooseSeveral({ facet, codes, onChange, beside }: FacetPart) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const [added, setAdded] = useState(0);
  const part = useKeptFocus(codes.length);
  const label = i18n._(FACET_NAMES[facet]);
  const limit = CARD_LIMITS[facet];
  return (
    <div className="facet-several" ref={part}>
      <p className="field-label" aria-hidden="true">
        {label}
      </p>
      {codes.length > 0 && (
        <ul className="facet-codes">
          {codes.map((code) => {
            const name = codeName(facet, code, locale);
            return (
              <li key={code} className="facet-code">
                <span className="facet-code-name">{name}</span>
                {beside(code)}
                <Button
                  tone="quiet"
                  label={t`Take off ${name}`}
                  onPress={() => onChange(codes.filter((one) => one !== code))}
                >
                  <Trans>Take off</Trans>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {codes.length < limit ? (
        <ComboBox
          key={`${locale} ${added} ${codes.join()}`}
          label={t`Add a skill`}
          opensOn="input"
          value={null}
          onChange={(code) => {
            if (code === null) return;
            onChange([...codes, code]);
            setAdded(added + 1);
          }}
          options={codeOptions(facet, locale, []).filter(({ id }) => !codes.includes(id))}
          empty={t`Nothing has this word. Try a wider one.`}
          openLabel={t`Show all of ${label}`}
        />
      ) : (
        <p className="field-hint">
          <Plural
            value={limit}
            one="A card holds # of them. Take one off to add another."
            other="A card holds # of them. Take one off to add another."
          />
        </p>
      )}
    </div>
  );
}
