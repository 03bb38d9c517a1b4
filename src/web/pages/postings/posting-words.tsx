import { useLocale } from 'react-aria-components';
import type { PostingSummary } from '../../../shared/api/jobs.ts';
import { nameOf } from '../../../shared/vocabulary/names.ts';
import { occupationByCode } from '../../../shared/vocabulary/occupations.ts';
import { COUNTRIES, regionByCode } from '../../../shared/vocabulary/regions.ts';
import { PAY_PERIODS, WORK_MODES } from '../../../shared/vocabulary/work-terms.ts';
import { useLanguage } from '../../i18n.tsx';
import { isSpaced, setBeside } from '../../ui/set-words.ts';

/** A posting's terms in the reader's language. */
export type PostingWords = { occupation: string; region: string; workMode: string; pay: string };

/** Gives the words of postings' terms. */
export function usePostingWords(): (posting: PostingSummary) => PostingWords {
  const { locale } = useLanguage();
  const payWords = usePayWords();
  return (posting) => {
    const occupation = occupationByCode(posting.occupation);
    const region = regionByCode(posting.region);
    const country = COUNTRIES.find(({ code }) => code === region?.country);
    const workMode = WORK_MODES.find(({ code }) => code === posting.workMode);
    // The wider place first where people write it so.
    const wide = isSpaced(locale) ? [region, country] : [country, region];
    const places = wide.flatMap((one) => (one === undefined ? [] : [nameOf(one, locale)]));
    return {
      occupation: occupation === undefined ? posting.occupation : nameOf(occupation, locale),
      region: places.length === 0 ? posting.region : setBeside(places, locale),
      workMode: workMode === undefined ? posting.workMode : nameOf(workMode, locale),
      pay: payWords(posting),
    };
  };
}

/** The part of a posting's terms that says what is paid. */
export type Pay = Pick<PostingSummary, 'payMin' | 'payMax' | 'payCurrency' | 'payPeriod'>;

/** Writes pay as the reader's language writes money, with the time it is for. */
export function usePayWords(): (pay: Pay) => string {
  const { locale } = useLanguage();
  const { locale: tag } = useLocale();
  return ({ payMin, payMax, payCurrency, payPeriod }) => {
    const money = new Intl.NumberFormat(tag, {
      style: 'currency',
      currency: payCurrency,
      maximumFractionDigits: 0,
    });
    const amount = payMin === payMax ? money.format(payMin) : money.formatRange(payMin, payMax);
    const period = PAY_PERIODS.find(({ code }) => code === payPeriod);
    const time = period === undefined ? payPeriod : nameOf(period, locale);
    return isSpaced(locale) ? `${amount} ${time}` : `${time} ${amount}`;
  };
}
