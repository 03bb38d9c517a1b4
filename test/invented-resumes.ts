/** Résumés of invented people, in normal form, for what writes files: three languages, and one that mixes them. */
import { Resume, type ResumeDraft } from '../src/shared/resume/resume.ts';

const ENGLISH: ResumeDraft = {
  basics: {
    name: 'Zofia Łukasiewicz-Brandt',
    label: 'Senior Reliability Engineer',
    email: 'zofia.lukasiewicz-brandt@reliability-works.example',
    phone: '+49 351 5550142',
    url: 'https://zofia.example/',
    summary:
      'Engineer of systems that are allowed to fail without anybody noticing. Ten years between power grids and payment systems; I write the runbook before the code, and I delete more than I add.',
    location: { city: 'Dresden', postalCode: '01097', countryCode: 'DE' },
    profiles: [{ network: 'GitHub', username: 'zlb', url: 'https://github.com/zlb' }],
  },
  work: [
    {
      name: 'Nordwind Netze GmbH',
      position: 'Senior Reliability Engineer',
      location: 'Dresden',
      url: 'https://nordwind-netze.example',
      startDate: '2021-04',
      summary:
        'Responsible for the control plane of a distribution grid with 2.3 million metering points, in a team of seven.',
      highlights: [
        'Halved the number of pages at night within a year, by removing alerts that nobody could act upon.',
        'Moved the telemetry pipeline from nightly batches to streams; the delay fell from nine hours to forty seconds.',
        'Wrote the drill “Lights out”, which every new colleague goes through in the first month.',
      ],
    },
    {
      name: 'Kontor Zahlungssysteme AG',
      position: 'Site Reliability Engineer',
      location: 'Hamburg',
      startDate: '2016-09',
      endDate: '2021-03',
      highlights: [
        'Kept card payments available at 99.995 % through two migrations of the data centre.',
        'Introduced capacity reviews – 31 % less hardware at the same load.',
      ],
    },
  ],
  education: [
    {
      institution: 'Politechnika Wrocławska',
      studyType: 'MSc',
      area: 'Control Engineering and Robotics',
      startDate: '2011-10',
      endDate: '2016-07',
      score: '4.8 / 5.5',
      courses: ['Distributed Systems', 'Queueing Theory'],
    },
  ],
  skills: [
    { name: 'Languages of machines', level: 'expert', keywords: ['Go', 'Rust', 'SQL', 'TypeScript'] },
    { name: 'Operations', keywords: ['PostgreSQL', 'Kubernetes', 'Prometheus', 'OpenTelemetry'] },
    { name: 'Technical writing' },
    { name: 'Incident command' },
  ],
  languages: [
    { language: 'Polish', fluency: 'native' },
    { language: 'German', fluency: 'fluent (C2)' },
    { language: 'Ελληνικά', fluency: 'basic' },
  ],
  certificates: [
    {
      name: 'Certified Kubernetes Administrator',
      issuer: 'CNCF',
      date: '2022-05-14',
      url: 'https://cka.example/zlb',
    },
  ],
  projects: [
    {
      name: 'quietpager',
      description: 'A small tool that asks of every alert: who did what because of you?',
      url: 'https://github.com/zlb/quietpager',
      keywords: ['Go', 'SQLite'],
      startDate: '2023',
    },
  ],
  references: [{ name: 'Ingrid Sommer', reference: 'She is the reason our pagers are silent.' }],
  interests: [{ name: 'Rowing' }, { name: 'Bread', keywords: ['sourdough', 'rye'] }],
};

