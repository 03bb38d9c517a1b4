import { expect, it } from 'vitest';
import { type Row, read, readPages } from '../../../test/typeset.ts';

const job = (firm: string, time: string, facts: readonly (readonly [string, string])[]): Row[] => [
  [
    [45, firm],
    [400, time],
  ],
  ...facts.map(
    ([label, value]): Row => [
      [45, label],
      [120, value],
    ],
  ),
  [[45, '【業務内容】']],
  [[45, '・既存顧客への提案と見積の作成']],
  [[45, '・新しい顧客の開拓']],
];

it('reads the post from rows of a label and its value below the employer', () => {
  const { resume, leftover } = read(
    [[45, '小野寺 実', { size: 20 }]],
    [[45, 'minoru.onodera@mail.example']],
    [[45, '職務経歴', { size: 14, bold: true }]],
    ...job('株式会社みどり機工', '2021/04 ~ 現在', [
      ['業種', '産業機械'],
      ['従業員数', '220名'],
      ['部署', '営業本部'],
      ['役職', '営業部長'],
    ]),
    ...job('さざなみ商事株式会社', '2014/10 ~ 2021/03', [
      ['事業内容', '冷凍食品の製造'],
      ['資本金', '9,000万円'],
      ['役職', '主任'],
    ]),
  );
  expect(
    resume.work.map(({ name, position, startDate, endDate }) => [name, position, startDate, endDate]),
  ).toEqual([
    ['株式会社みどり機工', '営業部長', '2021-04', ''],
    ['さざなみ商事株式会社', '主任', '2014-10', '2021-03'],
  ]);
  expect(resume.work[1]?.summary).toContain('冷凍食品の製造');
  expect(leftover).toEqual([]);
});

it('keeps a label apart from what is above it, over the end of a page', () => {
  const firm = (name: string, time: string, post: string): Row[] =>
    job(name, time, [
      ['部署', '第二営業課'],
      ['役職', post],
    ]);
  const [head = [], unit = [], ...others] = firm('大森機械販売株式会社', '2010/04 ~ 2014/09', '法人営業');
  const { resume } = readPages(
    [
      [[45, '小野寺 実', { size: 20 }]],
      [[45, '職務経歴', { size: 14, bold: true }]],
      ...firm('株式会社みどり機工', '2014/10 ~ 現在', '課長'),
      head,
      unit,
    ],
    others,
  );
  expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
    ['株式会社みどり機工', '課長'],
    ['大森機械販売株式会社', '法人営業'],
  ]);
});
