import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLanguage } from '../i18n.tsx';
import { countryOfName, nameOfCountry } from './name-country.ts';
import { SealedField } from './sealed-field.tsx';

/** The country of a résumé, kept as its code where it has one, and shown by its name except while it is typed. */
export function CountryField({ value, onChange }: { value: string; onChange: (country: string) => void }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const [typed, setTyped] = useState<string>();
  return (
    <SealedField
      label={t`Country`}
      autoComplete="country-name"
      value={typed ?? nameOfCountry(value, locale)}
      onChange={(text) => {
        setTyped(text);
        onChange(countryOfName(text));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}
