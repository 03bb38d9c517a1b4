import { expect, it } from 'vitest';
import { HEAD, HEADING, read } from '../../../test/typeset.ts';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

/** The schools of a 履歴書 in which somebody entered and left each. */
function schoolsOf(...names: readonly string[]) {
  const texts: [number, number, string][] = [
    [50, 60, '履歴書'],
    [50, 90, '氏名 水瀬 さくら'],
    [260, 120, '学歴'],
  ];
  for (const [index, name] of names.entries()) {
    const y = 140 + 40 * index;
    texts.push([60, y, `${2010 + 4 * index}年4月`], [160, y, `${name} 入学`]);
    texts.push([60, y + 20, `${2013 + 4 * index}年3月`], [160, y + 20, `${name} 卒業`]);
  }
  const runs = texts.map(
    ([x, y, text]): TextRun => ({
      ...{ text, x, y, width: [...text].length * 11, size: 11, bold: false, vertical: false },
    }),
  );
  const { resume } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
  return resume.education.map(({ institution, area }) => [institution, area]);
}

it('takes the name of a school in a 履歴書 whole', () => {
  expect(schoolsOf('私立清風学園高等学校', '東雲大学附属中学校', '東雲工業大学 工学部情報工学科')).toEqual(
    expect.arrayContaining([
      ['私立清風学園高等学校', ''],
      ['東雲大学附属中学校', ''],
      ['東雲工業大学', '工学部情報工学科'],
    ]),
  );
  expect(schoolsOf('白鳥学園', '青陵学院')).toEqual(
    expect.arrayContaining([
      ['白鳥学園', ''],
      ['青陵学院', ''],
    ]),
  );
});

/** The jobs of a 履歴書 with these rows of a date and an event. */
function workOf(rows: readonly (readonly string[])[]) {
  const text = (x: number, y: number, said: string): TextRun => ({
    ...{ text: said, x, y, width: [...said].length * 11, size: 11, bold: false, vertical: false },
  });
  const runs = [
    text(50, 60, '履歴書'),
    text(50, 90, '氏名 水瀬 さくら'),
    text(260, 120, '職歴'),
    ...rows.flatMap(([date = '', event = ''], index) => [
      text(60, 140 + 20 * index, date),
      text(160, 140 + 20 * index, event),
    ]),
  ];
  const { resume } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
  return resume.work;
}

it('keeps as what somebody began who says it in the row of the company', () => {
  const rows = [
    ['2010年4月', '株式会社富岳精機 入社 製造部に配属'],
    ['2016年12月', '株式会社富岳精機 一身上の都合により退職'],
    ['2017年1月', '沼津金型工業株式会社 入社'],
  ];
  expect(workOf(rows)).toMatchObject([
    { name: '株式会社富岳精機', startDate: '2010-04', endDate: '2016-12', highlights: ['製造部に配属'] },
    { name: '沼津金型工業株式会社', startDate: '2017-01', endDate: '' },
  ]);
});

it('keeps the end of a job behind which a bracket says why', () => {
  const { resume } = read(
    ...HEAD,
    [[200, '職歴', HEADING]],
    [
      [40, '2008年4月'],
      [160, '株式会社大磯印刷 入社'],
    ],
    [
      [40, '2014年9月'],
      [160, '株式会社大磯印刷 退社(出産のため)'],
    ],
  );
  expect(resume.work.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([
    ['株式会社大磯印刷', '2008-04', '2014-09'],
  ]);
});

it('takes no school for a row whose time stands beside its name, 卒業 below', () => {
  const { resume } = read(
    ...HEAD,
    [[40, '学歴', HEADING]],
    [
      [40, '多摩川情報大学', { bold: true }],
      [400, '2011年4月 ~ 2015年3月'],
    ],
    [[40, '情報学部 情報工学科 卒業']],
  );
  expect(resume.education.map(({ institution, startDate }) => [institution, startDate])).toEqual([
    ['多摩川情報大学', '2011-04'],
  ]);
});

it('leaves nothing over of a wrapped line that only joins', () => {
  const { leftover, resume } = read(
    ...HEAD,
    [[40, '自己PR', HEADING]],
    [[40, '問い合わせの多い画面から順に直し、障害件数を月12件から2件に'.padEnd(80, '減')]],
    [[40, '削減しました。']],
  );
  expect(JSON.stringify(resume)).toContain('削減しました');
  expect(leftover).toEqual([]);
});

it('takes a post in brackets before the verb, and a school abroad told in one row', () => {
  const rows = [
    ['2023年4月', '筑紫女子国際大学 文学部 英語学科 入学'],
    ['2025年9月', 'マンチェスター・イースト大学(英国)交換留学(2026 年 2 月まで)'],
    ['2027年3月', '筑紫女子国際大学 文学部 英語学科 卒業見込み'],
    ['2023年6月', 'こむぎ日和 六本松店(ホール・レジ) 入社'],
    ['2024年3月', 'こむぎ日和 六本松店(ホール・レジ) 退社'],
    ['2024年4月', '個別指導学院エール(英語講師) 入社'],
    ['2024年8月', '個別指導学院エール 退社'],
    ['2024年9月', '松葉商店(現 松葉フーズ) 入社'],
  ];
  const runs = [['', '履歴書'], ['', '氏名 月島 杏奈'], ['', '学歴・職歴'], ...rows].flatMap(
    ([date = '', event = ''], index) =>
      [[60, date] as const, [160, event] as const].flatMap(([x, text]) =>
        text === ''
          ? []
          : [
              {
                text,
                x,
                y: 60 + 20 * index,
                width: [...text].length * 10,
                size: 11,
                bold: false,
                vertical: false,
              },
            ],
      ),
  );
  const { resume } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
  expect(resume.work.map(({ name, position, endDate }) => [name, position, endDate])).toEqual([
    ['こむぎ日和 六本松店', 'ホール・レジ', '2024-03'],
    ['個別指導学院エール', '英語講師', '2024-08'],
    ['松葉商店(現 松葉フーズ)', '', ''],
  ]);
  expect(
    resume.education.map(({ institution, startDate, endDate }) => [institution, startDate, endDate]),
  ).toEqual([
    ['筑紫女子国際大学', '2023-04', '2027-03'],
    ['マンチェスター・イースト大学', '2025-09', '2026-02'],
  ]);
});

it('reads where somebody began to work part-time, and not where within a firm', () => {
  const rows = [
    ['2019年6月', '株式会社若葉書房 駅前店 アルバイト勤務'],
    ['2020年8月', '株式会社若葉書房 退職'],
    ['2020年10月', '有限会社朝凪水産 アルバイト勤務(販売)'],
    ['2021年4月', '直売所に勤務'],
  ];
  expect(workOf(rows)).toMatchObject([
    { name: '株式会社若葉書房 駅前店', startDate: '2019-06', endDate: '2020-08', highlights: [] },
    { name: '有限会社朝凪水産', startDate: '2020-10', endDate: '', highlights: ['2021-04 直売所に勤務'] },
  ]);
});
