import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { payBandChoices } from '../../shared/vocabulary/pay-bands.ts';
import {
  CURRENCIES,
  type Currency,
  PAY_PERIODS,
  type PayPeriod,
} from '../../shared/vocabulary/work-terms.ts';
import { useLanguage } from '../i18n.tsx';
import { codeName } from '../pages/cards/facet-names.ts';
import { Select } from '../ui/select.tsx';
import type { FacetPart } from './edit-card.tsx';

const NOTHING = 'nothing';

/** How pay is usually counted where somebody looks for work. */
const USUAL: { readonly [country: string]: readonly [Currency, PayPeriod] } = {
  CN: ['CNY', 'month'],
  JP: ['JPY', 'year'],
  DE: ['EUR', 'year'],
  FR: ['EUR', 'year'],
  GB: ['GBP', 'year'],
  US: ['USD', 'year'],
};

/** The band of pay that is looked for, or none. */
export function ChoosePayBand(props: FacetPart & { region: string | undefined }) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  const [code] = props.codes;
  const [usual, usualPeriod] = USUAL[props.region?.slice(0, 2) ?? ''] ?? ['EUR', 'year'];
  const [chosen, setChosen] = useState<{ currency?: Currency; period?: PayPeriod }>({});
  const [heldCurrency, heldPeriod] = code?.split('-') ?? [];
  const currency = chosen.currency ?? CURRENCIES.find((one) => one.code === heldCurrency)?.code ?? usual;
  const period = chosen.period ?? PAY_PERIODS.find((one) => one.code === heldPeriod)?.code ?? usualPeriod;
  const bands = payBandChoices(currency, period);
  const held = code === undefined || bands.some((one) => one.code === code) ? [] : [code];
  const change = (part: { currency?: Currency; period?: PayPeriod }) => {
    setChosen({ currency, period, ...part });
    props.onChange([]);
  };
  return (
    <>
      <div className="field-row">
        <Select
          label={t`Currency`}
          value={currency}
          onChange={(id) => {
            const found = CURRENCIES.find((one) => one.code === id);
            if (found !== undefined && found.code !== currency) change({ currency: found.code });
          }}
          options={CURRENCIES.map((entry) => ({
            id: entry.code,
            label: nameOf(entry, locale),
            hint: entry.code,
          }))}
        />
        <Select
          label={t`Pay period`}
          value={period}
          onChange={(id) => {
            const found = PAY_PERIODS.find((one) => one.code === id);
            if (found !== undefined && found.code !== period) change({ period: found.code });
          }}
          options={PAY_PERIODS.map((entry) => ({ id: entry.code, label: nameOf(entry, locale) }))}
        />
        <Select
          label={t`Pay that you look for`}
          value={code ?? NOTHING}
          onChange={(id) => props.onChange(id === NOTHING ? [] : [id])}
          options={[
            { id: NOTHING, label: t`Not said` },
            ...held.map((id) => ({ id, label: codeName('pay', id, locale) })),
            ...bands.map((entry) => ({ id: entry.code, label: nameOf(entry, locale) })),
          ]}
        />
      </div>
      {code !== undefined && props.beside(code)}
    </>
  );
}
