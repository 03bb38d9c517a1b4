import { Trans, useLingui } from '@lingui/react/macro';
import { nameOf } from '../../shared/vocabulary/names.ts';
import { CURRENCIES, PAY_PERIODS } from '../../shared/vocabulary/work-terms.ts';
import { useLanguage } from '../i18n.tsx';
import { usePayWords } from '../pages/postings/posting-words.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DraftFields } from './place-fields.tsx';
import { type PostingDraft, parseAmount } from './posting-draft.ts';

/** The pay range with currency and period, and how candidates will read it. */
export function PayFields({ draft, change, error }: DraftFields) {
  const { t } = useLingui();
  const { locale } = useLanguage();
  return (
    <>
      <div className="field-row">
        <TextField
          label={t`Least pay`}
          inputMode="numeric"
          value={draft.payMin}
          onChange={(payMin) => change({ payMin })}
          error={error('payMin')}
          required
        />
        <TextField
          label={t`Most pay`}
          inputMode="numeric"
          value={draft.payMax}
          onChange={(payMax) => change({ payMax })}
          error={error('payMax')}
          required
        />
        <Select
          label={t`Currency`}
          placeholder={t`Choose`}
          value={draft.payCurrency}
          onChange={(payCurrency) => change({ payCurrency })}
          options={CURRENCIES.map((entry) => ({
            id: entry.code,
            label: nameOf(entry, locale),
            hint: entry.code,
          }))}
          error={error('payCurrency')}
          required
        />
        <Select
          label={t`Pay period`}
          placeholder={t`Choose`}
          value={draft.payPeriod}
          onChange={(payPeriod) => change({ payPeriod })}
          options={PAY_PERIODS.map((entry) => ({ id: entry.code, label: nameOf(entry, locale) }))}
          error={error('payPeriod')}
          required
        />
      </div>
      <PayPreview draft={draft} />
    </>
  );
}

function PayPreview({ draft }: { draft: PostingDraft }) {
  const payWords = usePayWords();
  const payMin = parseAmount(draft.payMin);
  const payMax = parseAmount(draft.payMax);
  const currency = CURRENCIES.find(({ code }) => code === draft.payCurrency);
  const period = PAY_PERIODS.find(({ code }) => code === draft.payPeriod);
  if (payMin === null || payMax === null || payMax < payMin || !currency || !period) return null;
  const text = payWords({ payMin, payMax, payCurrency: currency.code, payPeriod: period.code });
  return (
    <p className="field-hint">
      <Trans>Candidates read: {text}</Trans>
    </p>
  );
}
