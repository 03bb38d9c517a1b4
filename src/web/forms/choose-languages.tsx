import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { CARD_LIMITS } from '../../shared/card/card.ts';
import { LANGUAGE_LEVELS, LANGUAGES } from '../../shared/vocabulary/languages.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { useLanguage } from '../i18n.tsx';
import { codeName, FACET_NAMES } from '../pages/cards/facet-names.ts';
import { Button } from '../ui/button.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { Option } from '../ui/option-list.tsx';
import { Select } from '../ui/select.tsx';
import type { FacetPart } from './edit-card.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** Languages, each with its level. */
export function ChooseLanguages({ codes, onChange, beside }: FacetPart) {
  const { t, i18n } = useLingui();
  const { locale } = useLanguage();
  const [added, setAdded] = useState(0);
  const part = useKeptFocus(codes.length);
  const limit = CARD_LIMITS.language;
  const put = (code: string, other: string) => onChange(codes.map((one) => (one === code ? other : one)));
  return (
    <div className="facet-several" ref={part}>
      <p className="field-label" aria-hidden="true">
        {i18n._(FACET_NAMES.language)}
      </p>
      {codes.length > 0 && (
        <ul className="facet-codes">
          {codes.map((code) => {
            const name = codeName('language', code.slice(0, 2), locale);
            return (
              <li key={code.slice(0, 2)} className="facet-code">
                <Select
                  label={t`Level of ${name}`}
                  value={code}
                  onChange={(chosen) => put(code, chosen)}
                  options={levelOptions(code, locale, t`${name}, level not said`)}
                />
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
          label={t`Add a language`}
          value={null}
          onChange={(code) => {
            if (code === null) return;
            onChange([...codes, code]);
            setAdded(added + 1);
          }}
          options={LANGUAGES.filter(({ code }) => !codes.some((one) => one.slice(0, 2) === code)).map(
            (entry) => ({
              id: entry.code,
              label: nameOf(entry, locale),
              words: [entry.en, entry.zh, entry.ja, ...entry.synonyms.en, ...entry.synonyms.ja],
            }),
          )}
          empty={t`No language has this name.`}
          openLabel={t`Show all languages`}
        />
      ) : (
        <p className="field-hint">
          <Plural
            value={limit}
            one="A card holds # language."
            other="A card holds # languages. Take one off to add another."
          />
        </p>
      )}
    </div>
  );
}

/** The levels of a language; a band such as "independent" only where the card says it already. */
function levelOptions(code: string, locale: Locale, unsaid: string): readonly Option[] {
  const language = code.slice(0, 2);
  const levels = LANGUAGE_LEVELS.map((level) => `${language}-${level}`);
  const held = code === language || levels.includes(code) ? [] : [code];
  return [
    { id: language, label: unsaid },
    ...[...held, ...levels].map((id) => ({ id, label: codeName('language', id, locale) })),
  ];
}
