import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Look, type Row, read } from '../../../test/typeset.ts';

const BOLD: Look = { bold: true };
const jobsOf = (...rows: readonly Row[]) =>
  read(...HEAD, [[40, 'Experience', HEADING]], ...rows).resume.work.map(
    ({ name, position, startDate, endDate }) => [name, position, startDate, endDate],
  );
const closed = (title: string, firm: string, time: string, x: number): Row[] => [
  [[40, `${title}, ${firm}`, BOLD]],
  [[70, 'Runs cycle counts']],
  [[70, 'Trained nine colleagues']],
  [[x, time]],
  [],
];

describe('times that close what they date', () => {
  const read3 = (at: (time: string) => number) =>
    jobsOf(
      ...[
        ['Stock Controller', 'Rimrock Supply Ltd', 'February 2021 – present'],
        ['Driver', 'Copperline Outfitters Ltd', 'May 2016 – January 2021'],
        ['Clerk', 'Aspen & Vale', '2013 – 2016'],
      ].flatMap(([title = '', firm = '', time = '']) => closed(title, firm, time, at(time))),
    );
  const JOBS = [
    ['Rimrock Supply Ltd', 'Stock Controller', '2021-02', ''],
    ['Copperline Outfitters Ltd', 'Driver', '2016-05', '2021-01'],
    ['Aspen & Vale', 'Clerk', '2013', '2016'],
  ];

  it('are of the entry above them', () => {
    expect(read3(() => 40)).toEqual(JOBS);
  });

  it('make no column where they are set to the right', () => {
    expect(read3((time) => 550 - 5 * time.length)).toEqual(JOBS);
  });
});

describe('times among words', () => {
  it('stand before a sentence', () => {
    expect(
      jobsOf(
        [[40, 'Welder at Severn Ironworks since 2014. I weld frames for bridges.']],
        [],
        [[40, 'Fitter at Oakley Gates & Fencing from 2008 to 2014. I cut, bent and hung gates.']],
      ),
    ).toEqual([
      ['Severn Ironworks', 'Welder', '2014', ''],
      ['Oakley Gates & Fencing', 'Fitter', '2008', '2014'],
    ]);
  });

  it('stand below a labelled post, under their own label', () => {
    const post = (firm: string, title: string, time: string): Row[] => [
      [
        [40, firm, BOLD],
        [190, '– Osasco/SP'],
      ],
      [[40, `Cargo: ${title}`]],
      [[40, `Período: ${time}`]],
      [[40, 'Atividades: controle de fretes']],
      [],
    ];
    expect(
      jobsOf(
        ...post('Transportadora Serra Azul', 'Analista', '03/2019 – atual'),
        ...post('Mercado Pão & Cia', 'Repositor', '01/2016 – 02/2019'),
      ),
    ).toEqual([
      ['Transportadora Serra Azul', 'Analista', '2019-03', ''],
      ['Mercado Pão & Cia', 'Repositor', '2016-01', '2019-02'],
    ]);
  });

  it('say when a school was finished', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Formação', HEADING]],
      [[40, 'Tecnólogo em Logística – Faculdade Serra da Mantiqueira (conclusão em 2016)']],
      [],
      [[40, 'Ensino médio técnico – Escola Técnica Dom Bosco (concluído em 2011)']],
    );
    expect(resume.education.map(({ institution, endDate }) => [institution, endDate])).toEqual([
      ['Faculdade Serra da Mantiqueira', '2016'],
      ['Escola Técnica Dom Bosco', '2011'],
    ]);
  });
});

describe('signs and places among a heading’s names', () => {
  it('are arrows too', () => {
    const post = (time: string, title: string, firm: string): Row[] => [
      [
        [40, time],
        [160, `${title} → ${firm}`],
      ],
      [],
    ];
    expect(
      jobsOf(
        ...post('2020 → now', 'Line manager', 'Abers Biscuits'),
        ...post('2015 → 2020', 'Operator', 'Ty Mor'),
      ),
    ).toEqual([
      ['Abers Biscuits', 'Line manager', '2020', ''],
      ['Ty Mor', 'Operator', '2015', '2020'],
    ]);
  });
});

describe('a telephone number in a foot line', () => {
  it('stands beside the mail address', () => {
    const { resume } = read(
      [[40, 'What I bring', HEADING]],
      [[40, 'Twenty years of metal and a clean safety record. I read drawings and weld to the norm.']],
      [],
      [[40, 'Education', HEADING]],
      [[40, 'Telford College, 2006 – 2008']],
      [],
      [[40, 'Ada Moor · 4 Furnace Lane, Ironbridge · 01632 960 447 · ada.moor@post.example']],
    );
    expect(resume.basics.phone).toBe('01632 960 447');
  });
});
