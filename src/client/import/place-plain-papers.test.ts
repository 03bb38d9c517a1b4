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
});