const CHINESE: ResumeDraft = {
  basics: {
    name: '欧阳晓琳',
    label: '供应链数据工程师',
    email: 'ouyang.xiaolin@shuzhou.example',
    phone: '+86 139 5550 0182',
    summary:
      '八年供应链与数据平台经验，主导过三次从零到一的系统建设。擅长把业务语言翻译成数据模型：先问“谁在什么时候需要知道什么”，再决定用什么技术。熟悉TypeScript、Python与PostgreSQL，能独立完成需求分析、架构设计与上线运维……',
    location: { region: '浙江省', city: '杭州市', countryCode: 'CN' },
  },
  work: [
    {
      name: '数舟科技（杭州）有限公司',
      position: '高级数据工程师',
      location: '杭州',
      startDate: '2019-04',
      summary: '负责供应链计划平台的数据架构，服务于全国42个仓库与300余家供应商。',
      highlights: [
        '重建库存快照系统，将全量计算从6小时缩短到18分钟，并把历史数据的存储成本降低了57%。',
        '设计“缺货预警”模型，提前7天的预测准确率达到91%，旺季缺货率下降三分之一。',
        '带领5人小组，建立代码评审与值班制度，全年无重大事故。',
      ],
    },
    {
      name: '青禾物流股份有限公司',
      position: '数据分析师',
      location: '上海',
      startDate: '2016-07',
      endDate: '2019-03',
      highlights: ['搭建运输时效看板，覆盖12条干线。', '编写路线优化脚本，单车日均里程减少8%。'],
    },
  ],
  education: [
    {
      institution: '浙江大学',
      studyType: '硕士',
      area: '管理科学与工程',
      startDate: '2013-09',
      endDate: '2016-06',
      score: '3.8/4.0',
      courses: ['运筹学', '随机过程', '数据库系统'],
    },
  ],
  skills: [
    { name: '编程语言', level: '精通', keywords: ['TypeScript', 'Python', 'SQL'] },
    { name: '数据平台', keywords: ['PostgreSQL', 'Kafka', 'ClickHouse'] },
  ],
  languages: [
    { language: '普通话', fluency: '母语' },
    { language: '英语', fluency: 'CET-6' },
  ],
  certificates: [{ name: '系统架构设计师', issuer: '工业和信息化部', date: '2021-11' }],
};

const JAPANESE: ResumeDraft = {
  basics: {
    name: '髙橋 直樹',
    label: '組込みソフトウェアエンジニア',
    email: 'naoki.takahashi@minamoto.example',
    phone: '+81 90 5550 1234',
    summary:
      '車載機器の組込み開発に十年間従事してきました。リアルタイムOSの移植、診断通信、量産後の不具合解析まで一貫して担当し、「現場で再現できない不具合はない」を信条としています。近年はチームリーダーとして、設計レビューの仕組みづくりとメンバーの育成に力を入れています。',
    location: { postalCode: '460-0008', region: '愛知県', city: '名古屋市', address: '中区栄3-15-33' },
  },
  work: [
    {
      name: '源精機株式会社',
      position: '開発部 主任技師',
      location: '名古屋市',
      startDate: '2018-10',
      summary: '車載ゲートウェイECUのソフトウェア開発。開発規模：C言語 約42万行、メンバー8名。',
      highlights: [
        '起動時間を2.4秒から0.9秒に短縮し、量産車3車種に採用されました。',
        'テスト自動化により、回帰試験の工数を月120時間から15時間へ削減。',
        'サプライヤー（国内2社、海外1社）との仕様調整を担当。',
      ],
    },
    {
      name: '株式会社ひかり電装',
      position: 'ソフトウェア技術者',
      startDate: '2013-04',
      endDate: '2018-09',
      highlights: [
        'CAN診断ツールの設計・実装。',
        'ブートローダーの書き換え処理におけるデータ化けを解析し、恒久対策を実施。',
      ],
    },
  ],
  education: [
    {
      institution: '名古屋工業大学',
      area: '電気・機械工学科',
      studyType: '学士（工学）',
      startDate: '2009-04',
      endDate: '2013-03',
    },
  ],
  skills: [
    { name: '言語', keywords: ['C', 'C++', 'Python'] },
    { name: 'ツール', keywords: ['CANoe', 'Git', 'Jenkins'] },
  ],
  certificates: [{ name: 'エンベデッドシステムスペシャリスト', issuer: 'IPA', date: '2016-06' }],
  languages: [{ language: '英語', fluency: 'TOEIC 805点' }],
};

const MIXED: ResumeDraft = {
  basics: {
    name: 'Élise 田中 Николаева',
    label: 'Übersetzerin · 通訳 · переводчик',
    email: 'elise@example.org',
    summary:
      'Works between Français, 日本語, 简体中文 and Русский. 骨 and 骨 are drawn, 🎉 and 안녕 are not.',
  },
  work: [
    {
      name: '青空出版',
      position: 'Übersetzerin',
      startDate: '2020',
      highlights: ['『言葉の森』 (2022) 를 번역했다', 'Смешанный текст и ещё текст'],
    },
  ],
};

/** Each as it would lie in the vault. */
export const RESUMES = {
  english: Resume.parse(ENGLISH),
  chinese: Resume.parse(CHINESE),
  japanese: Resume.parse(JAPANESE),
  mixed: Resume.parse(MIXED),
};
