import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Row, read } from '../../../test/typeset.ts';

const WORK: Row = [[40, 'Berufserfahrung', HEADING]];
const STUDY: Row = [[40, 'Ausbildung', HEADING]];
const jobsIn = (...lines: Row[]) =>
  read(...HEAD, ...lines).resume.work.map(({ name, position, location }) => [name, position, location]);
const schoolsIn = (...lines: Row[]) =>
  read(...HEAD, ...lines).resume.education.map(({ institution }) => institution);

describe('a town that nobody knows', () => {
  it('is neither of the names where the title stands below it', () => {
    expect(
      jobsIn(
        WORK,
        [
          [40, 'Seniorenheim Sonnenhang • Stubing', { bold: true }],
          [400, '10/2014 – 02/2018'],
        ],
        [[40, 'Pflegehelferin']],
        [[40, '• Grundpflege']],
        [
          [40, 'Gasthof Goldener Hirsch • Ischlwang', { bold: true }],
          [400, '06/2010 – 09/2014'],
        ],
        [[40, 'Kellnerin']],
        [[40, '• Bedienung und Kassa']],
      ),
    ).toEqual([
      ['Seniorenheim Sonnenhang', 'Pflegehelferin', 'Stubing'],
      ['Gasthof Goldener Hirsch', 'Kellnerin', 'Ischlwang'],
    ]);
  });

  it('stands in the slot in which the others are known', () => {
    const job = (time: string, name: string, title: string): Row[] => [
      [[40, time]],
      [[40, name, { bold: true }]],
      [[40, title]],
      [[40, '• Dienst']],
    ];
    expect(
      jobsIn(
        WORK,
        ...job('03/2018 – 02/2020 | Linz', 'Landklinik', 'Krankenpfleger'),
        ...job('10/2014 – 02/2018 | Stubing', 'Sonnenhang', 'Pflegehelfer'),
      ),
    ).toEqual([
      ['Landklinik', 'Krankenpfleger', 'Linz'],
      ['Sonnenhang', 'Pflegehelfer', 'Stubing'],
    ]);
  });

  it('is no title behind the comma of an employer alone', () => {
    expect(jobsIn(WORK, [[40, '2015 – 2018']], [[160, 'Sherwood & Rye, Ashcombe']])).toEqual([
      ['Sherwood & Rye', '', 'Ashcombe'],
    ]);
  });

  it('is not cut from a title', () => {
    expect(
      jobsIn(
        WORK,
        [
          [40, 'Ward Sister, Acute Medicine', { bold: true }],
          [400, '10/2014 – 02/2018'],
        ],
        [[40, 'Fellside Hospital, Askrigg']],
      ),
    ).toEqual([['Fellside Hospital', 'Ward Sister, Acute Medicine', 'Askrigg']]);
  });

  it('is not of a school’s name where all schools have one behind them', () => {
    expect(
      schoolsIn(
        STUDY,
        [
          [40, 'Politechnika Nadnotecka, Dobrzyca', { bold: true }],
          [400, '2012 – 2016'],
        ],
        [[40, 'Inżynier, Logistyka']],
        [
          [40, 'Technikum Energetyczne nr 3, Ujście', { bold: true }],
          [400, '2008 – 2012'],
        ],
        [[40, 'Technik elektryk']],
      ),
    ).toEqual(['Politechnika Nadnotecka', 'Technikum Energetyczne nr 3']);
  });

  it('is taken off in brackets', () => {
    expect(
      schoolsIn(
        STUDY,
        [[40, 'High School Diploma – Cass Valley High School (Ashcombe, MI)']],
        [[40, '2007 – 2011']],
      ),
    ).toEqual(['Cass Valley High School']);
  });

  it('lets the title below be read also where the other entries’ towns are known', () => {
    const job = (name: string, title: string, time: string): Row[] => [
      [
        [40, name, { bold: true }],
        [400, time],
      ],
      [[40, title]],
      [[60, '• Rekenen en helpen']],
    ];
    expect(
      jobsIn(
        WORK,
        ...job('Basisschool De Regenboog • Groningen', 'Leerkracht groep 5', '2019 – 2021'),
        ...job('Jumbo • Harendijk', 'Caissière', '2012 – 2015'),
      ),
    ).toEqual([
      ['Basisschool De Regenboog', 'Leerkracht groep 5', 'Groningen'],
      ['Jumbo', 'Caissière', 'Harendijk'],
    ]);
  });

  it('tells the employer that it stands behind, where no word does', () => {
    expect(
      jobsIn(
        WORK,
        [
          [40, 'Criée de Concarnel, Concarnel', { bold: true }],
          [400, '2019 – 2021'],
        ],
        [[40, 'Agent de marée']],
        [
          [40, 'Armement Kerguel, Lorientel', { bold: true }],
          [400, '2014 – 2018'],
        ],
        [[40, 'Matelot']],
      ),
    ).toEqual([
      ['Criée de Concarnel', 'Agent de marée', 'Concarnel'],
      ['Armement Kerguel', 'Matelot', 'Lorientel'],
    ]);
  });

  it('is found before the bracket that says how somebody was employed', () => {
    expect(
      jobsIn(
        WORK,
        [[40, 'Depuis janvier 2019']],
        [[40, 'Responsable qualité – Conserveries du Ponant, Concarneau (CDI)']],
        [[52, '• Audits internes']],
        [[40, '2014 – 2018']],
        [[40, 'Assistante qualité – Laboratoire Iroise, Brest (CDD puis CDI)']],
        [[52, '• Analyses']],
      ),
    ).toEqual([
      ['Conserveries du Ponant', 'Responsable qualité', 'Concarneau'],
      ['Laboratoire Iroise', 'Assistante qualité', 'Brest'],
    ]);
  });

  it('is no part of where somebody was trained', () => {
    expect(
      schoolsIn(
        STUDY,
        [
          [40, '2000 – 2006'],
          [160, 'Mittelschule Herrsching'],
        ],
        [
          [40, '09/2006 – 01/2010'],
          [160, 'Lehre als Schreiner bei Schreinerei Huber, Dießen (Gesellenbrief)'],
        ],
        [
          [40, '08/2001 – 07/2004'],
          [160, 'Ausbildung zum Industriekaufmann, Harzer Papierfabrik, Osterode'],
        ],
      ),
    ).toEqual(['Mittelschule Herrsching', 'Schreinerei Huber', 'Harzer Papierfabrik']);
  });

  it('is no post where each entry has a line below its two names, and one of them says a post', () => {
    const job = (name: string, time: string, title: string): Row[] => [
      [
        [40, name, { bold: true }],
        [400, time],
      ],
      [[40, title]],
      [[56, '• Turni']],
    ];
    expect(
      jobsIn(
        [[40, 'Esperienze', HEADING]],
        ...job('Pescheria Adriatica • Portobasso', '11/2019 – oggi', 'Calafato'),
        ...job('Armatori Riuniti • Sanlazaro', '05/2014 – 10/2019', 'Impiegata'),
        ...job('Molino Lamberti • Pontelungo', '03/2011 – 04/2014', 'Calafata'),
      ),
    ).toEqual([
      ['Pescheria Adriatica', 'Calafato', 'Portobasso'],
      ['Armatori Riuniti', 'Impiegata', 'Sanlazaro'],
      ['Molino Lamberti', 'Calafata', 'Pontelungo'],
    ]);
  });
});

describe('the place of an employer', () => {
  it.each([
    ['Veevoeder Noord B.V. te Drachtum', 'Veevoeder Noord B.V.', 'Drachtum'],
    ['Holzbau Brandl GmbH Landshut', 'Holzbau Brandl GmbH', 'Landshut'],
    ['Werft Hinrich Ubben, Lehr (Insolvenz 2004)', 'Werft Hinrich Ubben', 'Lehr (Insolvenz 2004)'],
    ['Impresa Sordello, via Roma 44, Pisa', 'Impresa Sordello', 'via Roma 44, Pisa'],
    ['Ayuda Guadaíra, Soc. Coop. And.', 'Ayuda Guadaíra, Soc. Coop. And.', ''],
  ])('is told in %s', (text, name, place) => {
    expect(
      jobsIn(
        WORK,
        [
          [40, '2015 – 2018'],
          [160, 'Sekretärin', { bold: true }],
        ],
        [[160, text]],
      ),
    ).toEqual([[name, 'Sekretärin', place]]);
  });
});
