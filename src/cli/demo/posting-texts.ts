/** What postings of the demo's world say beside the work itself, in three languages. */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Draw } from './draw.ts';
import type { Trade } from './trades.ts';

const OFFERS: Record<Locale, readonly string[]> = {
  en: [
    'We answer every application within two weeks, also with a no.',
    'Part-time from 60 % is possible. Overtime is rare, and is given back.',
    'You have a month with a colleague beside you before you work alone.',
    'Three talks at most: with the team, with its lead, and about the contract.',
  ],
  zh: [
    '我们会在两周内回复每一份申请，包括婉拒。',
    '双休，很少加班，加班可以调休。',
    '入职第一个月由同事一对一带教。',
    '面试最多三轮：团队、负责人、合同沟通。',
  ],
  ja: [
    '応募には2週間以内に必ずお返事します。',
    '残業は月平均8時間。代休を取れます。',
    '最初の1か月は先輩が隣につきます。',
    '面接は最大3回です。チーム、責任者、条件の順にお話しします。',
  ],
};
const ASKS: Record<Locale, readonly string[]> = {
  en: [
    'What we look for: some years of practice, or the will to learn it properly.',
    'What we look for: care with details, and saying so when something is not right.',
  ],
  zh: ['我们希望你：有相关经验，或愿意踏实学习。', '我们希望你：细心，发现问题愿意直说。'],
  ja: [
    '実務経験のある方、または基礎からきちんと学びたい方を歓迎します。',
    '丁寧に仕事をし、気づいたことを率直に話せる方を歓迎します。',
  ],
};

/** The description of a posting. */
export function describePosting(draw: Draw, trade: Trade, locale: Locale): string {
  const paragraphs = [
    trade.words[locale].work,
    draw.pick(ASKS[locale]),
    draw.some(OFFERS[locale], 2).join(locale === 'en' ? ' ' : ''),
  ];
  return paragraphs.join('\n\n');
}
