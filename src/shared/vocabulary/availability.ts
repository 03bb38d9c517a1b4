/**
 * From when a person could begin. Rounded, so that a card does not tell the end of somebody's notice.
 * Does not hold dates.
 */
import { ANY, growTree } from './facet-tree.ts';
import { readTable } from './table.ts';

const TABLE = `
within_3_months | Within 3 months | 3个月内 | 3か月以内
: within three months | 三个月内, 三个月内到岗, 3个月内到岗 | 3ヶ月以内, 三か月以内, 3ヵ月以内
now | At once | 随时到岗 | すぐに
: immediately, available immediately, immediate start, ASAP | 立即, 即时, 马上到岗, 一周内到岗, 离职随时到岗 | 即日, 即日可, 即日勤務可, 即入社可
in_1_month | Within 1 month | 1个月内到岗 | 1か月以内
: 1 month, one month notice, one month's notice, 4 weeks notice, within one month | 一个月内, 一个月内到岗, 月内到岗 | 1ヶ月以内, 一か月以内, 1ヵ月以内
in_3_months | In 1 to 3 months | 1至3个月内到岗 | 1か月から3か月
: 2 months, 3 months, 3 months notice, three months notice | 两个月内到岗 | 2か月以内, 2ヶ月以内
later | Later than 3 months | 3个月以后 | 3か月より後
: more than 3 months, over 3 months | 三个月以后 | 3ヶ月以降
`;

/** Availability; `finest` are the four that a person chooses from. */
export const AVAILABILITY = growTree(
  readTable(TABLE).map((entry) => ({
    entry,
    parent: ['now', 'in_1_month', 'in_3_months'].includes(entry.code) ? 'within_3_months' : ANY,
  })),
);

/** What a first possible day, some days from today, amounts to. */
export function availabilityIn(days: number): string {
  if (days <= 7) return 'now';
  if (days <= 31) return 'in_1_month';
  return days <= 92 ? 'in_3_months' : 'later';
}
