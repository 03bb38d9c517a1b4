import { useLingui } from '@lingui/react/macro';
import { useLanguage } from '../i18n.tsx';
import { isLocale, LANGUAGES } from '../locales/languages.ts';
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
      options={LANGUAGES.map(({ locale: id, endonym, tag }) => ({ id, label: endonym, lang: tag }))}
    />
  );
}
