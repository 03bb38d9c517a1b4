import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

/** Lines 16 points apart; those in capitals are bold, as the headings of a paper are. */
function read(...lines: readonly string[]) {
  const runs = lines.map((text, row): TextRun => {
    const bold = text === text.toUpperCase() && row > 1;
    return {
      text,
      x: 57,
      y: 60 + 16 * row,
      width: 5 * text.length,
      size: row === 0 ? 20 : 10,
      bold,
      vertical: false,
    };
  });
  return placeResume({ pages: [{ width: 595, height: 842, runs }] }).resume;
}

const HEAD = ['Ada Moor', 'ada.moor@post.example', 'LANGUAGES', 'English, Danish', 'INTERESTS', 'Chess'];
const JOBS = [
  'Senior Buyer, Juniper Freight GmbH, March 2018 – June 2022',
  'Buyer, Velvet Logistics Ltd, May 2014 – February 2018',
];
const SCHOOLS = ['Bachelor of Arts, Lakeside College, 2010 – 2014'];

describe('a heading that nobody could foresee', () => {
  it('has jobs or schools below it where its lines say so', () => {
    const { work, education } = read(...HEAD, 'CHAPTERS', ...JOBS, 'BEGINNINGS', ...SCHOOLS);
    expect(work.map(({ name, startDate }) => [name, startDate])).toEqual([
      ['Juniper Freight GmbH', '2018-03'],
      ['Velvet Logistics Ltd', '2014-05'],
    ]);
    expect(education).toMatchObject([{ institution: 'Lakeside College', endDate: '2014' }]);
  });

  it('has none where a known heading has them, or no span of time is said', () => {
    const known = read(
      ...HEAD,
      'WORK EXPERIENCE',
      ...JOBS,
      'CHAPTERS',
      'Chairwoman, Rowing Club Ltd, 2012 – 2013',
    );
    expect(known.work.map(({ name }) => name)).toEqual(['Juniper Freight GmbH', 'Velvet Logistics Ltd']);
    expect(read(...HEAD, 'CHAPTERS', 'Senior Buyer, Juniper Freight GmbH').work).toEqual([]);
  });

  it('names projects and posts in one', () => {
    const { work } = read(...HEAD, 'PROJECTS AND POSTS', ...JOBS);
    expect(work.map(({ name }) => name)).toEqual(['Juniper Freight GmbH', 'Velvet Logistics Ltd']);
    expect(read(...HEAD, 'EXPERIENCE', ...JOBS, 'PROJECTS', ...JOBS).work).toHaveLength(2);
  });

  it('is training, where the schools are', () => {
    expect(read(...HEAD, 'JOBS', ...JOBS, 'TRAINING', ...SCHOOLS).education).toMatchObject([
      { institution: 'Lakeside College' },
    ]);
  });

  it('is called a summary, and has jobs below it', () => {
    const { work } = read(...HEAD, 'CAREER SUMMARY', ...JOBS);
    expect(work.map(({ name }) => name)).toEqual(['Juniper Freight GmbH', 'Velvet Logistics Ltd']);
    expect(read(...HEAD, 'CAREER SUMMARY', 'Twelve years of buying for others').work).toEqual([]);
  });
});
