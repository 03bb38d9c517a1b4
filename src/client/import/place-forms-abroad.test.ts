import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Look, type Row, read } from '../../../test/typeset.ts';

const BOLD: Look = { bold: true };
const asked = (label: string, value: string, look: Look = {}): Row => [
  [40, label, look],
  [190, value],
];
const jobsOf = (...rows: readonly Row[]) =>
  read(...HEAD, [[40, 'Experience', HEADING]], ...rows).resume.work.map(
    ({ name, position, startDate, endDate }) => [name, position, startDate, endDate],
  );
const schoolsOf = (...rows: readonly Row[]) =>
  read(...HEAD, [[40, 'Education', HEADING]], ...rows).resume.education.map(
    ({ institution, startDate, endDate }) => [institution, startDate, endDate],
  );

describe('labels of a form that no list has', () => {
  it('ask for something of their own between known ones', () => {
    const post = (firm: string, title: string, from: string, to: string): Row[] => [
      asked('Empresa', firm),
      asked('Ramo de interés', 'Servicios sociales'),
      asked('Puesto', title),
      asked('Personas bajo su mando', '0'),
      asked('Fecha de inicio', from),
      asked('Fecha de fin', to),
      [],
    ];
    expect(
      jobsOf(
        ...post('Residencia Olivares S.L.', 'Gerocultora', 'Febrero 2020', 'Actualmente'),
        ...post('Particular', 'Cuidadora interna', 'Marzo 2011', 'Julio 2014'),
      ),
    ).toEqual([
      ['Residencia Olivares S.L.', 'Gerocultora', '2020-02', ''],
      ['Particular', 'Cuidadora interna', '2011-03', '2014-07'],
    ]);
  });

  it('end the value above them where they have its label’s look and a colon', () => {
    const post = (firm: string, time: string, title: string): Row[] => [
      asked('Empresa:', firm, BOLD),
      asked('Período:', time, BOLD),
      asked('Cargo:', title, BOLD),
      asked('Dia a dia:', 'Atendimento a mercados e padarias', BOLD),
      [],
    ];
    expect(
      jobsOf(
        ...post('Distribuidora Bom Grão Ltda.', '03/2021 – atual', 'Supervisor de Vendas'),
        ...post('Lojas Casa Ventura', '11/2012 – 06/2018', 'Vendedor'),
      ),
    ).toEqual([
      ['Distribuidora Bom Grão Ltda.', 'Supervisor de Vendas', '2021-03', ''],
      ['Lojas Casa Ventura', 'Vendedor', '2012-11', '2018-06'],
    ]);
  });
});

describe('schools in tables and lists', () => {
  it('have how well below when in one cell', () => {
    const school = (course: string, name: string, time: string, how: string): Row[] => [
      [
        [40, course],
        [150, name],
        [360, 'State Board'],
        [500, time],
      ],
      [[500, how]],
      [],
    ];
    expect(
      schoolsOf(
        [
          [40, 'Course', BOLD],
          [150, 'Institution', BOLD],
          [360, 'Board / University', BOLD],
          [500, 'Year & %', BOLD],
        ],
        ...school('B.E. Mechanical', 'Vaikundam Engineering College', '2017–2021', '7.8 CGPA'),
        ...school('HSC (XII)', 'Govt. School Puliyangudi', '2017', '88%'),
      ),
    ).toEqual([
      ['Vaikundam Engineering College', '2017', '2021'],
      ['Govt. School Puliyangudi', '', '2017'],
    ]);
  });

  it('may all be items of a list', () => {
    expect(
      schoolsOf(
        [[40, '• Tecnólogo em Processos – Faculdade Anhumas – concluído em dez/2016']],
        [[40, '• Ensino Médio completo – Colégio Leôncio Cerqueira – 2009']],
      ),
    ).toEqual([
      ['Faculdade Anhumas', '', '2016-12'],
      ['Colégio Leôncio Cerqueira', '', '2009'],
    ]);
  });
});

