/** Dates on paper: "Apr 2019" in English, 2019年4月 in Chinese and Japanese. Input is an ISO prefix or ''. */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { PAPER_WORDS } from './paper-words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One date; '' stays ''. */
export function paperDate(date: string, language: Locale): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'en')
    return [day === undefined ? '' : Number(day), MONTHS[Number(month) - 1] ?? '', year]
      .filter(Boolean)
      .join(' ');
  const counted = (number: string | undefined, unit: string) =>
    number === undefined ? '' : `${Number(number)}${unit}`;
  return year === '' ? '' : `${year}年${counted(month, '月')}${counted(day, '日')}`;
}

/** From when to when; what has a start and no end goes on. '' when nothing is known. */
export function paperSpan(start: string, end: string, language: Locale): string {
  const { until, today } = PAPER_WORDS[language];
  if (start === '') return paperDate(end, language);
  const last = end === '' ? today : paperDate(end, language);
  return start === end ? last : `${paperDate(start, language)}${until}${last}`;
}
