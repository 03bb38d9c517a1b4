import { useLingui } from '@lingui/react/macro';
import { LANGUAGES } from '../../shared/vocabulary/languages.ts';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { useLanguage } from '../i18n.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { DraftFields } from './place-fields.tsx';
import { draftLanguage } from './posting-draft.ts';

/** In which language the posting is written. Where its letters tell it, that stands there until another is chosen. */
export function LanguageField({ draft, change, error }: DraftFields) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  return (
    <ComboBox
      label={t`Language of the text`}
      hint={t`The language of title and description, so that they are drawn with the right letters and read out by the right voice.`}
      value={draftLanguage(draft)}
      onChange={(chosen) => change({ language: chosen })}
      options={LANGUAGES.map((entry) => ({
        id: entry.code,
        label: nameOf(entry, locale),
        words: [entry.en, entry.zh, entry.ja, ...entry.synonyms.en, ...entry.synonyms[locale]],
      }))}
      empty={t`No language has this name.`}
      openLabel={t`Show all languages`}
      error={error('language')}
    />
  );
}
