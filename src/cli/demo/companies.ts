/** Names of employers that do not exist. Their domains end in .example, which RFC 2606 keeps free of real ones. */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Draw } from './draw.ts';

const FIRST: Record<Locale, readonly (readonly [string, string])[]> = {
  en: [
    ['Lantern', 'lantern'],
    ['Harbour', 'harbour'],
    ['Millstone', 'millstone'],
    ['Juniper', 'juniper'],
    ['Copper Kettle', 'copperkettle'],
    ['Northfield', 'northfield'],
    ['Swallow', 'swallow'],
    ['Paper Boat', 'paperboat'],
  ],
  zh: [
    ['青檐', 'qingyan'],
    ['远帆', 'yuanfan'],
    ['松塔', 'songta'],
    ['白鹭洲', 'bailuzhou'],
    ['拾光', 'shiguang'],
    ['云岭', 'yunling'],
    ['小满', 'xiaoman'],
    ['石桥', 'shiqiao'],
  ],
  ja: [
    ['灯台', 'todai'],
    ['つばめ', 'tsubame'],
    ['水車', 'suisha'],
    ['若竹', 'wakatake'],
    ['紙ふうせん', 'kamifusen'],
    ['北斗', 'hokuto'],
    ['朝凪', 'asanagi'],
    ['銀杏', 'icho'],
  ],
};
const LAST: Record<Locale, readonly (readonly [string, string])[]> = {
  en: [
    ['Works', 'works'],
    ['Software', 'software'],
    ['Care', 'care'],
    ['Trading', 'trading'],
    ['Studio', 'studio'],
  ],
  zh: [
    ['科技有限公司', 'tech'],
    ['商贸有限公司', 'trade'],
    ['设计事务所', 'design'],
    ['医疗集团', 'care'],
    ['机械有限公司', 'works'],
  ],
  ja: [
    ['製作所', 'works'],
    ['システム株式会社', 'systems'],
    ['商事株式会社', 'trading'],
    ['デザイン株式会社', 'design'],
    ['医療法人', 'care'],
  ],
};

/** A company as it is called, and its domain. */
export type Company = { readonly name: string; readonly domain: string };

/** Draws one. */
export function drawCompany(draw: Draw, locale: Locale): Company {
  return company(locale, draw.below(40));
}

/** The company of a number from 0 to 39: each another one. */
export function company(locale: Locale, number: number): Company {
  const [first, firstLatin] = FIRST[locale][number % 8] ?? ['Example', 'example'];
  const [last, lastLatin] = LAST[locale][Math.floor(number / 8) % 5] ?? ['Works', 'works'];
  // A medical corporation bears its kind in front.
  const name =
    locale === 'ja'
      ? last === '医療法人'
        ? `${last}${first}会`
        : `${first}${last}`
      : locale === 'zh'
        ? `${first}${last}`
        : `${first} ${last}`;
  return { name, domain: `${firstLatin}-${lastLatin}.example` };
}
