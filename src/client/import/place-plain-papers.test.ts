import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Row, read } from '../../../test/typeset.ts';

const WORK: Row = [[40, 'Experience', HEADING]];
const STUDY: Row = [[40, 'Education', HEADING]];
const jobsIn = (...lines: Row[]) =>
  read(...HEAD, ...lines).resume.work.map(({ name, position, startDate }) => [name, position, startDate]);
const schoolsIn = (...lines: Row[]) =>
  read(...HEAD, ...lines).resume.education.map(({ institution, endDate }) => [institution, endDate]);

describe('papers without signs', () => {
  it('have dates alone on a line and the names set in below', () => {
    expect(
      jobsIn(
        WORK,
        [[40, '01/2020 – 03/2022']],
        [[160, 'Vorarbeiter', { bold: true }]],
        [[160, 'Holzbau Rainer, Stubing']],
        [[160, 'Dachstühle und Fassaden']],
        [[40, '08/2013 – 12/2019']],
        [[160, 'Zimmerer', { bold: true }]],
        [[160, 'Dachwerk Moser, Stubing']],
        [[160, 'Abbund und Montage']],
      ),
    ).toEqual([
      ['Holzbau Rainer', 'Vorarbeiter', '2020-01'],
      ['Dachwerk Moser', 'Zimmerer', '2013-08'],
    ]);
  });

  it('have tables whose cells nearly fill their columns', () => {
    // "08/2018 – 12/2021" ends 8 points before its neighbour begins.
    expect(
      jobsIn(
        WORK,
        [
          [40, 'Period', { bold: true }],
          [133, 'Company', { bold: true }],
          [336, 'Position', { bold: true }],
        ],
        [
          [40, '01/2022 – now'],
          [133, 'Tidepool'],
          [336, 'Design Lead'],
        ],
        [
          [40, '08/2018 – 12/2021'],
          [133, 'Juniper and Rye of Northfield Hill Road'],
          [336, 'Researcher'],
        ],
      ),
    ).toEqual([
      ['Tidepool', 'Design Lead', '2022-01'],
      ['Juniper and Rye of Northfield Hill Road', 'Researcher', '2018-08'],
    ]);
  });

  it('part title and employer by a full stop', () => {
    expect(
      jobsIn(
        WORK,
        [[40, 'Limpiadora. Limpiezas Norte S.L. (Gijón)']],
        [[40, '2019 – 2021']],
        [[40, '• Oficinas']],
        [[40, 'Dependienta. Panadería Ovetus (Oviedo)']],
        [[40, '2011 – 2014']],
        [[40, '• Caja']],
      ),
    ).toEqual([
      ['Limpiezas Norte S.L.', 'Limpiadora', '2019'],
      ['Panadería Ovetus', 'Dependienta', '2011'],
    ]);
  });

  it('part title, employer and town by commas behind a bold title', () => {
    expect(
      jobsIn(
        WORK,
        [
          [40, '2013–2019'],
          [120, 'Fitter', { bold: true }],
          [155, ', Metallbau Petersen, Askrigg.'],
        ],
        [[120, 'Beams and stairs of steel']],
        [
          [40, '2010–2013'],
          [120, 'Helper', { bold: true }],
          [155, ', Autohaus Peters, Askrigg.'],
        ],
        [[120, 'Tyres and oil']],
      ),
    ).toEqual([
      ['Metallbau Petersen', 'Fitter', '2013'],
      ['Autohaus Peters', 'Helper', '2010'],
    ]);
  });

  it('say when between commas, and how well behind it', () => {
    expect(
      schoolsIn(
        STUDY,
        [[40, 'University of Wharfedale']],
        [[40, 'BSc (Hons) Nursing, Adult, 2010 – 2013, First class']],
        [],
        [[40, 'Pflegeschule Stubing']],
        [[40, 'Diplom, 2014 – 2017, mit ausgezeichnetem Erfolg']],
      ),
    ).toEqual([
      ['University of Wharfedale', '2013'],
      ['Pflegeschule Stubing', '2017'],
    ]);
  });

  it('have a diploma with “social” in its name that heads no links', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Formation', HEADING]],
      [[40, 'BACCALAURÉAT ÉCONOMIQUE ET SOCIAL', { bold: true }]],
      [[40, 'Lycée Sainte-Claire | 2008 – 2011']],
    );
    expect(resume.education.map(({ institution }) => institution)).toEqual(['Lycée Sainte-Claire']);
  });

  it('have headings longer than a line of text over a date', () => {
    expect(
      jobsIn(
        WORK,
        [
          [
            40,
            'Diplomierte Gesundheits- und Krankenpflegerin. Landeskrankenhaus Stubing am Waldrand und See',
          ],
        ],
        [[40, '2018 – 2021']],
        [[60, '• Pflege']],
        [],
        [[40, 'Leerkracht groep 5. Basisschool De Regenboog']],
        [[40, '2014 – 2018']],
        [[60, '• Rekenen']],
      ),
    ).toEqual([
      [
        'Landeskrankenhaus Stubing am Waldrand und See',
        'Diplomierte Gesundheits- und Krankenpflegerin',
        '2018',
      ],
      ['Basisschool De Regenboog', 'Leerkracht groep 5', '2014'],
    ]);
  });

  it('take how well somebody did for no school, beside the diploma', () => {
    expect(
      schoolsIn(
        STUDY,
        [
          [40, '2012 – 2014'],
          [190, 'BTS Assistant de manager', { bold: true }],
        ],
        [[190, 'Lycée Jean-Rostand, Nantes']],
        [],
        [
          [40, '2009 – 2012'],
          [190, 'Baccalauréat STG', { bold: true }],
          [275, ', mention assez bien'],
        ],
        [[190, 'Lycée Saint-Aubin, Angers']],
      ),
    ).toEqual([
      ['Lycée Jean-Rostand', '2014'],
      ['Lycée Saint-Aubin', '2012'],
    ]);
  });

  it('leave what says neither when nor where to be placed by hand, where all posts say both', () => {
    const { resume, leftover } = read(
      ...HEAD,
      [[40, 'Experience', HEADING]],
      [
        [40, 'Bookkeeper, Harlow Foods Ltd', { bold: true }],
        [400, '2016 – 2020'],
      ],
      [],
      [[40, 'Work history', HEADING]],
      [[40, 'Ledgers and yearly balances']],
      [[40, '• Taxes on time']],
    );
    expect(resume.work.map(({ name }) => name)).toEqual(['Harlow Foods Ltd']);
    expect(leftover.map(({ text }) => text)).toEqual(['Ledgers and yearly balances', 'Taxes on time']);
  });

  it('have titles below an employer that runs into its time', () => {
    expect(
      jobsIn(
        WORK,
        [[40, 'junio 2014 – enero 2019 Casa de los Robles']],
        [[162, 'Auxiliar de geriatría', { bold: true }]],
        [[162, '• Aseo']],
        [[40, 'marzo 2011 – mayo 2014 Ovetus']],
        [[158, 'Dependienta', { bold: true }]],
        [[158, '• Caja']],
      ),
    ).toEqual([
      ['Casa de los Robles', 'Auxiliar de geriatría', '2014-06'],
      ['Ovetus', 'Dependienta', '2011-03'],
    ]);
  });

  it('break a mail address at the edge of a narrow column', () => {
    const { resume } = read(
      [[40, 'Ada Moor', { size: 20 }]],
      [[40, 'ada.moor@example.co']],
      [[40, 'm']],
      [],
      [[40, 'Experience', HEADING]],
      [
        [40, 'Cook, Harlow Foods Ltd'],
        [400, '2016 – 2020'],
      ],
    );
    expect(resume.basics.email).toBe('ada.moor@example.com');
  });
});
