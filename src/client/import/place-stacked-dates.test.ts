import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Look, type Row, read } from '../../../test/typeset.ts';

const BOLD: Look = { bold: true };
const stacked = (from: string, to: string, title: string, firm: string, duty: string): Row[] => [
  [
    [40, from],
    [110, title, BOLD],
  ],
  [
    [40, to],
    [110, firm],
  ],
  [[120, `• ${duty}`]],
  [],
];
const timesOf = (...rows: readonly Row[]) =>
  read(...HEAD, [[40, 'Experiência profissional', HEADING]], ...rows).resume.work.map(
    ({ name, startDate, endDate }) => [name, startDate, endDate],
  );

describe('the end of a time below its beginning', () => {
  it('belongs to it where all dates of a section stand in such pairs', () => {
    expect(
      timesOf(
        ...stacked('2021', 'Atual', 'Analista financeira', 'Metalúrgica Ventura S.A.', 'Fechamento mensal'),
        ...stacked('2018', '2021', 'Assistente', 'Grupo Jacarandá Ltda', 'Contas a pagar'),
      ),
    ).toEqual([
      ['Metalúrgica Ventura S.A.', '2021', ''],
      ['Grupo Jacarandá Ltda', '2018', '2021'],
    ]);
  });

  it('may stand above it', () => {
    expect(
      timesOf(
        ...stacked('2024', '2021', 'Analista financeira', 'Metalúrgica Ventura S.A.', 'Fechamento mensal'),
        ...stacked('2021', '2018', 'Assistente', 'Grupo Jacarandá Ltda', 'Contas a pagar'),
      ),
    ).toEqual([
      ['Metalúrgica Ventura S.A.', '2021', '2024'],
      ['Grupo Jacarandá Ltda', '2018', '2021'],
    ]);
  });

  it('is the time of the next entry where years stand alone, as far from each other as the entries', () => {
    const { awards } = read(
      ...HEAD,
      [[40, 'Prêmios', HEADING]],
      ...['2018', '2019', '2020', '2021'].map(
        (year): Row => [
          [40, year],
          [110, `Prêmio Ventura de ${year}`],
        ],
      ),
    ).resume;
    expect(awards.map(({ date }) => date)).toEqual(['2018', '2019', '2020', '2021']);
  });

  it('may have a dash before it, which is no sign of a list', () => {
    expect(
      timesOf(
        ...stacked('Sept. 2018', '– heute', 'Forstwirtin', 'Forstbetrieb Allgäu e.V.', 'Holzernte'),
        ...stacked('Sept. 2014', '– März 2018', 'Forstwirtin', 'Forstamt Rauhen GmbH', 'Wegebau'),
      ),
    ).toEqual([
      ['Forstbetrieb Allgäu e.V.', '2018-09', ''],
      ['Forstamt Rauhen GmbH', '2014-09', '2018-03'],
    ]);
  });

  it('may say behind it how long it lasted', () => {
    const { work } = read(
      ...HEAD,
      [[40, '工作经历', HEADING]],
      [
        [40, '苏州拓源精密制造有限公司', BOLD],
        [240, '2019.04 -'],
        [300, '至今 (7年7个月)'],
      ],
      [[40, '供应链高级经理']],
    ).resume;
    expect(work).toMatchObject([{ position: '供应链高级经理', startDate: '2019-04', endDate: '' }]);
  });
});

describe('a large year over a small one', () => {
  it('is one time, beside three lines of an entry', () => {
    const post = (from: string, to: string, title: string, firm: string): Row[] => [
      [
        [40, from, { size: 18 }],
        [110, title, BOLD],
      ],
      [[110, firm, { lower: -6 }]],
      [
        [40, to, { size: 8, lower: -12 }],
        [110, 'Watering and orders', { lower: -12 }],
      ],
      [],
    ];
    expect(
      timesOf(
        ...post('2019', 'hoy', 'Encargada', 'Viveros Alcudia'),
        ...post('2014', '2019', 'Auxiliar', 'Bodegas La Tercia'),
      ),
    ).toEqual([
      ['Viveros Alcudia', '2019', ''],
      ['Bodegas La Tercia', '2014', '2019'],
    ]);
    expect(timesOf(...post('2014', '2019', 'Auxiliar', 'Bodegas La Tercia'))).toEqual([
      ['Bodegas La Tercia', '2014', '2019'],
    ]);
  });
});
