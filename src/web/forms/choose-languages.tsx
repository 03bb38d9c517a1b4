import { Plural, useLingui } from '@lingui/react/macro';
import { CARD_LIMITS } from '../../shared/card/card.ts';
import { LANGUAGE_LEVELS, LANGUAGES } from '../../shared/vocabulary/languages.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { useLanguage } from '../i18n.tsx';
import { codeName } from '../pages/cards/facet-names.ts';
import type { Option } from '../ui/option-list.tsx';
import { Select } from '../ui/select.tsx';
import type { FacetPart } from './edit-card.tsx';
import { ListOfCodes } from './list-of-codes.tsx';

/** Languages, each with its level. */
export function ChooseLanguages({ codes, onChange, beside }: FacetPart) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const limit = CARD_LIMITS.language;
  const put = (code: string, other: string) => onChange(codes.map((one) => (one === code ? other : one)));
  return (
    <ListOfCodes
      {...{ onChange, beside }}
      facet="language"
      said={codes.map((code) => {
        const language = code.slice(0, 2);
        return { code, id: language, name: codeName('language', language, locale) };
      })}
      show={({ code, name }) => (
        <Select
          label={t`Level of ${name}`}
          value={code}
          onChange={(chosen) => put(code, chosen)}
          options={levelOptions(code, locale, t`${name}, level not said`)}
        />
      )}
      add={{
        label: t`Add a language`,
        options: LANGUAGES.filter(({ code }) => !codes.some((one) => one.slice(0, 2) === code)).map(
          (entry) => ({
            id: entry.code,
            label: nameOf(entry, locale),
            words: [entry.en, entry.zh, entry.ja, ...entry.synonyms.en, ...entry.synonyms.ja],
          }),
        ),
        empty: t`No language has this name.`,
        openLabel: t`Show all languages`,
      }}
      full={
        <Plural
          value={limit}
          one="A card holds # language."
          other="A card holds # languages. Take one off to add another."
        />
      }
    />
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
