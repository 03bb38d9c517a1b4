import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Row, read } from '../../../test/typeset.ts';

const WORK: Row = [[40, 'Experience', HEADING]];
const jobsIn = (...lines: Row[]) =>
  read(...HEAD, ...lines).resume.work.map(({ name, position, startDate, endDate }) => [
    name,
    position,
    startDate,
    endDate,
  ]);

describe('papers with ornaments', () => {
  it('have their pictures of calendars and pins set aside, not taken for the employer', () => {
    const post = (title: string, firm: string, time: string, town: string): Row[] => [
      [[40, title, { bold: true }]],
      [[40, firm]],
      [[40, `📅 ${time} 📍 ${town}`]],
      [[52, '• Ran the weekly critique']],
    ];
    const { resume, labels } = read(
      ...HEAD,
      WORK,
      ...post('Product Designer', 'Fathom & Finch', 'Mar 2021 – Present', 'Oakland, CA'),
      ...post('UI/UX Designer', 'Papercrane', 'Jun 2018 – Feb 2021', 'Portland, OR'),
    );
    expect(resume.work.map(({ name, position, location }) => [name, position, location])).toEqual([
      ['Fathom & Finch', 'Product Designer', 'Oakland, CA'],
      ['Papercrane', 'UI/UX Designer', 'Portland, OR'],
    ]);
    expect(labels.join()).toContain('📍');
  });

  it('name a section in two languages side by side', () => {
    const { resume } = read(
      ...HEAD,
      [
        [40, '教育背景', HEADING],
        [150, 'EDUCATION', HEADING],
      ],
      [
        [40, '华东财经大学', { bold: true }],
        [400, '2014.09 – 2018.06'],
      ],
      [[40, '市场营销 本科']],
      [
        [40, '工作经历', HEADING],
        [150, 'WORK EXPERIENCE', HEADING],
      ],
      [
        [40, '江海传媒有限公司', { bold: true }],
        [400, '2018.07 – 2021.04'],
      ],
      [[40, '市场专员']],
    );
    expect(resume.education.map(({ institution }) => institution)).toEqual(['华东财经大学']);
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['江海传媒有限公司', '市场专员'],
    ]);
  });

  it('do not begin a post at a duty that says since when', () => {
    expect(
      jobsIn(
        WORK,
        [
          [40, 'Staff Nurse', { bold: true }],
          [400, '08/2020 – Present'],
        ],
        [[40, 'St. Brigid Hospital']],
        [[60, 'Care for two patients a shift']],
        [[60, 'Charge nurse on nights since 2022']],
        [[60, 'Preceptor for new graduates']],
        [
          [40, 'Nursing Assistant', { bold: true }],
          [400, '07/2017 – 07/2020'],
        ],
        [[40, 'Maple Grove Hospital']],
        [[60, 'Helped residents daily']],
      ),
    ).toEqual([
      ['St. Brigid Hospital', 'Staff Nurse', '2020-08', ''],
      ['Maple Grove Hospital', 'Nursing Assistant', '2017-07', '2020-07'],
    ]);
  });

  it('leave letters behind a name, and how to address somebody, out of it', () => {
    const named = (name: string) =>
      read([[40, name, { size: 20, bold: true }]], WORK, [[40, 'Work']]).resume.basics.name;
    expect(named('Graham T. Ellsworth, CEng')).toBe('Graham T. Ellsworth');
    expect(named('Abena Owusu, MSc, MICE')).toBe('Abena Owusu');
    expect(named('Naoto Kisaragi (Mr.)')).toBe('Naoto Kisaragi');
  });

  it('keep a title whole that goes on behind a dash where the firm stands by itself', () => {
    const post = (title: string, firm: string, time: string): Row[] => [
      [
        [40, title, { bold: true }],
        [400, time],
      ],
      [[40, firm]],
      [[52, '• Night shifts']],
    ];
    expect(
      jobsIn(
        WORK,
        ...post('Registered Nurse – Cardiac ICU', 'St. Brigid Medical Center (24 beds)', '08/2020 – Present'),
        ...post(
          'Registered Nurse – Step-Down',
          'Harborview Hospital, Quincy, MA (36 beds)',
          '07/2017 – 07/2020',
        ),
      ).map(([name, title]) => [name, title]),
    ).toEqual([
      ['St. Brigid Medical Center', 'Registered Nurse – Cardiac ICU'],
      ['Harborview Hospital', 'Registered Nurse – Step-Down'],
    ]);
  });
});

