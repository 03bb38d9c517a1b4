import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Cells = readonly (string | readonly [x: number, text: string])[];

/** A page of lines 14 points apart; each cell is a text (as NFKC) at the left edge, or one at its own place. */
function read(lines: readonly Cells[]) {
  const runs = lines.flatMap((cells, row) =>
    cells.map((cell): TextRun => {
      const [x, text] = typeof cell === 'string' ? [57, cell] : cell;
      const width = [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 10 : 5), 0);
      return { text, x, y: 60 + 14 * row, width, size: 10, bold: false, vertical: false };
    }),
  );
  return placeResume({ pages: [{ width: 595, height: 842, runs }] });
}

const jobs = (lines: readonly Cells[]) =>
  read(lines).resume.work.map(({ name, position, startDate }) => [name, position, startDate]);

describe('jobs of Chinese and Japanese papers', () => {
  it('take no length of time for a title', () => {
    expect(
      jobs([
        ['龚晓燕'],
        ['工作经历'],
        ['2021.03 - 至今', [160, '宁波瑞通物流有限公司'], [340, '(5年8个月)']],
        ['仓库主管 | 8001-10000元/月'],
        ['2017.08 - 2021.02', [160, '宁波顺和冷链股份有限公司'], [340, '(3年6个月)']],
        ['仓管员 | 4001-6000元/月'],
      ]),
    ).toEqual([
      ['宁波瑞通物流有限公司', '仓库主管', '2021-03'],
      ['宁波顺和冷链股份有限公司', '仓管员', '2017-08'],
    ]);
  });

  it('are read from sentences, a title that wraps too', () => {
    expect(
      jobs([
        ['马小军'],
        ['工作经历'],
        ['2012年12月至2014年12月,在某部队服役,任汽车驾驶员,'],
        ['荣立三等功一次。'],
        ['2015年3月至2019年10月,在甘肃兰州西津公共汽车与无轨电车旅客运输服务有限责任公司工作,担任公交'],
        ['车驾驶员,负责34路的日常运营。'],
        ['2019年11月至今,于金城驾校任教练员,负责科目二的教学。'],
      ]),
    ).toEqual([
      ['某部队', '汽车驾驶员', '2012-12'],
      ['甘肃兰州西津公共汽车与无轨电车旅客运输服务有限责任公司', '公交车驾驶员', '2015-03'],
      ['金城驾校', '教练员', '2019-11'],
    ]);
  });

  it('say a post behind how somebody was employed, in a bullet too', () => {
    expect(
      jobs([
        ['三枝 千夏'],
        ['職務経歴'],
        ['2012年4月 ~ 2017年3月  社会福祉法人 若草福祉会 わかくさ保育園(定員120名)'],
        ['・正職員・保育士'],
        ['・1歳児クラス副担任'],
        ['2017年4月 ~ 現在  株式会社ハピネスキッズ ハピネス保育園 青葉通り園(定員40名)'],
        ['・契約社員(週4日)/ 調理師(2020年より主任)'],
        ['・献立の作成'],
      ]),
    ).toEqual([
      ['社会福祉法人 若草福祉会 わかくさ保育園', '保育士', '2012-04'],
      ['株式会社ハピネスキッズ ハピネス保育園 青葉通り園', '調理師', '2017-04'],
    ]);
  });

  it('have a remark in brackets behind the title', () => {
    expect(
      jobs([
        ['贺连城'],
        ['工作经历'],
        ['2020/05 - 至今'],
        ['四川鼎岳新材料股份有限公司'],
        ['财务经理(汇报对象:CFO,下属 8 人)'],
        ['2016/08 - 2020/04'],
        ['成都锦凰商业管理有限公司'],
        ['财务主管'],
      ]),
    ).toEqual([
      ['四川鼎岳新材料股份有限公司', '财务经理', '2020-05'],
      ['成都锦凰商业管理有限公司', '财务主管', '2016-08'],
    ]);
  });

  it('stand with their departments below the employer, what was done behind 【】', () => {
    expect(
      jobs([
        ['宇佐美 慎太郎'],
        ['職務経歴'],
        ['株式会社ノヴァメディカ・ジャパン(2013年4月~現在)'],
        ['事業内容:医療機器の販売'],
        [
          [63, '2022年4月~現在'],
          [190, '中部支店 営業二課 係長'],
        ],
        [[190, '【担当業務】中部5県の大学病院・基幹病院 42施設']],
        [
          [63, '2018年10月~2022年3月'],
          [190, '名古屋営業所 営業職'],
        ],
        [[190, '【担当業務】輸液ポンプの提案営業']],
        [
          [63, '2013年4月~2018年9月'],
          [190, '浜松営業所'],
        ],
        [[190, '【担当業務】居酒屋チェーンを担当']],
      ]),
    ).toEqual([
      ['株式会社ノヴァメディカ・ジャパン', '中部支店 営業二課 係長', '2022-04'],
      ['株式会社ノヴァメディカ・ジャパン', '名古屋営業所 営業職', '2018-10'],
      ['株式会社ノヴァメディカ・ジャパン', '', '2013-04'],
    ]);
  });

  it('are none where a form says that there are none', () => {
    const lines = [
      ['長谷部 千尋'],
      ['学歴'],
      ['2020年4月', [160, '青葉大学 入学']],
      ['職歴'],
      [[160, 'なし']],
      [[400, '以 上']],
    ] as const;
    expect(jobs(lines)).toEqual([]);
    expect(read(lines).labels).toContain('なし');
    expect(jobs([['长谷'], ['工作经历'], ['无']])).toEqual([]);
  });

  it('are none where a paper is in order of what was learned', () => {
    const lines = [
      ['若松 由紀子'],
      ['職務経歴'],
      ['【店舗マネジメント】(経験年数:約7年)'],
      ['・月次の売上予算の立案'],
      ['【人材育成】(経験年数:約8年)'],
      ['・新人教育マニュアルの作成'],
    ];
    expect(jobs(lines)).toEqual([]);
    const where = [
      ...lines,
      ['勤務先一覧'],
      ['2019年5月~現在', [160, '株式会社サン'], [340, '店長']],
    ] as const;
    expect(jobs(where)).toEqual([['株式会社サン', '店長', '2019-05']]);
    const left = read(lines).leftover.map(({ text }) => text);
    expect(left.join()).toMatch(/店舗マネジメント.*月次の売上予算の立案.*人材育成/su);
  });
});

describe('schools of Chinese papers', () => {
  it('end at the comma before their subject', () => {
    const { education } = read([
      ['马小军'],
      ['教育背景'],
      ['2009年9月至2012年6月,就读于榆河县第二职业中学,汽车维修专业。'],
      ['2012年9月至2015年6月,榆河大学,汽车工程,大专'],
    ]).resume;
    expect(education.map(({ institution, area, studyType }) => [institution, area, studyType])).toEqual([
      ['榆河县第二职业中学', '汽车维修专业', ''],
      ['榆河大学', '汽车工程', '大专'],
    ]);
  });
});

describe('the name on a Chinese paper', () => {
  it('is not what kind of paper it is, in two languages', () => {
    const { resume, labels } = read([['个人简历 RESUME'], ['邱雅雯'], ['电话:13700004471']]);
    expect(resume.basics.name).toBe('邱雅雯');
    expect(labels).toContain('个人简历 RESUME');
  });
});
