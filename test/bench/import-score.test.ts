import { describe, expect, it } from 'vitest';
import type { Fields } from '../../bench/import/fields-of.ts';
import { agrees, precisionOf, recallOf, scoreFields, sumScores, totalOf } from '../../bench/import/score.ts';

const read: Fields = {
  name: 'Ida  FALKENBERG',
  mail: 'Ida@hof.example',
  phone: '+4930 1234567',
  jobs: [
    { employer: 'Nordwind AB', title: 'Engineer', start: '2019-07', end: '2022-03' },
    { employer: 'Hof GmbH', title: 'Lead', start: '2022-04-01', end: '' },
  ],
  schools: [{ school: '東北 大学', start: '2012', end: '2016-03' }],
};

describe('scoring what was read', () => {
  it('takes spelling, order and outer punctuation as no difference', () => {
    const score = scoreFields(
      {
        name: 'Ida Falkenberg',
        mail: 'ida@hof.example',
        phone: '030 / 123 45 67',
        jobs: [
          { employer: 'Hof GmbH.', title: 'Lead', start: '2022-04', end: '' },
          { employer: 'Nordwind AB', title: 'Engineer', start: '2019-07', end: '2022-03' },
        ],
        schools: [{ school: '東北大学', start: '2012', end: '2016-03' }],
      },
      read,
    );
    expect(totalOf(score)).toEqual({ right: 14, truth: 14, given: 14 });
  });

  it('counts a job that is not there as missed, and one too many as wrong', () => {
    const units = totalOf(
      scoreFields({ jobs: [{ employer: 'Elsewhere', title: 'Cook', start: '2001', end: '' }] }, read),
    );
    expect(units).toEqual({ right: 0, truth: 4, given: 7 });
    expect([recallOf(units), precisionOf(units)]).toEqual([0, 0]);
  });

  it('does not judge what the truth does not tell', () => {
    expect(totalOf(scoreFields({ name: 'Ida Falkenberg' }, read))).toEqual({ right: 1, truth: 1, given: 1 });
    expect(totalOf(scoreFields({ schools: [{ school: '東北大学' }] }, read))).toEqual({
      right: 1,
      truth: 1,
      given: 1,
    });
    expect(recallOf(totalOf(scoreFields({}, read)))).toBeNull();
  });

  it('counts a field that the truth leaves empty as wrong when something was read', () => {
    expect(scoreFields({ phone: '' }, read).phone).toEqual({ right: 0, truth: 0, given: 1 });
    expect(scoreFields({ jobs: [{ employer: 'Nordwind AB', title: '', end: '' }] }, read)).toMatchObject({
      'job.title': { right: 0, truth: 0, given: 2 },
      'job.end': { right: 0, truth: 1, given: 1 },
    });
  });

  it('pairs two jobs at one employer by their titles and dates', () => {
    const jobs = [
      { employer: 'Hof', title: 'Lead', start: '2020-01', end: '' },
      { employer: 'Hof', title: 'Engineer', start: '2017-01', end: '2020-01' },
    ];
    const units = totalOf(scoreFields({ jobs: [...jobs].reverse() }, { ...read, jobs }));
    expect(units).toEqual({ right: 8, truth: 8, given: 8 });
  });

  it('sums several files by field', () => {
    const one = scoreFields({ name: 'Ida Falkenberg' }, read);
    expect(sumScores([one, one]).name).toEqual({ right: 2, truth: 2, given: 2 });
  });

  it.each([
    ['+81 90-1234-5678', '090-1234-5678', true],
    ['0086 138 0013 8000', '+8613800138000', true],
    ['+44 (0)20 7946 0958', '020 7946 0958', true],
    ['+1 555 010 4477', '+1 555 010 4478', false],
    ['030 1234567', '', false],
  ])('compares the telephone numbers %s and %s', (truth, given, same) => {
    expect(agrees('phone', truth, given)).toBe(same);
  });

  it('wants a date as exact as the truth has it', () => {
    expect(agrees('job.start', '2019-07', '2019')).toBe(false);
    expect(agrees('job.start', '2019', '2019-07')).toBe(true);
    expect(agrees('job.end', '', '2019')).toBe(false);
  });
});
