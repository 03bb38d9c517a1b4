import { describe, expect, it } from 'vitest';
import { type Row, read } from '../../../test/typeset.ts';

describe('papers of job boards and forms of firms', () => {
  it('keep dates at the left beside their posts, and say whose a firm is and what it does', () => {
    const job = (time: string, firm: string, facts: string, post: string): Row[] => [
      [
        [45, time],
        [160, firm, { size: 11 }],
      ],
      [[160, facts]],
      [[160, post]],
      [[160, '工作描述:']],
      [[160, '1. 承担两个班的教学,兼任班主任;']],
      [[160, '2. 组织校本阅读课程。']],
      [],
    ];
    const { resume } = read(
      [[45, '蒋晓燕', { size: 20 }]],
      [
        [45, '手机:18600003902'],
        [250, '邮箱:jiang@post.example'],
      ],
      [[51, '求职意向']],
      [
        [45, '期望薪资:8千-1万/月'],
        [160, '地点:江城'],
      ],
      [[51, '工作经验']],
      ...job(
        '2019/9 - 至今',
        '江城市育才小学',
        '教育/培训/院校 | 事业单位 | 150-500人',
        '语文教研组 | 小学语文教师',
      ),
      ...job(
        '2017/7 - 2019/8',
        '江城阳光教育培训中心',
        '教育/培训/院校 | 民营公司 | 50-150人',
        '教学部 | 语文辅导老师',
      ),
      [[51, '教育经历']],
      [
        [45, '2013/9 - 2017/6'],
        [160, '楚南师范大学'],
      ],
      [[160, '本科 | 汉语言文学(师范)']],
    );
    expect(resume.work.map(({ name, position, startDate }) => [name, position, startDate])).toEqual([
      ['江城市育才小学', '小学语文教师', '2019-09'],
      ['江城阳光教育培训中心', '语文辅导老师', '2017-07'],
    ]);
    expect(resume.education).toMatchObject([{ institution: '楚南师范大学', startDate: '2013-09' }]);
  });

  it('end a table of posts where the next row of the form begins, and take no row of two fields for a heading', () => {
    const row = (...texts: readonly string[]): Row => texts.map((text, index) => [50 + 120 * index, text]);
    const { resume, leftover, labels } = read(
      [[200, '应聘人员登记表', { size: 16, bold: true }]],
      row('姓名', '贺永福', '性别', '男'),
      row('职业资格', '高级电工', '身高', '174cm'),
      row('联系电话', '13700006635', '电子邮箱', 'he@post.example'),
      [[50, '工作经历']],
      row('起止时间', '工作单位', '部门及职务', '证明人'),
      row('2014.06—2020.10', '华北中天机械厂', '设备科 维修电工', '田文秀'),
      row('2020.11—至今', '石门安泰物业管理有限公', '值班电工', '邢立新'),
      [[170, '司', { lower: -4 }]],
      [
        [50, '家庭成员'],
        [170, '梁秀云'],
      ],
    );
    expect(resume.basics).toMatchObject({
      name: '贺永福',
      phone: '+8613700006635',
      email: 'he@post.example',
    });
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['华北中天机械厂', '维修电工'],
      ['石门安泰物业管理有限公司', '值班电工'],
    ]);
    expect(labels).toContain('家庭成员');
    expect(leftover.map(({ text }) => text)).toContain('梁秀云');
  });

  it('join the characters of a name that a form sets apart', () => {
    const { basics } = read(
      [[40, '履 歴 書', { size: 18 }]],
      [
        [48, '氏名'],
        [98, '小 野 寺', { size: 17 }],
        [160, '千 夏', { size: 17 }],
      ],
      [[40, 'onodera@post.example']],
    ).resume;
    expect(basics.name).toBe('小野寺 千夏');
  });

  it('know a numbered heading in two languages, and a name that its line breaks at the hyphen', () => {
    const heading = (number: string, han: string, latin: string): Row => [
      [40, number, { size: 13, bold: true }],
      [70, han, { size: 13, bold: true }],
      [160, latin],
    ];
    const { resume } = read(
      [[40, 'Ada Moor-', { size: 22 }]],
      [[40, 'Lindqvist', { size: 22, lower: 6 }]],
      [],
      [[40, 'ada.moor@post.example']],
      heading('01', '工作经验', 'WORK EXPERIENCE'),
      [
        [40, '厦门鹭岛品牌设计有限公司'],
        [250, '设计师'],
        [420, '2021/05—至今'],
      ],
      heading('02', '教育背景', 'EDUCATION'),
      [
        [40, '闽南艺术学院'],
        [250, '本科'],
        [420, '2014/09—2018/06'],
      ],
    );
    expect(resume.basics.name).toBe('Ada Moor-Lindqvist');
    expect(resume.work).toMatchObject([{ name: '厦门鹭岛品牌设计有限公司', position: '设计师' }]);
    expect(resume.education).toMatchObject([{ institution: '闽南艺术学院' }]);
  });
});
