import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Look, read } from '../../../test/typeset.ts';

const BOLD: Look = { bold: true };

describe('entries with their addresses and labels', () => {
  it('take neither a street nor what asks for the time for a name', () => {
    const job = (firm: string, street: string, title: string, time: string) =>
      [
        [[40, firm, BOLD]],
        [[40, street]],
        [[40, title, BOLD]],
        [[40, `Dates Employed: ${time}`]],
        [[40, 'Hours per week: 40']],
        [],
      ] as const;
    const { work } = read(
      ...HEAD,
      [[40, 'Work Experience', HEADING]],
      ...job('Miami Valley Transit', '600 Longworth St, Dayton, OH', 'Budget Analyst', '08/2019 - Present'),
      ...job(
        'Greene County Auditor',
        '69 Greene St, Xenia, OH',
        'Accounting Technician',
        '01/2015 - 07/2019',
      ),
    ).resume;
    expect(work.map(({ name, position }) => [name, position])).toEqual([
      ['Miami Valley Transit', 'Budget Analyst'],
      ['Greene County Auditor', 'Accounting Technician'],
    ]);
  });

  it('know the date behind a degree, and that a rank is none of a school’s name', () => {
    const { education } = read(
      ...HEAD,
      [[40, 'Education', HEADING]],
      [[40, 'Stillwater State University', BOLD]],
      [[40, 'Bachelor’s Degree 05/2014, Major: Finance']],
      [],
      [[40, '江淮大学(双一流)', BOLD]],
      [[40, 'Master’s Degree 05/2016, Major: Law']],
    ).resume;
    expect(education.map(({ institution, endDate }) => [institution, endDate])).toEqual([
      ['Stillwater State University', '2014-05'],
      ['江淮大学', '2016-05'],
    ]);
  });

  it('know a telephone behind an address', () => {
    const { basics } = read(
      [[40, 'Ada Moor', { size: 20 }]],
      [[40, '12 Fairmont Row, Portland, OR 97205 (503) 555-0142 ada.moor@post.example']],
    ).resume;
    expect(basics.phone).toBe('+15035550142');
    expect(basics.location.address).toBe('12 Fairmont Row, Portland, OR 97205');
  });
});