describe('lines of entries that go on or stand alone', () => {
  it('have a word that a line’s end broke among their names', () => {
    const post = (time: string, title: string): Row[] => [
      [
        [40, time],
        [130, title, BOLD],
        [260, ', Department of Entomology, Prairie State Univer-'],
      ],
      [[130, 'sity']],
      [],
    ];
    expect(
      jobsOf(...post('2022–present', 'Associate Professor'), ...post('2016–2022', 'Assistant Professor')),
    ).toEqual([
      ['Prairie State University', 'Associate Professor', '2022', ''],
      ['Prairie State University', 'Assistant Professor', '2016', '2022'],
    ]);
  });

  it('are headings however long they are where a legal form ends them', () => {
    const post = (line: string, time: string): Row[] => [
      [[40, line]],
      [[40, `Duration: ${time}`]],
      [[50, '• Production planning of the shaft line, three shifts']],
    ];
    expect(
      jobsOf(
        ...post(
          'Quality Engineer – Oragadam Precision Castings and Forgings Pvt. Ltd.',
          'Aug 2023 to till date',
        ),
        ...post('Graduate Engineer Trainee – Sriperumbudur Auto Gears India Ltd.', 'Sep 2021 to Jul 2023'),
      ),
    ).toEqual([
      ['Oragadam Precision Castings and Forgings Pvt. Ltd.', 'Quality Engineer', '2023-08', ''],
      ['Sriperumbudur Auto Gears India Ltd.', 'Graduate Engineer Trainee', '2021-09', '2023-07'],
    ]);
  });

  it('tell duties with a time of their own', () => {
    const post = (title: string, time: string, firm: string, ...duties: string[]): Row[] => [
      [
        [40, title, BOLD],
        [400, time],
      ],
      [[40, firm]],
      ...duties.map((duty): Row => [[52, duty]]),
      [],
    ];
    expect(
      jobsOf(
        ...post(
          'Staff Nurse',
          'Feb 2018 – Aug 2021',
          'Airedale Hospital',
          'Redeployed to high care, March–July 2020; NIV competent',
          'Rota for 31 staff',
        ),
        ...post(
          'Community Nurse',
          'Oct 2015 – Jan 2018',
          'Calder Community Hospital',
          'Caseload of around 40 patients',
        ),
      ),
    ).toEqual([
      ['Airedale Hospital', 'Staff Nurse', '2018-02', '2021-08'],
      ['Calder Community Hospital', 'Community Nurse', '2015-10', '2018-01'],
    ]);
  });
});

describe('rows of the standard form', () => {
  it('have the era once, and the post in brackets behind 入職', () => {
    const row = (year: string, month: string, text: string): Row => [
      [60, year],
      [120, month],
      [155, text],
    ];
    const { resume } = read(
      ...HEAD,
      [[60, '学歴', HEADING]],
      row('平成15', '4', '安曇野東高等学校 普通科 入学'),
      row('18', '3', '安曇野東高等学校 普通科 卒業'),
      [[60, '職歴', HEADING]],
      row('平成21', '4', '医療法人清流会 入職(外科病棟 看護師)'),
      row('26', '9', '結婚に伴う転居のため退職'),
      row('令和3', '6', '梓川訪問看護ステーション 入職(訪問看護師・常勤)'),
    );
    expect(resume.education.map(({ startDate, endDate }) => [startDate, endDate])).toEqual([
      ['2003-04', '2006-03'],
    ]);
    expect(resume.work.map(({ position, startDate, endDate }) => [position, startDate, endDate])).toEqual([
      ['看護師', '2009-04', '2014-09'],
      ['訪問看護師', '2021-06', ''],
    ]);
  });
});

describe('an application form in sections', () => {
  const section = (name: string): Row => [[40, name, HEADING]];
  const resume = read(
    ...HEAD,
    section('Section 1 – Present or most recent employment'),
    asked('Employer’s name and address:', 'Larkfield Primary School, Leeds'),
    asked('Post title:', 'Assistant Cook'),
    asked('Date appointed:', '02/2019'),
    asked('Union:', 'none'),
    asked('Date of leaving (if applicable):', 'Still employed'),
    asked('Brief description of duties:', 'Cooking for two hundred children.'),
    [],
    section('Section 2 – Previous employment (most recent first; please explain any gaps)'),
    [
      [40, 'Employer', BOLD],
      [190, 'Position held', BOLD],
      [340, 'From', BOLD],
      [420, 'To', BOLD],
    ],
    [
      [40, 'The Hare & Gate, Ripon'],
      [190, 'Kitchen Assistant'],
      [340, '09/2014'],
      [420, '01/2019'],
    ],
    [
      [40, 'Caring for my son'],
      [340, '03/2011'],
      [420, '08/2014'],
    ],
    [
      [40, 'Moorside Hotel, York'],
      [190, 'Breakfast Cook'],
      [340, '06/2006'],
      [420, '02/2011'],
    ],
    section('Part 3: Education and training'),
    [
      [40, 'School / college', BOLD],
      [190, 'From', BOLD],
      [260, 'To', BOLD],
      [340, 'Qualifications gained', BOLD],
    ],
    [
      [40, 'Nidd College (evenings)'],
      [190, '2004'],
      [260, '2006'],
      [340, 'NVQ Level 2'],
    ],
    section('Section 4 – Declaration'),
    [[40, 'I confirm that this is correct.   Signed: R. Vane   Date: 22/11/2026']],
  ).resume;

  it('has the present post, the former ones and no time off', () => {
    expect(
      resume.work.map(({ name, position, startDate, endDate }) => [name, position, startDate, endDate]),
    ).toEqual([
      ['Larkfield Primary School', 'Assistant Cook', '2019-02', ''],
      ['The Hare & Gate', 'Kitchen Assistant', '2014-09', '2019-01'],
      ['Moorside Hotel', 'Breakfast Cook', '2006-06', '2011-02'],
    ]);
  });

  it('has its schools, and no declaration among them', () => {
    expect(resume.education).toMatchObject([
      { institution: 'Nidd College', startDate: '2004', endDate: '2006' },
    ]);
  });
});
