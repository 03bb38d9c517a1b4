import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';

type Cell = readonly [x: number, y: number, text: string];

function read(...cells: readonly Cell[]) {
  const runs = cells.map(([x, y, text]) => ({
    ...{ text, x, y, width: 9 * text.length, size: 9, bold: false, vertical: false },
  }));
  return placeResume({ pages: [{ width: 595, height: 842, runs }] }).resume;
}

describe('tables with rules', () => {
  it('takes headings that are centred over the parts of a form for no column', () => {
    const rows = [
      ['2014年', '4月', '北桜大学 経済学部 入学'],
      ['2018年', '3月', '北桜大学 経済学部 卒業'],
    ] as const;
    const jobs = [
      ['2018年', '4月', '東雲商事株式会社 入社'],
      ['2022年', '1月', '一身上の都合により退職'],
      ['2022年', '2月', '有限会社みどり食品 入社(派遣社員として勤務)'],
      ['2023年', '8月', '派遣契約期間満了につき退職'],
      ['2023年', '9月', '株式会社みなと 入社'],
    ] as const;
    const put = (top: number, lines: readonly (readonly string[])[]) =>
      lines.flatMap(([year = '', month = '', text = ''], index): Cell[] => [
        [66, top + 21 * index, year],
        [131, top + 21 * index, month],
        [164, top + 21 * index, text],
      ]);
    const { education, work } = read(
      [45, 63, '履歴書'],
      [464, 79, '2026年10月1日現在'],
      [51, 127, '氏名'],
      [119, 127, '白石翔太'],
      [51, 195, '電話'],
      [119, 195, '080-5555-3327'],
      [273, 195, 'E-mail'],
      [341, 195, 'job@post.example'],
      [77, 223, '年'],
      [134, 223, '月'],
      [333, 223, '学歴・職歴'],
      [345, 244, '学歴'],
      ...put(265, rows),
      [345, 328, '職歴'],
      ...put(349, jobs),
      [164, 454, '現在に至る'],
      [525, 475, '以上'],
      [77, 507, '年'],
      [134, 507, '月'],
      [333, 507, '免許・資格'],
      ...put(528, [['2015年', '6月', '日商簿記検定2級 合格']]),
    );
    expect(education).toMatchObject([{ institution: '北桜大学', startDate: '2014-04', endDate: '2018-03' }]);
    expect(work.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([
      ['東雲商事株式会社', '2018-04', '2022-01'],
      ['有限会社みどり食品', '2022-02', '2023-08'],
      ['株式会社みなと', '2023-09', ''],
    ]);
  });

  it('reads a label that stands beside the middle of its lines before them', () => {
    const { education, work } = read(
      [233, 62, '个人简历'],
      [59, 81, '姓名'],
      [106, 81, '欧阳昊然'],
      [55, 100, '联系电话'],
      [106, 100, '139-0000-9683'],
      [106, 120, '2013年9月-2016年6月 江东大学 计算机科学与技术 本科'],
      [55, 127, '教育经历'],
      [106, 133, '2009年9月-2013年6月 东海财经大学 会计学 大专'],
      [106, 153, '2020年10月-2023年11月 武汉东湖医院 市场专员'],
      [106, 166, '1、制定年度预算并跟踪执行情况；'],
      [55, 173, '工作经历'],
      [106, 179, '2017年3月-2020年10月 上海澜舟信息技术有限公司 人事主管'],
      [106, 192, '1、负责公众号内容，阅读量同比增长两倍；'],
      [55, 212, '专业技能'],
      [106, 212, '文案写作、数据分析'],
    );
    expect(education.map(({ institution }) => institution)).toEqual(['江东大学', '东海财经大学']);
    expect(work).toMatchObject([
      { name: '武汉东湖医院', startDate: '2020-10' },
      { name: '上海澜舟信息技术有限公司', startDate: '2017-03' },
    ]);
  });

  it('knows a section by its name beside the head of its dates', () => {
    const { education } = read(
      [66, 40, '履歴書'],
      [66, 80, '氏名'],
      [142, 80, '白石翔太'],
      [87, 195, '年 月'],
      [329, 195, '学歴'],
      [66, 216, '2014年4月'],
      [142, 216, '北桜大学 経済学部 入学'],
      [66, 237, '2018年3月'],
      [142, 237, '北桜大学 経済学部 卒業'],
    );
    expect(education).toMatchObject([{ institution: '北桜大学', startDate: '2014-04', endDate: '2018-03' }]);
  });

  it('ends a job whose last row names the company and why it was left', () => {
    const { work } = read(
      [66, 40, '履歴書'],
      [66, 80, '氏名'],
      [142, 80, '白石翔太'],
      [87, 195, '年 月'],
      [329, 195, '職歴'],
      [66, 216, '2014年4月'],
      [142, 216, '東雲商事株式会社 入社'],
      [66, 237, '2018年12月'],
      [142, 237, '東雲商事株式会社 一身上の都合により退社'],
      [66, 258, '2019年1月'],
      [142, 258, '有限会社みどり食品 入社'],
    );
    expect(work).toMatchObject([
      { name: '東雲商事株式会社', startDate: '2014-04', endDate: '2018-12' },
      { name: '有限会社みどり食品', startDate: '2019-01', endDate: '' },
    ]);
  });
});
