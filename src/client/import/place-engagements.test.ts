import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

/** Lines 18 points apart; a stroke parts their cells; those in capitals are bold. */
function read(...lines: readonly string[]) {
  const runs = lines.flatMap((line, row) =>
    line.split(' | ').map(
      (text, cell): TextRun => ({
        text,
        x: 51 + 90 * cell,
        y: 60 + 18 * row + (text === text.toUpperCase() ? 6 : 0),
        width: 5 * text.length,
        size: row === 0 ? 22 : 10,
        bold: text === text.toUpperCase() && row > 1,
        vertical: false,
      }),
    ),
  );
  return placeResume({ pages: [{ width: 595, height: 842, runs }] }).resume;
}

const HEAD = ['Edda Rohmer', 'edda.rohmer@buehne.example'];
const SCHOOL = ['AUSBILDUNG', '2008–2012 | Schauspielschule Nordufer, Dresden'];

describe('engagements', () => {
  const posts = [
    'seit 2021 | Stadttheater Wiesenau, Schauspielerin im festen Ensemble',
    '2016–2021 | Theater am Kornmarkt, Wien, Gast',
    '2012–2016 | Landesbühne Ostharz, Schauspielerin und Sprecherin',
  ];

  it('are posts where a paper has no others', () => {
    const { work, volunteer } = read(...HEAD, 'ENGAGEMENTS', ...posts, ...SCHOOL);
    expect(volunteer).toEqual([]);
    expect(work.map(({ name, position, startDate }) => [name, position, startDate])).toEqual([
      ['Stadttheater Wiesenau', 'Schauspielerin im festen Ensemble', '2021'],
      ['Theater am Kornmarkt', 'Gast', '2016'],
      ['Landesbühne Ostharz', 'Schauspielerin und Sprecherin', '2012'],
    ]);
  });

  it('are none where the heading says that nobody was paid, or jobs stand elsewhere', () => {
    expect(read(...HEAD, 'EHRENAMT', ...posts, ...SCHOOL).work).toEqual([]);
    const job = ['BERUFSERFAHRUNG', '2012–2020 | Buchhändlerin, Buchhandlung Seidel GmbH'];
    expect(read(...HEAD, ...job, 'ENGAGEMENTS', ...posts).volunteer).toHaveLength(3);
  });

  it('leave a town that is known behind a school', () => {
    const { education } = read(...HEAD, 'ENGAGEMENTS', ...posts, ...SCHOOL);
    expect(education).toMatchObject([{ institution: 'Schauspielschule Nordufer', startDate: '2008' }]);
  });
});