describe('posts under one employer', () => {
  it('stand in a table below it that repeats the time, each with its shop', () => {
    const { resume } = read(
      ...HEAD,
      [[40, '職務経歴', HEADING]],
      [[40, '株式会社木漏れ日堂(2017年4月~現在)']],
      [[40, '事業内容:生活雑貨の小売 従業員数:85名']],
      [
        [90, '期間', { bold: true }],
        [300, '業務内容', { bold: true }],
      ],
      [
        [46, '2020年10月~現在'],
        [160, '吉祥寺店 店長'],
      ],
      [[160, 'スタッフの育成']],
      [
        [46, '2017年4月~2020年9月'],
        [160, '国分寺店 販売スタッフ'],
      ],
      [[160, '接客、レジ']],
    );
    expect(resume.work.map(({ name, position, startDate }) => [name, position, startDate])).toEqual([
      ['株式会社木漏れ日堂', '店長', '2020-10'],
      ['株式会社木漏れ日堂', '販売スタッフ', '2017-04'],
    ]);
    expect(JSON.stringify(resume.work)).toContain('吉祥寺店');
    expect(JSON.stringify(resume.work)).toContain('85名');
  });

  it('name a department behind a comma, which gave no post', () => {
    expect(
      jobsIn(
        WORK,
        [
          [40, 'April 2014 – Present'],
          [220, 'Hoshimi Precision Co., Ltd.'],
        ],
        [
          [40, '(April 2019 – Present)'],
          [220, 'Assistant Manager, Overseas Sales Department'],
        ],
        [[240, '• Supervise five people']],
        [
          [40, '(April 2014 – March 2019)'],
          [220, 'Sales Representative, Overseas Sales Department'],
        ],
        [[240, '• Opened new accounts']],
      ),
    ).toEqual([
      ['Hoshimi Precision Co., Ltd.', 'Assistant Manager, Overseas Sales Department', '2019-04', ''],
      [
        'Hoshimi Precision Co., Ltd.',
        'Sales Representative, Overseas Sales Department',
        '2014-04',
        '2019-03',
      ],
    ]);
  });

  it('have their department cut from the title, and no title where only a department is named', () => {
    const { resume } = read(
      ...HEAD,
      [[40, '職務経歴', HEADING]],
      [[40, '2016年10月 ~ 現在  株式会社みちのく食品流通']],
      [[40, '◆事業内容:業務用食品の卸売 ◆従業員数:210名']],
      [
        [40, '2020年4月~現在'],
        [145, '仙台支店 営業二課/課長'],
      ],
      [
        [40, '2016年10月~2020年3月'],
        [145, '仙台支店 営業一課/主任'],
      ],
      [[40, '2014年4月 ~ 2016年9月  株式会社三陸フーズ']],
      [[40, '◆事業内容:水産加工 ◆従業員数:60名']],
      [
        [40, '2014年4月~2016年9月'],
        [145, '本社 営業部'],
      ],
    );
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['株式会社みちのく食品流通', '課長'],
      ['株式会社みちのく食品流通', '主任'],
      ['株式会社三陸フーズ', ''],
    ]);
  });

  it('may say one season only among others that say both ends', () => {
    expect(
      jobsIn(
        [[40, 'EXPÉRIENCES PROFESSIONNELLES', HEADING]],
        [[40, '2022 à ce jour : Vendeur chez Sport et Montagne, Lyon 3e (CDI)']],
        [[40, '- Conseil clientèle']],
        [[40, '2020 – 2022 : Employé libre-service, Supermarché Le Panier, Villeurbanne']],
        [[40, 'Été 2019 : Animateur, centre de loisirs de Bron']],
      ),
    ).toEqual([
      ['Sport et Montagne', 'Vendeur', '2022', ''],
      ['Supermarché Le Panier', 'Employé libre-service', '2020', '2022'],
      ['centre de loisirs de Bron', 'Animateur', '2019', ''],
    ]);
  });
});
