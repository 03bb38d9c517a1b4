import { describe, expect, it } from 'vitest';
import { HEAD, HEADING, type Look, read } from '../../../test/typeset.ts';

const BOLD: Look = { bold: true };

describe('names of sections in a column of their own', () => {
  const swiss = () =>
    read(
      ...HEAD,
      [
        [40, 'Craft', BOLD],
        [176, 'Editorial planning, InDesign'],
      ],
      [],
      [
        [40, 'Experience', BOLD],
        [176, 'Larkspur Review / Managing Editor', BOLD],
      ],
      [[176, 'October 2020 - Present, Portland']],
      [[176, 'Plans a quarterly of 120 pages with eleven contributors.']],
      [],
      [[176, 'Tamarack Press Ltd / Assistant Editor', BOLD]],
      [[176, 'May 2017 - September 2020, Seattle']],
      [],
      [
        [40, 'Education', BOLD],
        [176, 'Ashgrove University', BOLD],
      ],
      [[176, 'September 2010 - May 2014']],
    );

  it('begin them', () => {
    const { resume, labels } = swiss();
    expect(resume.work).toMatchObject([
      { startDate: '2020-10', endDate: '' },
      { startDate: '2017-05', endDate: '2020-09' },
    ]);
    expect(resume.work[0]?.name).not.toContain('Experience');
    expect(resume.education).toMatchObject([{ institution: 'Ashgrove University', endDate: '2014-05' }]);
    expect(labels).toEqual(expect.arrayContaining(['Craft', 'Experience', 'Education']));
  });

  it('are values where those headings have lines of their own', () => {
    const { resume } = read(
      ...HEAD,
      [[40, 'Work', HEADING]],
      [[40, 'Cook, The Anchor Ltd, 2015 – 2019', BOLD]],
      [[40, 'Skills', HEADING]],
      [
        [40, 'Training', BOLD],
        [176, 'first aid'],
      ],
      [
        [40, 'Languages', BOLD],
        [176, 'Polish'],
      ],
    );
    expect(resume.certificates).toEqual([]);
  });
});
