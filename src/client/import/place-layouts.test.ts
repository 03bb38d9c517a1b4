import { describe, expect, it } from 'vitest';
import { type Cell, HEAD, HEADING, type Look, read, readPages } from '../../../test/typeset.ts';

const BOLD: Look = { bold: true };

describe('layouts', () => {
  it('gives posts below an employer whose name is a title in other papers to it', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Work', { bold: true, size: 14 }]],
      [
        [40, 'Cascade Natural Foods', { bold: true }],
        [160, '— Portland, OR — 2015 to present'],
      ],
      [[40, 'Regional Operations Lead, April 2021 – present']],
      [[60, '• Runs nine stores']],
      [[40, 'Store Team Leader, January 2018 – March 2021']],
      [[60, '• Hired 45 people']],
    );
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['Cascade Natural Foods', 'Regional Operations Lead'],
      ['Cascade Natural Foods', 'Store Team Leader'],
    ]);
  });

  it('joins a family name with the given name that stands a little apart, and with nothing else', () => {
    const named = (...cells: readonly Cell[]) =>
      read([[40, '履歴書', { size: 16 }]], [[40, '氏名'], ...cells], [[40, 'ooba@example.jp']]).resume.basics
        .name;
    const size = 16;
    expect(named([80, '大庭', { size }], [112, '由美子', { size }])).toBe('大庭 由美子');
    expect(named([80, '大庭由美子', { size }], [150, '女', { size }])).toBe('大庭由美子');
    expect(named([80, '大庭', { size }], [300, '女', { size }])).toBe('大庭');
  });

  it('reads a form below "Zur Person", which elsewhere is a summary', () => {
    const rows: (readonly Cell[])[] = [
      [
        [40, 'Name'],
        [170, 'Annegret Lohmann'],
      ],
      [
        [40, 'Adresse'],
        [170, 'Ulmenweg 3, 38100 Lindenhof'],
      ],
      [
        [40, 'Telefon'],
        [170, '030 23125418'],
      ],
    ];
    const { basics } = read(
      [[40, 'Lebenslauf', { size: 18 }]],
      [[40, 'Zur Person', HEADING]],
      ...rows,
    ).resume;
    expect(basics).toMatchObject({ name: 'Annegret Lohmann', phone: '030 23125418', summary: '' });
    const told = read(...HEAD, [[40, 'Zur Person', HEADING]], [[40, 'Ich verkaufe Blumen und lerne gern.']]);
    expect(told.resume.basics.summary).toBe('Ich verkaufe Blumen und lerne gern.');
  });

  it('takes no misread heading for a name', () => {
    const { basics } = read(
      [[40, '【l* 務要約】', { size: 16 }]],
      [[40, '森下 彩']],
      [[40, 'aya.morishita@sumire.example']],
    ).resume;
    expect(basics.name).toBe('森下 彩');
  });

  it('takes how large a photograph is to be for no name', () => {
    const { resume } = read(
      [[40, '履歴書', { size: 16 }]],
      [
        [40, '氏名'],
        [400, '(30mm×40mm)'],
      ],
      [[100, '大庭 由美子', { size: 16 }]],
      [[40, 'ooba@example.jp']],
    );
    expect(resume.basics.name).toBe('大庭 由美子');
  });

  it('joins a given name also where the family name stands with its label', () => {
    const named = (...line: readonly Cell[]) =>
      read([[40, '履歴書', { size: 16 }]], line, [[40, 'ooba@example.jp']]).resume.basics.name;
    expect(named([400, '氏名:大庭'], [440, '彩'])).toBe('大庭 彩');
    expect(named([400, '氏名:大庭由美子'], [455, '印'])).toBe('大庭由美子');
    // How it is read aloud is none of it.
    expect(named([57, '氏名:三枝 千夏(さえぐさ ちなつ)'])).toBe('三枝 千夏');
    expect(named([57, '氏名:三枝 千夏 / サエグサ チナツ'])).toBe('三枝 千夏');
  });

  it('takes a school whose line says both its ends for one, though 卒業 stands behind', () => {
    const { resume } = read(
      [[200, '職務経歴書', { size: 16 }]],
      [[400, '氏名 西園 麻衣']],
      [],
      [[40, '学歴', { bold: true, size: 12 }]],
      [
        [40, '2011年4月~2015年3月'],
        [180, '相模文化大学'],
        [260, '文学部'],
        [310, '卒業'],
      ],
    );
    expect(resume.education).toMatchObject([
      { institution: '相模文化大学', startDate: '2011-04', endDate: '2015-03' },
    ]);
  });

  it('joins the month below a span that a narrow cell breaks, and knows it from the line above the table', () => {
    const { resume } = read(
      [[200, '職務経歴書', { size: 16 }]],
      [[400, '氏名 西園 麻衣']],
      [],
      [[40, '職務経歴', { bold: true, size: 12 }]],
      [[40, '■株式会社カトレアインテリア (2015年4月~2020年3月)']],
      [
        [80, '期間'],
        [280, '業務内容'],
      ],
      [
        [44, '2015年4月~2020年'],
        [160, '【職種】販売スタッフ'],
      ],
      [
        [44, '3月'],
        [160, '【業務内容】'],
      ],
      [[160, '・家具、カーテンの接客販売']],
      [[160, '・在庫管理、発注']],
    );
    expect(resume.work).toMatchObject([
      {
        name: '株式会社カトレアインテリア',
        position: '販売スタッフ',
        startDate: '2015-04',
        endDate: '2020-03',
      },
    ]);
  });

  it('begins a post at its employer where the white space above that is wider than above the title', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Experience', { bold: true, size: 14 }]],
      [[40, 'Northgate Payments', { size: 11.5 }]],
      [[40, '5 years 10 months']],
      [[40, 'Senior Engineer', { size: 11 }]],
      [[40, 'May 2023 - Present']],
      [[40, '• Leads a team of four engineers']],
      [],
      [[40, 'Engineer', { size: 11 }]],
      [[40, 'February 2021 - April 2023']],
      [[40, '• Built the refunds']],
      [],
      [],
      [[40, 'Tallis Retail', { size: 11.5, lower: -16 }]],
      [[40, 'Developer', { size: 11, lower: -8 }]],
      [[40, 'September 2018 - January 2021', { lower: -8 }]],
      [[40, '• Maintained the tills', { lower: -8 }]],
      [[40, '• Wrote the import of price lists', { lower: -8 }]],
    );
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['Northgate Payments', 'Senior Engineer'],
      ['Northgate Payments', 'Engineer'],
      ['Tallis Retail', 'Developer'],
    ]);
  });

  it('takes a title in the look of the headings for a title, not for a heading', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'EXPERIENCE', BOLD]],
      [[40, 'EVENT PLANNER', BOLD]],
      [[40, 'Velvet & Oak Events']],
      [[40, 'May 2019 - present']],
      [],
      [[40, 'EDUCATION', BOLD]],
      [[40, 'LAKESIDE COLLEGE', BOLD]],
      [[40, '2012 - 2016']],
    );
    expect(resume.work).toMatchObject([{ name: 'Velvet & Oak Events', position: 'EVENT PLANNER' }]);
    expect(resume.education).toMatchObject([{ institution: 'LAKESIDE COLLEGE', endDate: '2016' }]);
  });

  it('takes a bold line for no heading where the headings are in capitals', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'WORK', BOLD]],
      [[40, 'Harbour watch', BOLD]],
      [[40, 'Juniper Freight GmbH, 2018 – 2020']],
      [],
      [[40, 'SKILLS', BOLD]],
      [[40, 'Knots']],
    );
    expect(resume.work).toMatchObject([{ name: 'Juniper Freight GmbH', startDate: '2018' }]);
  });

  it('keeps how long a job lasted and how many work there out of its names', () => {
    const long = read(
      ...HEAD,
      [[40, 'Experience', BOLD]],
      [[40, 'Copperline Finance', BOLD]],
      [[40, '5 years 8 months']],
      [[40, 'Head of Compliance']],
      [[40, 'April 2021 - Present (2 years 5 months)']],
    );
    expect(long.resume.work).toMatchObject([{ name: 'Copperline Finance', position: 'Head of Compliance' }]);
    expect(long.labels).toContain('5 years 8 months');
    const large = read(
      [[40, '工作经历', { bold: true, size: 13 }]],
      [
        [40, '2021/03 - 至今'],
        [160, '云桥数据有限公司', BOLD],
        [245, '(150-500人)'],
      ],
      [[160, '研发部 | 后端开发工程师']],
    );
    expect(large.resume.work).toMatchObject([{ name: '云桥数据有限公司', position: '后端开发工程师' }]);
  });

  it('takes what stands behind a comma for the place, whether it knows the town or not', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Expérience', { bold: true, size: 13 }]],
      [
        [40, '2011 - 2019'],
        [130, 'SOUDOTECH OUEST', BOLD],
        [206, ', Quimperlé'],
      ],
      [[130, 'Soudeur TIG']],
    );
    expect(resume.work).toMatchObject([
      { name: 'SOUDOTECH OUEST', position: 'Soudeur TIG', location: 'Quimperlé' },
    ]);
  });

  it('reads a table that says the period of a job again, over three lines', () => {
    const { resume } = read(
      [[40, '【職務経歴】']],
      [
        [40, '■2013年4月〜2020年6月'],
        [200, '北斗情報サービス株式会社'],
      ],
      [
        [40, '期間'],
        [160, '業務内容'],
      ],
      [
        [40, '2013年4月'],
        [160, '職種:システムエンジニア'],
      ],
      [
        [40, '〜'],
        [160, '販売管理システムの開発'],
      ],
      [
        [40, '2020年6月'],
        [160, '・顧客折衝'],
      ],
    );
    expect(resume.work).toMatchObject([
      { name: '北斗情報サービス株式会社', position: 'システムエンジニア', endDate: '2020-06' },
    ]);
  });

  it('takes a larger line over a whole heading for the name of a part of the section', () => {
    const { resume, labels } = read(
      ...HEAD,
      [[40, 'Experience', { size: 14 }]],
      [[140, 'Vocational', { size: 12 }]],
      [[40, '2021–Present Principal Data Engineer, Brightwater Analytics, Leeds']],
      [[140, 'Owns the platform that feeds forty dashboards.']],
    );
    expect(resume.work).toMatchObject([
      { position: 'Principal Data Engineer', name: 'Brightwater Analytics', startDate: '2021' },
    ]);
    expect(labels).toContain('Vocational');
  });

  it('ends a heading that is the bold beginning of running text', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Berufserfahrung', { bold: true, size: 14 }]],
      [
        [40, '2013 – 2019: Lektorin, Verlag Morgenrot, Passau.', BOLD],
        [285, 'Kinder- und Jugendbuch; Arbeit mit'],
      ],
      [[40, 'Übersetzerinnen und Illustratorinnen.']],
    );
    expect(resume.work).toMatchObject([
      {
        position: 'Lektorin',
        name: 'Verlag Morgenrot',
        location: 'Passau',
        summary: 'Kinder- und Jugendbuch; Arbeit mit Übersetzerinnen und Illustratorinnen.',
      },
    ]);
  });

  it('takes running heads and page numbers off every page, but keeps the head of the first', () => {
    const page = (said: string, number: string) => [
      [[40, 'A. Moor, curriculum vitae', { size: 8 }]] as const,
      ...Array<readonly []>(8).fill([]),
      [[40, said]] as const,
      ...Array<readonly []>(37).fill([]),
      [[290, number]] as const,
    ];
    const { resume, labels, leftover } = readPages(page('ada.moor@post.example', '1'), page('Skills', '2'));
    expect(resume.basics.email).toBe('ada.moor@post.example');
    expect(labels.filter((text) => text.startsWith('A. Moor'))).toHaveLength(1);
    expect([...leftover.map(({ text }) => text), ...labels]).toEqual(expect.arrayContaining(['1', '2']));
  });

  it('joins a mail address that a narrow column broke in the middle of its end', () => {
    const { resume } = read(
      [[40, 'Ada Moor', { size: 20 }]],
      [[40, 'Contact', BOLD]],
      [[40, 'ada.moor@courriel.exa']],
      [[40, 'mple']],
    );
    expect(resume.basics.email).toBe('ada.moor@courriel.example');
  });

  it('takes the first column of a form for the names of its sections', () => {
    const { resume } = read(
      [[250, '个人简历', { size: 16 }]],
      [
        [40, '姓名'],
        [120, '欧阳若溪'],
      ],
      [
        [40, '教育经历'],
        [120, '时间'],
        [240, '学校'],
        [400, '学历'],
      ],
      [
        [120, '2011.09-2015.06'],
        [240, '江南医药大学'],
        [400, '本科'],
      ],
      [
        [40, '工作经历'],
        [120, '时间'],
        [240, '单位'],
        [400, '职务'],
      ],
      [
        [120, '2015.07-至今'],
        [240, '临江制药厂'],
        [400, '检验员'],
      ],
    );
    expect(resume.education).toMatchObject([{ institution: '江南医药大学', studyType: '本科' }]);
    expect(resume.work).toMatchObject([{ name: '临江制药厂', position: '检验员', startDate: '2015-07' }]);
  });

  it('joins a word that was broken at the end of a line, and leaves none of its halves over', () => {
    const { resume, leftover } = read(
      ...HEAD,
      [[40, 'Profile', { bold: true, size: 14 }]],
      [
        [
          40,
          'Designer of quiet interfaces for complicated organisations: hospitals, housing, lighthouses; proto‐',
        ],
      ],
      [[40, 'typing and accessibility included.']],
    );
    expect(resume.basics.summary).toContain('prototyping');
    expect(leftover).toEqual([]);
  });
});
