/** What people of the demo's world write to each other, in three languages. */
import type { Locale } from '../../shared/vocabulary/locales.ts';

/** One language's part. */
export type Talk = {
  readonly applying: string;
  readonly reply: string;
  readonly answer: string;
  readonly asking: string;
  readonly headline: string;
};

/** See above. */
export const TALK: { readonly [Each in Locale]: Talk } = {
  en: {
    applying: 'Good morning, your posting describes just the work I like. I would be glad to talk about it.',
    reply: 'Thank you for writing. Would Tuesday at ten or Wednesday at three suit you for a first talk?',
    answer: 'Tuesday at ten is fine. Shall we use the video link from this page?',
    asking: 'Your profile fits a team that we are just building. May we read more, and tell you about it?',
    headline: 'Calm under pressure, happiest when things get simpler',
  },
  zh: {
    applying: '您好，贵公司招聘的岗位与我的经验很契合，希望有机会进一步沟通。',
    reply: '感谢您的申请。周二上午十点或周三下午三点方便初步沟通吗？',
    answer: '周二上午十点可以，届时用本页的视频链接吗？',
    asking: '您的资料与我们正在组建的团队很契合，方便让我们进一步了解并向您介绍吗？',
    headline: '喜欢把复杂的事情做简单',
  },
  ja: {
    applying: 'はじめまして。募集内容がこれまでの経験に近く、ぜひお話を伺いたく応募いたしました。',
    reply: 'ご応募ありがとうございます。最初の面談は火曜10時、または水曜15時のご都合はいかがでしょうか。',
    answer: '火曜10時でお願いいたします。このページのビデオ通話でよろしいでしょうか。',
    asking:
      '新しく立ち上げるチームにご経験が合うと考えております。詳しく拝見し、お話しさせていただけますか。',
    headline: '複雑なことを、わかりやすく',
  },
};
