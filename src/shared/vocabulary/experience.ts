/**
 * Years of work, in bands. Promises one band for every number of months. Does not count months from a résumé, and does
 * not say in what work: the card's occupation does.
 */
import { ANY, growTree } from './facet-tree.ts';
import { readTable } from './table.ts';

const TABLE = `
under_3 | Under 3 years | 3年以下 | 3年未満
none | No experience | 无工作经验 | 職務経験なし
: no work experience, entry level | 无经验, 应届生 | 未経験, 職歴なし
under_1 | Under 1 year | 1年以内 | 1年未満
: less than 1 year, less than a year | 不到1年, 不满1年 | 一年未満
1_to_3 | 1 to 3 years | 1至3年 | 1年以上3年未満
: 1-3 years, 1–3 years | 1-3年, 1–3年 | 1~3年, 1-3年
from_3 | 3 years or more | 3年及以上 | 3年以上
3_to_5 | 3 to 5 years | 3至5年 | 3年以上5年未満
: 3-5 years, 3–5 years | 3-5年, 3–5年 | 3~5年, 3-5年
5_to_10 | 5 to 10 years | 5至10年 | 5年以上10年未満
: 5-10 years, 5–10 years | 5-10年, 5–10年 | 5~10年, 5-10年
from_10 | 10 years or more | 10年及以上 | 10年以上
: over 10 years, more than 10 years, 10+ years | 10年以上 | 十年以上
`;

const SHORT = ['none', 'under_1', '1_to_3'];

/** Experience bands; `finest` are the six that a person chooses from. */
export const EXPERIENCE = growTree(
  readTable(TABLE).map((entry) => ({
    entry,
    parent: entry.code.startsWith('under_3') || entry.code === 'from_3' ? ANY : groupOf(entry.code),
  })),
);

/** The band of a number of whole months worked, 0 or more. */
export function experienceBand(months: number): string {
  if (months < 1) return 'none';
  if (months < 12) return 'under_1';
  if (months < 36) return '1_to_3';
  if (months < 60) return '3_to_5';
  return months < 120 ? '5_to_10' : 'from_10';
}

function groupOf(code: string): string {
  return SHORT.includes(code) ? 'under_3' : 'from_3';
}
