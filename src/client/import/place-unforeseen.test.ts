import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Look = { readonly bold?: true; readonly size?: number; readonly down?: number };
type Cell = readonly [x: number, text: string, look?: Look];
type Row = readonly Cell[];

/** What is read from one A4 page of lines, 16 points apart; a line is its cells, `down` moves one off its line. */
function read(...lines: readonly Row[]) {
  return placeResume({ pages: [{ width: 595, height: 842, runs: lines.flatMap(runsOf) }] });
}

function runsOf(line: Row, index: number): TextRun[] {
  return line.map(([x, text, { bold = false, size = 10, down = 0 } = {}]) => ({
    text,
    x,
    y: 40 + 16 * index + down,
    width: [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? size : 0.5 * size), 0),
    size,
    bold,
    vertical: false,
  }));
}

const HEADING: Look = { bold: true, size: 14 };
const HEAD: readonly Row[] = [[[40, 'Ada Moor', { size: 20 }]], [[40, 'ada.moor@post.example']], []];
const LANGUAGES: readonly Row[] = [
  [],
  [[40, 'Languages', HEADING]],
  [[40, 'English, Danish']],
  [],
  [[40, 'Interests', HEADING]],
  [[40, 'Chess']],
];

describe('headings that nobody could foresee', () => {
  it('are found before the first known one, and the section with firms is the jobs', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Posts held', HEADING]],
      [
        [40, '2018–22'],
        [140, 'Lecturer in Botany, University of Pellworth'],
      ],
      [
        [40, '2014–18'],
        [140, 'Research Fellow, Saint Chad College'],
      ],
      [],
      [[40, 'Service', HEADING]],
      [
        [40, '2019–21'],
        [140, 'Admissions tutor'],
      ],
      [
        [40, '2016–18'],
        [140, 'Director of Studies'],
      ],
      ...LANGUAGES,
    );
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['University of Pellworth', 'Lecturer in Botany'],
      ['Saint Chad College', 'Research Fellow'],
    ]);
  });

  it('are not needed where jobs and schools tell themselves', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Senior Buyer, Juniper Freight GmbH, March 2018 – June 2022']],
      [[40, 'Buyer, Velvet Logistics Ltd, May 2014 – February 2018']],
      [],
      [[40, 'Bachelor of Arts, Lakeside College, 2010 – 2014']],
    );
    expect(resume.work).toMatchObject([{ name: 'Juniper Freight GmbH' }, { name: 'Velvet Logistics Ltd' }]);
    expect(resume.education).toMatchObject([{ institution: 'Lakeside College', endDate: '2014' }]);
  });

  it('are told from jobs to schools by their verb, and what tells nothing by its neighbours', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Mon parcours en cuisine', HEADING]],
      [[40, 'Second de cuisine (depuis septembre 2020)']],
      [[40, 'Auberge des Trois Ponts']],
      [],
      [[40, 'Chef de partie (mars 2016 – août 2020)']],
      [[40, 'Brasserie Lutécia']],
      [[40, 'Poissons.']],
      [],
      [[40, 'Où j’ai appris', HEADING]],
      [[40, 'CAP Cuisine (2011 – 2013)']],
      [[40, 'Lycée hôtelier de Brezhoneg']],
    );
    expect(resume.work.map(({ name, position }) => [name, position])).toEqual([
      ['Auberge des Trois Ponts', 'Second de cuisine'],
      ['Brasserie Lutécia', 'Chef de partie'],
    ]);
    expect(resume.education).toMatchObject([
      { institution: 'Lycée hôtelier de Brezhoneg', studyType: 'CAP Cuisine' },
    ]);
  });

  it('are none inside a section whose entries go on below', () => {
    const { resume } = read(
      ...HEAD,
      [[40, '教育经历', HEADING]],
      [
        [40, '2016.09 – 2019.06'],
        [180, '湘楚理工大学'],
      ],
      [[40, '研究方向:伺服系统自适应控制']],
      [
        [40, '2012.09 – 2016.06'],
        [180, '北岭大学'],
      ],
      [],
      [[40, '专业技能', HEADING]],
      [[40, 'C++、Python']],
    );
    expect(resume.education.map(({ institution }) => institution)).toEqual(['湘楚理工大学', '北岭大学']);
  });

  it('keep their number and their full stop together', () => {
    const { resume } = read(
      ...HEAD,
      [
        [40, '2', { bold: true }],
        [45, '.職歴'],
      ],
      [[40, '株式会社アカツキ計測 2012年4月 – 2018年6月']],
    );
    expect(resume.work).toMatchObject([{ name: '株式会社アカツキ計測', endDate: '2018-06' }]);
  });
});

