import { describe, expect, it } from 'vitest';
import { emptyResume, type Resume } from '../../shared/resume/resume.ts';
import { doubtOf } from './place-doubt.ts';
import type { Cell } from './place-lines.ts';

const cell = (text: string): Cell => ({ text, x: 40, right: 200, y: 40, size: 10, bold: false });
const PAPER = [
  'Ada Moor',
  'Staff Nurse',
  'Harbour Hospital',
  '2018 – 2021',
  '2014 – 2017',
  'ada@post.example',
].map(cell);

function job(over: Partial<Resume['work'][number]> = {}): Resume['work'][number] {
  return {
    name: 'Harbour Hospital',
    position: 'Staff Nurse',
    startDate: '2018',
    endDate: '2021',
    location: '',
    description: '',
    url: '',
    summary: '',
    highlights: [],
    ...over,
  };
}

function doubtIn(work: Resume['work'], { name = 'Ada Moor', email = 'ada@post.example' } = {}): number {
  const resume = emptyResume();
  resume.work.push(...work);
  Object.assign(resume.basics, { name, email });
  return doubtOf({ resume, leftover: [], labels: [] }, PAPER);
}

const EARLIER = { startDate: '2014', endDate: '2017' };

describe('the doubt about a reading', () => {
  it('is none where each time has an entry with its names', () => {
    expect(doubtIn([job(), job(EARLIER)])).toBe(0);
  });

  it('grows with each time that no entry has', () => {
    expect(doubtIn([job()])).toBeGreaterThan(doubtIn([job(), job(EARLIER)]));
    expect(doubtIn([])).toBeGreaterThan(doubtIn([job()]));
  });

  it('grows where an entry has no name, or one that is a heading, a time or a place', () => {
    const whole = doubtIn([job(), job(EARLIER)]);
    for (const name of ['', 'Education', 'Feb 2018', 'Berlin, Germany'])
      expect(doubtIn([job({ name }), job(EARLIER)])).toBeGreaterThan(whole);
    expect(doubtIn([job({ position: '' }), job(EARLIER)])).toBeGreaterThan(whole);
  });

  it('grows where firm and title stand in each other\u2019s place', () => {
    const turned = { name: 'Staff Nurse', position: 'Harbour Hospital Ltd' };
    expect(doubtIn([job(turned), job(EARLIER)])).toBeGreaterThan(doubtIn([job(), job(EARLIER)]));
  });

  it('grows where the paper has a mail address and the reading none, or no name', () => {
    const jobs = [job(), job(EARLIER)];
    expect(doubtIn(jobs, { email: '' })).toBeGreaterThan(doubtIn(jobs));
    expect(doubtIn(jobs, { name: '' })).toBeGreaterThan(doubtIn(jobs));
  });
});
