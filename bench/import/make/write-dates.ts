/** The spellings of dates that people use. */
import type { Lang, Month } from './invent-person.ts';

const NAMES: Readonly<Record<'en' | 'de' | 'fr', readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
};

export type DateStyle =
  | 'Mon YYYY'
  | 'Month YYYY'
  | 'MM/YYYY'
  | 'MM.YYYY'
  | 'YYYY-MM'
  | 'YYYY.MM'
  | 'YYYY/MM'
  | 'YYYY'
  | '年月'
  | 'era'
  | 'era-letter';

/** One month in a style; months have names in English, German and French only. */
export function writeMonth({ year, month }: Month, style: DateStyle, lang: Lang = 'en'): string {
  const two = String(month).padStart(2, '0');
  const name = NAMES[lang === 'de' || lang === 'fr' ? lang : 'en'][month - 1] ?? '';
  const short =
    lang === 'en' ? name.slice(0, 3) : lang === 'de' && name.length > 4 ? `${name.slice(0, 3)}.` : name;
  const written: Readonly<Record<DateStyle, string>> = {
    'Mon YYYY': `${short} ${year}`,
    'Month YYYY': `${name} ${year}`,
    'MM/YYYY': `${two}/${year}`,
    'MM.YYYY': `${two}.${year}`,
    'YYYY-MM': `${year}-${two}`,
    'YYYY.MM': `${year}.${two}`,
    'YYYY/MM': `${year}/${two}`,
    YYYY: `${year}`,
    年月: `${year}年${month}月`,
    era: `${eraOf(year, month)}年${month}月`,
    'era-letter': `${eraOf(year, month).replace('令和', 'R').replace('平成', 'H').replace('昭和', 'S').replace('元', '1')}.${month}`,
  };
  return written[style];
}

/** 令和2, 平成31, 昭和63; the first year of an era is 元. */
export function eraOf(year: number, month: number): string {
  const [era, n] =
    year * 12 + month >= 2019 * 12 + 5
      ? ['令和', year - 2018]
      : year >= 1989
        ? ['平成', year - 1988]
        : ['昭和', year - 1925];
  return `${era}${n === 1 ? '元' : n}`;
}

const NOW: Readonly<Record<Lang, string>> = {
  en: 'Present',
  de: 'heute',
  fr: 'aujourd’hui',
  ja: '現在',
  zh: '至今',
};

/** From and to, joined; `to` null means that it goes on. */
export function writeSpan(
  from: Month,
  to: Month | null,
  style: DateStyle,
  lang: Lang,
  joint = ' – ',
  now = NOW[lang],
): string {
  return `${writeMonth(from, style, lang)}${joint}${to === null ? now : writeMonth(to, style, lang)}`;
}
