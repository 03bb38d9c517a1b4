import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Row, read } from '../../../test/typeset.ts';

const asked = (label: string, value: string): Row => [
  [40, label],
  [160, value],
];

describe('forms of applications', () => {
  it('say when a post began and ended under two labels, the present one under a heading of its own', () => {
    const { resume, labels } = read(
      ...HEAD,
      [[40, '1. Present or most recent employer', HEADING]],
      asked('Employer', 'Severnside Community Trust'),
      asked('Job title', 'Community Staff Nurse'),
      asked('From', '04/2018'),
      asked('To', 'Present'),
      asked('Duties', 'Wound care at home'),
      [[40, '2. Previous employment', HEADING]],
      asked('Employer', 'Brookfield Care Home'),
      asked('Job title', 'Care Assistant'),
      asked('From', '06/2007'),
      asked('To', '08/2009'),
      asked('Reason for leaving', 'To study'),
    );
    expect(resume.work).toMatchObject([
      {
        name: 'Severnside Community Trust',
        position: 'Community Staff Nurse',
        startDate: '2018-04',
        endDate: '',
        summary: 'Wound care at home',
      },
      { name: 'Brookfield Care Home', position: 'Care Assistant', startDate: '2007-06', endDate: '2009-08' },
    ]);
    expect(labels).toEqual(expect.arrayContaining(['Job title', 'From', 'To', 'Duties']));
  });

  it('have a column of beginnings and one of ends', () => {
    const row = (...texts: readonly string[]): Row => texts.map((text, index) => [40 + 120 * index, text]);
    const { work } = read(
      ...HEAD,
      [[40, 'Employment history', HEADING]],
      row('From', 'To', 'Employer', 'Position'),
      row('01/2019', '03/2024', 'Leadon Mill Ltd', 'Fitter'),
      row('09/2014', '12/2018', 'Hartpury Works Ltd', 'Welder'),
    ).resume;
    expect(
      work.map(({ name, position, startDate, endDate }) => [name, position, startDate, endDate]),
    ).toEqual([
      ['Leadon Mill Ltd', 'Fitter', '2019-01', '2024-03'],
      ['Hartpury Works Ltd', 'Welder', '2014-09', '2018-12'],
    ]);
  });

  it('name a department below the firm, and two things in one column', () => {
    const { work } = read(
      [[40, '職務経歴書', { size: 16 }]],
      [[40, '氏名 宇佐美 倫子']],
      [],
      [[40, '勤務先履歴', HEADING]],
      [
        [40, '期間'],
        [200, '会社名'],
        [400, '雇用形態・役職'],
      ],
      [
        [40, '2019年10月~現在'],
        [200, 'みなと食品工業株式会社'],
        [400, '正社員・主任'],
      ],
      [[200, '商品企画部']],
      [],
      [
        [40, '2014年4月~2019年9月'],
        [200, '株式会社はるかぜ製菓'],
        [400, '正社員・一般職'],
      ],
      [[200, '営業推進課']],
    ).resume;
    expect(work.map(({ name, position }) => [name, position])).toEqual([
      ['みなと食品工業株式会社', '主任'],
      ['株式会社はるかぜ製菓', '一般職'],
    ]);
  });

  it('name the firm and what it does in one column, of which the first line is the name', () => {
    const { work } = read(
      ...HEAD,
      [[40, '職務経歴', HEADING]],
      [
        [40, '期間'],
        [180, '会社名・業務内容'],
        [420, '役職'],
      ],
      [
        [40, '2019年10月~現在'],
        [180, 'みなと食品工業株式会社'],
        [420, '主任'],
      ],
      [[180, '冷凍食品の企画', { lower: -4 }]],
      [],
      [
        [40, '2014年4月~2019年9月'],
        [180, '株式会社はるかぜ製菓'],
        [420, '一般職'],
      ],
      [[180, '営業の推進', { lower: -4 }]],
    ).resume;
    expect(work).toMatchObject([
      { name: 'みなと食品工業株式会社', position: '主任', summary: '冷凍食品の企画' },
      { name: '株式会社はるかぜ製菓', position: '一般職', summary: '営業の推進' },
    ]);
  });
});

describe('a table with a column for each post', () => {
  it('is read column by column under the labels at its left', () => {
    const row = (label: string, first: string, second: string): Row => [
      [40, label],
      [110, first],
      [350, second],
    ];
    const { resume } = read(
      ...HEAD,
      [[40, '職務経歴', HEADING]],
      row('会社名', '株式会社灯台印刷', '有限会社みなと文具'),
      row('期間', '2019年4月~現在', '2015年4月~2019年3月'),
      row('職種', '営業企画', '販売'),
      row('業務内容', '法人向け印刷物の提案', '店頭での接客、発注'),
    );
    expect(resume.work).toMatchObject([
      {
        name: '株式会社灯台印刷',
        position: '営業企画',
        startDate: '2019-04',
        endDate: '',
        summary: '法人向け印刷物の提案',
      },
      { name: '有限会社みなと文具', position: '販売', startDate: '2015-04', endDate: '2019-03' },
    ]);
  });
});
