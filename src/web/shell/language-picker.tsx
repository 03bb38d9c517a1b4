import { useLingui } from '@lingui/react/macro';
import { ENDONYMS, isLocale, LANGUAGE_TAGS, LOCALES } from '../../shared/vocabulary/locales.ts';
import { useLanguage } from '../i18n.tsx';
import { Select } from '../ui/select.tsx';

/** Lets the reader choose a language by its own name, whatever language the screen is in. */
export function LanguagePicker() {
  const { t } = useLingui();
  const { locale, choose } = useLanguage();
  return (
    <Select
      label={t`Language`}
      hideLabel
      compact
      value={locale}
      onChange={(chosen) => {
        if (isLocale(chosen)) choose(chosen);
      }}
      options={LOCALES.map((id) => ({ id, label: ENDONYMS[id], lang: LANGUAGE_TAGS[id] }))}
    />
  );
}
