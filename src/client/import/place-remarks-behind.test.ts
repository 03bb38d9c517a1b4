import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Row, read } from '../../../test/typeset.ts';

const jobsOf = (...rows: readonly Row[]) =>
  read(...HEAD, [[40, 'Experience', HEADING]], ...rows).resume.work.map(({ name, position }) => [
    name,
    position,
  ]);
const post = (time: string, title: string, firm: string): Row[] => [
  [
    [40, time],
    [190, title],
  ],
  [[190, firm]],
  [],
];

describe('what stands behind a name', () => {
  it('is none of it where it says how much somebody worked, or how large it is', () => {
    expect(
      jobsOf(
        ...post('2019 – 2023', 'Altenpflegerin (Teilzeit 75 %)', 'Pflegedienst Mohnblume, Bochum'),
        ...post('2014 – 2019', 'Serveuse (30 h/semaine)', 'Restaurant Le Goéland, Lyon (40 couverts)'),
        ...post('2010 – 2014', 'Receptionist (evenings)', 'Harbour Hotel, York (120 beds)'),
      ),
    ).toEqual([
      ['Pflegedienst Mohnblume', 'Altenpflegerin'],
      ['Restaurant Le Goéland', 'Serveuse'],
      ['Harbour Hotel', 'Receptionist (evenings)'],
    ]);
  });

  it('is its state and country', () => {
    expect(
      jobsOf(
        ...post('2019 – 2023', 'Gerente de produção', 'Fazenda Boa Vista, Manhuaçu, Minas Gerais, Brasil'),
        ...post('2014 – 2019', 'Vendedora', 'Sementes Aurora S.A., Londrina, Paraná, Brasil'),
      ),
    ).toEqual([
      ['Fazenda Boa Vista', 'Gerente de produção'],
      ['Sementes Aurora S.A.', 'Vendedora'],
    ]);
  });
});

describe('a time that another section tells of', () => {
  it('makes no post', () => {
    expect(
      jobsOf(
        ...post('2021 – 2023', 'Infirmière', 'Clinique des Ormes, Brest'),
        ...post('2019 – 2021', 'École de cadres', 'voir Formation'),
        ...post('2015 – 2019', 'Infirmière', 'Hôpital du Cap, Brest'),
      ),
    ).toEqual([
      ['Clinique des Ormes', 'Infirmière'],
      ['Hôpital du Cap', 'Infirmière'],
    ]);
  });
});

describe('an abbreviation', () => {
  it('ends no name', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Education', HEADING]],
      [
        [40, '2007 – 2009'],
        [190, 'Ensino médio, E.E. Prof. Leandro Cerqueira'],
      ],
    );
    expect(resume.education).toMatchObject([{ institution: 'E.E. Prof. Leandro Cerqueira' }]);
  });
});

describe('a degree with its stops', () => {
  it('stands before its date, whatever follows', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Education', HEADING]],
      [[40, 'Cedar Creek State University, Dayton, OH']],
      [[40, 'B.S., Business Administration (Supply Chain), 12/2024; 120 semester hours; GPA 3.4 of 4.0']],
    );
    expect(resume.education).toMatchObject([{ endDate: '2024-12' }]);
  });
});

describe('a name', () => {
  it.each(['Aylin Brück, geb. Kaya', 'Aylin Brück (née Kaya)'])('is who somebody is today: %s', (said) => {
    const { resume } = read(
      [[40, 'Personal details', HEADING]],
      [
        [40, 'Name:'],
        [190, said],
      ],
      [
        [40, 'Email:'],
        [190, 'a.brueck@post.example'],
      ],
    );
    expect(resume.basics.name).toBe('Aylin Brück');
  });
});
