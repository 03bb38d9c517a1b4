import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Cells = readonly (string | readonly [x: number, text: string])[];

function read(lines: readonly Cells[]) {
  const runs = lines.flatMap((cells, row) =>
    cells.map((cell): TextRun => {
      const [x, said] = typeof cell === 'string' ? [57, cell] : cell;
      const text = said.replace(/^\*/u, '');
      const width = [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 10 : 5), 0);
      return { text, x, y: 60 + 14 * row, width, size: 10, bold: said !== text, vertical: false };
    }),
  );
  const { resume, leftover } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
  return {
    jobs: resume.work.map(({ name, position, startDate, endDate }) => [name, position, startDate, endDate]),
    schools: resume.education.map(({ institution, startDate, endDate }) => [institution, startDate, endDate]),
    awards: resume.awards.map(({ title }) => title),
    left: leftover.map(({ text }) => text).join(),
  };
}

const HEAD: Cells[] = [
  ['干部任免审批表'],
  ['姓名', [120, '周立群'], [300, '性别'], [360, '男']],
  ['联系电话', [120, '13900001234'], [300, '电子邮箱'], [360, 'zhou@example.cn']],
];

describe('schools and jobs under one name in a form', () => {
  it('are told apart, what is said below them is neither', () => {
    const { jobs, schools, awards, left } = read([
      ...HEAD,
      ['简', [140, '1998.09--2002.07 江南大学中文系汉语言文学专业学习']],
      ['历', [140, '2002.07--2006.05 青浦县教育局科员']],
      [[140, '2006.05--2012.03 青浦县委宣传部副科长']],
      [[140, '(2008.03--2011.01 青浦大学公共管理专业在职研究生学习)']],
      [[140, '2012.03-- 青浦县文化局副局长']],
      ['奖惩', [140, '2010年度县级先进工作者;2014年度记三等功一次。']],
      ['情况'],
      ['年度考', [140, '2023年优秀;2024年称职']],
      ['核结果'],
    ]);
    expect(jobs).toEqual([
      ['青浦县教育局', '科员', '2002-07', '2006-05'],
      ['青浦县委宣传部', '副科长', '2006-05', '2012-03'],
      ['青浦县文化局', '副局长', '2012-03', ''],
    ]);
    expect(schools).toEqual([
      ['江南大学', '1998-09', '2002-07'],
      ['青浦大学', '2008-03', '2011-01'],
    ]);
    expect(awards.join()).toContain('先进工作者');
    expect(left).toContain('2023年优秀');
  });

  it('may have their name on one line, and studies beside a post over two', () => {
    const { jobs, schools } = read([
      ...HEAD,
      ['学习工作简历', [140, '1998.09-2002.07 江南大学中文系学习']],
      [[140, '2002.07-2006.05 青浦县教育局办公室科员']],
      [[140, '(其间:2003.03-2006.01 省委党校经济管理专业']],
      [[140, '在职研究生班学习)']],
      [[140, '2006.05- 青浦县文化局副局长']],
      ['家庭成员', [140, '妻子 王芳 青浦县第一小学教师']],
    ]);
    expect(jobs.map(([name]) => name)).toEqual(['青浦县教育局办公室', '青浦县文化局']);
    expect(schools.map(([, start, end]) => [start, end])).toEqual([
      ['1998-09', '2002-07'],
      ['2003-03', '2006-01'],
    ]);
  });

  it('may stand below a heading', () => {
    const { jobs, schools } = read([
      ['周立群'],
      ['电话:13900001234'],
      ['*学习工作经历'],
      ['1998.09-2002.07 江南大学中文系 学生'],
      ['2002.07-2006.05 青浦县教育局办公室 科员'],
      ['2006.05-至今 青浦县委宣传部 副科长'],
      ['*奖惩情况'],
      ['2010年 县级先进工作者'],
    ]);
    expect(jobs.map(([name, title]) => [name, title])).toEqual([
      ['青浦县教育局办公室', '科员'],
      ['青浦县委宣传部', '副科长'],
    ]);
    expect(schools).toEqual([['江南大学中文系', '1998-09', '2002-07']]);
  });
});
