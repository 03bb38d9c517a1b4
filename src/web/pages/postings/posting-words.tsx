import { useLocale } from 'react-aria-components';
import type { PostingSummary } from '../../../shared/api/jobs.ts';
import { nameOf } from '../../../shared/vocabulary/names.ts';
import { occupationByCode } from '../../../shared/vocabulary/occupations.ts';
import { COUNTRIES, regionByCode } from '../../../shared/vocabulary/regions.ts';
import { PAY_PERIODS, WORK_MODES } from '../../../shared/vocabulary/work-terms.ts';
import { useLanguage } from '../../i18n.tsx';

/** A posting's terms in the reader's language. */
export type PostingWords = { occupation: string; region: string; workMode: string; pay: string };

/** Gives the words of postings' terms. */
export function usePostingWords(): (posting: PostingSummary) => PostingWords {
  const { locale } = useLanguage();
  const { locale: tag } = useLocale();
  return (posting) => {
    const occupation = occupationByCode(posting.occupation);
    const region = regionByCode(posting.region);
    const country = COUNTRIES.find(({ code }) => code === region?.country);
    const workMode = WORK_MODES.find(({ code }) => code === posting.workMode);
    const period = PAY_PERIODS.find(({ code }) => code === posting.payPeriod);
    const places = [region, country].flatMap((one) => (one === undefined ? [] : [nameOf(one, locale)]));
    return {
      occupation: occupation === undefined ? posting.occupation : nameOf(occupation, locale),
      region: places.length === 0 ? posting.region : places.join(locale === 'en' ? ', ' : ' · '),
      workMode: workMode === undefined ? posting.workMode : nameOf(workMode, locale),
      pay: `${formatPay(posting, tag)} ${period === undefined ? posting.payPeriod : nameOf(period, locale)}`,
    };
  };
}

function formatPay({ payMin, payMax, payCurrency }: PostingSummary, tag: string): string {
  const format = new Intl.NumberFormat(tag, {
    style: 'currency',
    currency: payCurrency,
    maximumFractionDigits: 0,
  });
  return payMin === payMax ? format.format(payMin) : format.formatRange(payMin, payMax);
}
