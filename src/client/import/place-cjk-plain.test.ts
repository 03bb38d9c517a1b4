import { describe, expect, it } from 'vitest';
import { type Row, read } from '../../../test/typeset.ts';

const HEAD: readonly Row[] = [[[40, '高遠 陽菜', { size: 20 }]], [[40, 'takato@post.example']], []];
const jobsIn = (...lines: Row[]) =>
  read(...HEAD, [[40, '職務経歴', { bold: true, size: 14 }]], ...lines).resume.work.map(
    ({ name, position, startDate, endDate }) => [name, position, startDate, endDate],
  );

describe('plain papers in Japanese and Chinese', () => {
  it('have tables whose cells are centred on their rows, with heads of several words', () => {
    const head: Row = [
      [80, '期間'],
      [180, '会社名'],
      [280, '職種‧役職'],
      [430, '業務内容'],
    ];
    expect(
      jobsIn(
        head,
        [[360, '・直売所の販売計画']],
        [
          [50, '2019年4月~現'],
          [150, 'りんご商会'],
          [260, '販売係 主'],
        ],
        [
          [50, '在'],
          [260, '任'],
          [360, '・出荷予測'],
        ],
        [],
        [
          [50, '2015年10月'],
          [150, '株式会社アルプス'],
          [260, '予約受付'],
          [360, '・添乗員の手配'],
        ],
        [
          [50, '~2019年3月'],
          [150, '観光バス'],
        ],
      ),
    ).toEqual([
      ['りんご商会', '販売係 主任', '2019-04', ''],
      ['株式会社アルプス観光バス', '予約受付', '2015-10', '2019-03'],
    ]);
  });

  it('break a time behind its beginning, and within its end', () => {
    expect(
      jobsIn(
        [
          [40, '2015年10月'],
          [140, '株式会社アルプス観光'],
          [300, '予約受付'],
        ],
        [
          [40, '~2019年3月'],
          [140, '・添乗員の手配'],
        ],
        [
          [40, '2013年4月~2015年9'],
          [140, 'スーパーひまわり'],
          [300, 'レジ・品出し'],
        ],
        [
          [40, '月'],
          [140, '・新人教育'],
        ],
      ),
    ).toEqual([
      ['株式会社アルプス観光', '予約受付', '2015-10', '2019-03'],
      ['スーパーひまわり', 'レジ・品出し', '2013-04', '2015-09'],
    ]);
  });

  it('say where somebody studied by a verb', () => {
    const { resume } = read(
      ...HEAD,
      [[40, '教育经历', { bold: true, size: 14 }]],
      [[40, '2008年9月-2011年6月 就读于郴山市第二中学']],
    );
    expect(resume.education.map(({ institution }) => institution)).toEqual(['郴山市第二中学']);
  });

  it('take a supermarket for no town', () => {
    const { resume } = read(
      ...HEAD,
      [[40, '工作经历', { bold: true, size: 14 }]],
      [
        [40, '2015.03-2016.06'],
        [200, '步步高超市'],
        [360, '收银员'],
      ],
    );
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([['步步高超市', '收银员']]);
  });
});
