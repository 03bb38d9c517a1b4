/** The words that paper adds to a résumé. They follow the language of the paper, not that of the screen. */
import type { Section } from '../../shared/resume/resume.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';

export type PaperWords = {
  /** BCP 47, for the file's own statement of its language. */
  readonly tag: string;
  /** What such a document is called, in the name of the file. */
  readonly resume: string;
  readonly sections: Readonly<Record<Section, string>>;
  /** The end of what still goes on. */
  readonly today: string;
  /** Before an education's mark. */
  readonly score: string;
  /** Between the two ends of a time, and between the words of a list. */
  readonly until: string;
  readonly comma: string;
  /** Between a name and what follows it. */
  readonly colon: string;
};

export const PAPER_WORDS: Readonly<Record<Locale, PaperWords>> = {
  en: {
    tag: 'en',
    resume: 'résumé',
    sections: {
      work: 'Work experience',
      volunteer: 'Volunteering',
      education: 'Education',
      awards: 'Awards',
      certificates: 'Certificates',
      publications: 'Publications',
      skills: 'Skills',
      languages: 'Languages',
      interests: 'Interests',
      references: 'References',
      projects: 'Projects',
    },
    today: 'Present',
    score: 'Grade',
    until: ' – ',
    comma: ', ',
    colon: ': ',
  },
  zh: {
    tag: 'zh-CN',
    resume: '简历',
    sections: {
      work: '工作经历',
      volunteer: '志愿者经历',
      education: '教育经历',
      awards: '获奖情况',
      certificates: '证书',
      publications: '发表作品',
      skills: '专业技能',
      languages: '语言能力',
      interests: '兴趣爱好',
      references: '推荐人',
      projects: '项目经历',
    },
    today: '至今',
    score: '成绩',
    until: ' – ',
    comma: '、',
    colon: '：',
  },
  ja: {
    tag: 'ja',
    resume: '職務経歴書',
    sections: {
      work: '職務経歴',
      volunteer: 'ボランティア活動',
      education: '学歴',
      awards: '受賞歴',
      certificates: '資格',
      publications: '著作・論文',
      skills: 'スキル',
      languages: '語学',
      interests: '趣味',
      references: '推薦者',
      projects: 'プロジェクト',
    },
    today: '現在',
    score: '成績',
    until: ' ～ ',
    comma: '、',
    colon: '：',
  },
};