describe('dates and texts beside the names of an entry', () => {
  const WORK: Row = [[140, 'Experience', HEADING]];

  it('a date in the margin may be centred on two lines', () => {
    const { resume } = read(
      ...HEAD,
      WORK,
      [
        [140, 'Operations manager'],
        [40, '2020 – 2022', { down: 8 }],
      ],
      [[140, 'Juniper Freight GmbH']],
      [],
      [
        [140, 'Service technician'],
        [40, '2014 – 2020', { down: 8 }],
      ],
      [[140, 'Teichert AG']],
    );
    expect(resume.work.map(({ name, position, startDate }) => [name, position, startDate])).toEqual([
      ['Juniper Freight GmbH', 'Operations manager', '2020'],
      ['Teichert AG', 'Service technician', '2014'],
    ]);
  });

  it('a short text below is no name where the other entries have theirs on one line', () => {
    const entry = (dates: string, names: string, text: string): Row[] => [
      [
        [40, dates],
        [140, names],
      ],
      [[140, text]],
      [],
    ];
    const { resume } = read(
      ...HEAD,
      [[40, 'Experience', HEADING]],
      ...entry(
        '2018 – 2022',
        'Stage manager, Vaucouleur Theatre',
        'Sixty shows a season, twelve people, safety.',
      ),
      ...entry(
        '2012 – 2018',
        'Lighting designer, Grand Detour',
        'Creation and touring in Belgium and in France.',
      ),
      ...entry('2009 – 2012', 'Technician, Festival of Arcades', 'Rigging'),
    );
    expect(resume.work.at(-1)).toMatchObject({ name: 'Festival of Arcades', position: 'Technician' });
  });

  it('running text may begin on their line', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Experience', HEADING]],
      [
        [40, '2012 – 2014'],
        [140, 'Research Fellow, Kerguelen Institute. Long field work at sea and in the laboratory of the'],
      ],
      [[140, 'university.']],
    );
    expect(resume.work).toMatchObject([{ name: 'Kerguelen Institute', position: 'Research Fellow' }]);
    expect(resume.work[0]?.summary).toContain('Long field work at sea');
  });

  it('a remark behind a firm, a postcode with a town and a span in brackets are not of its name', () => {
    const { resume } = read(
      ...HEAD,
      [[40, '職務経歴の詳細', HEADING]],
      [[40, '株式会社ミナモ(計測機器製造、従業員320名)', { bold: true }]],
      [[40, '(2019年10月~)']],
      [[40, '役割:テクニカルリード']],
    );
    expect(resume.work).toMatchObject([
      { name: '株式会社ミナモ', position: 'テクニカルリード', startDate: '2019-10', endDate: '' },
    ]);
    const french = read(
      ...HEAD,
      [[40, 'Emplois', HEADING]],
      [[40, '2014 – 2017']],
      [[40, 'Assistante comptable']],
      [[40, 'Coopérative du Haut-Adour - 65200 Bagnères']],
    );
    expect(french.resume.work).toMatchObject([
      { name: 'Coopérative du Haut-Adour', location: '65200 Bagnères' },
    ]);
  });
});

describe('marks before headings', () => {
  it('make a word for work or learning a heading', () => {
    const { resume } = read(
      [[40, '経 歴 書', { size: 16 }]],
      [[40, '東雲 航太郎']],
      [[40, 'kotaro@tayori.example']],
      [[40, '◇学び']],
      [[40, '平成18年4月 市立瀬戸内商業高校 入学']],
      [[40, '平成21年3月 同校 卒業']],
      [[40, '◇仕事']],
      [[40, '平成21年4月~平成28年6月 丸十運送有限会社']],
    );
    expect(resume.basics.name).toBe('東雲 航太郎');
    expect(resume.education).toMatchObject([{ institution: '市立瀬戸内商業高校', endDate: '2009-03' }]);
    expect(resume.work).toMatchObject([{ name: '丸十運送有限会社', startDate: '2009-04' }]);
  });
});

describe('two pages on one sheet', () => {
  const runs = (x: number, ...texts: readonly string[]) =>
    texts.flatMap((text, index) => runsOf([[x, text]], index).map((run) => ({ ...run, y: run.y + x / 60 })));

  it('are read one after the other, and a photograph’s frame is nobody’s name', () => {
    const left = [
      ...runs(60, '履歴書', '氏名', '吉良 菜々子', '職歴'),
      ...runs(60, '', '', '', '', '2015年4月 株式会社東雲トラベル 入社'),
      ...runsOf([[490, '写真をはる位置']], 1),
    ];
    const right = runs(
      660,
      '職歴(続き)',
      '2020年12月 事業縮小のため退職',
      '2021年4月 社会福祉法人つくし会 入職',
    );
    const { resume } = placeResume({
      pages: [{ width: 1190, height: 842, runs: [...left, ...right].filter(({ text }) => text !== '') }],
    });
    expect(resume.basics.name).toBe('吉良 菜々子');
    expect(resume.work.map(({ name, endDate }) => [name, endDate])).toEqual([
      ['株式会社東雲トラベル', '2020-12'],
      ['社会福祉法人つくし会', ''],
    ]);
  });
});
