/**
 * When somebody graduates, as graduates are recruited in China (2027届) and Japan (27卒): a year, and spring (January to
 * July) or autumn (August to December) of it. Promises the same codes whatever the day; which of them are offered
 * depends on the year. The halves follow the school years: China ends in June or July, Japan in March or September.
 */
import { ANY, type Branch, growTree } from './facet-tree.ts';
import type { SearchableEntry } from './table.ts';

const FIRST = 2020;
const LAST = 2049;
const BEFORE = 2;
const AFTER = 4;

/** Graduation: a season (`2027-spring`) and its year (`2027`), from 2020 to 2049. A year alone may be chosen too. */
export const GRADUATION = growTree(years(FIRST, LAST).flatMap(branchesOfYear));

/** The seasons offered in `year` (a number as 2027): from two years before to four after, as far as they exist. */
export function graduationChoices(year: number): readonly SearchableEntry[] {
  const offered = years(year - BEFORE, year + AFTER).map(String);
  return GRADUATION.finest.filter(({ code }) => offered.includes(code.slice(0, 4)));
}

/** The code of a date in a résumé (`2027-03-25`, `2027-03` or `2027`); nothing outside the years that exist. */
export function graduationOf(date: string): string | undefined {
  const [year = '', month] = date.split('-');
  const code = month === undefined ? year : `${year}-${Number(month) <= 7 ? 'spring' : 'autumn'}`;
  return GRADUATION.entryOf(code)?.code;
}

function branchesOfYear(year: number): Branch[] {
  const short = String(year).slice(2);
  const whole: SearchableEntry = {
    code: `${year}`,
    en: `Graduates in ${year}`,
    zh: `${year}年毕业`,
    ja: `${year}年卒`,
    synonyms: {
      en: [`class of ${year}`, `graduating in ${year}`, `graduation ${year}`],
      zh: [
        `${year}届`,
        `${short}届`,
        `${year}届毕业生`,
        `${year}届应届生`,
        `${year}应届`,
        `${year}年应届毕业生`,
      ],
      ja: [
        `${year}卒`,
        `${short}卒`,
        `${year}年新卒`,
        `${short}新卒`,
        `${year}年卒業見込み`,
        `${year}年卒業予定`,
      ],
    },
    inLists: [],
  };
  const season = (name: 'spring' | 'autumn', zh: string, ja: string, months: readonly number[]): Branch => ({
    parent: `${year}`,
    entry: {
      code: `${year}-${name}`,
      en: `Graduates in ${name} ${year}`,
      zh: `${year}年${zh}`,
      ja: `${year}年${ja}`,
      synonyms: {
        en: [`${name} ${year}`],
        zh: months.map((month) => `${year}年${month}月毕业`),
        ja: months.flatMap((month) => [`${year}年${month}月卒業見込み`, `${year}年${month}月卒業予定`]),
      },
      inLists: [],
    },
  });
  return [
    { entry: whole, parent: ANY },
    season('spring', '上半年毕业（1至7月）', '春卒（1〜7月）', [1, 2, 3, 4, 5, 6, 7]),
    season('autumn', '下半年毕业（8至12月）', '秋卒（8〜12月）', [8, 9, 10, 11, 12]),
  ];
}

function years(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
