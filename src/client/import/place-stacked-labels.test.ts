import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

const run = (text: string, x: number, y: number): TextRun => ({
  ...{ text, x, y, width: 5 * [...text].length + (/\p{Script=Han}/u.test(text) ? 5 * [...text].length : 0) },
  ...{ size: 10, bold: false, vertical: false },
});
const row = (y: number, ...texts: readonly string[]) => texts.map((text, at) => run(text, 122 + 150 * at, y));
const ROWS = [
  ...[run('顾明远', 250, 60), run('电话', 56, 90), run('138-0000-7788', 122, 90)],
  ...row(110, '2016.09-2018.06', '东华财经大学', '会计 / 硕士'),
  ...row(128, '2012.09-2016.06', '临江大学', '会计学 / 本科'),
  ...row(150, '2021.06-至今', '蓝桥新材料股份有限公司', '财务主管'),
  ...row(168, '2018.07-2021.05', '江州会计师事务所', '审计助理'),
  ...row(186, '2018.01-2018.06', '白鹭商贸有限公司', '会计'),
];

describe('names of sections in merged cells', () => {
  it.each([
    ['in the middle of their rows', 112.5, 161.5],
    ['at the top of their rows', 110, 150],
  ])('are read over all of their rows where they stand %s', (_where, education, work) => {
    const label = (text: string, y: number) => [run(text.slice(0, 2), 66, y), run(text.slice(2), 66, y + 13)];
    const runs = [...ROWS, ...label('教育经历', education), ...label('工作经历', work)];
    const { resume } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
    expect(resume.education.map(({ institution }) => institution)).toEqual(['东华财经大学', '临江大学']);
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['蓝桥新材料股份有限公司', '财务主管'],
      ['江州会计师事务所', '审计助理'],
      ['白鹭商贸有限公司', '会计'],
    ]);
  });

  it('are read where each of their characters has a line', () => {
    const label = (text: string, y: number) => [...text].map((one, at) => run(one, 62, y + 11 * at));
    const rows = [
      ...[run('顾明远', 250, 60), run('电话', 56, 90), run('138-0000-7788', 122, 90)],
      ...row(110, '起止时间', '学校名称', '专业'),
      ...row(146, '2012.09-2016.06', '临江大学', '会计学'),
      ...row(170, '起止时间', '工作单位', '职务'),
      ...row(188, '2018.07-至今', '江州联合', '审计助理'),
      ...row(206, '2016.07-2018.06', '白鹭商贸', '会计'),
    ];
    const runs = [...rows, ...label('教育经历', 112), ...label('工作经历', 172)];
    const { resume } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
    expect(resume.education.map(({ institution }) => institution)).toEqual(['临江大学']);
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['江州联合', '审计助理'],
      ['白鹭商贸', '会计'],
    ]);
  });
});
