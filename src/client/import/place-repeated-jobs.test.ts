import { describe, expect, it } from 'vitest';
import { emptyResume, type Resume } from '../../shared/resume/resume.ts';
import { joinRepeatedJobs } from './place-repeated-jobs.ts';

const JOB: Resume['work'][number] = {
  ...{ name: '株式会社青葉製作所', position: 'リーダー', startDate: '2017-08', endDate: '2021-12' },
  ...{ location: '', description: '', url: '', summary: '', highlights: [] },
};

function join(...work: Resume['work']) {
  const resume = { ...emptyResume(), work };
  joinRepeatedJobs(resume);
  return resume.work;
}

describe('a job that a paper tells twice', () => {
  it('is one, with the plain title, and all that either says', () => {
    const told = {
      ...JOB,
      name: '株式会社 青葉製作所',
      position: '営業部 リーダー（部下5名）',
      location: '仙台',
      summary: '法人向けの販売',
      highlights: ['売上を伸ばした'],
    };
    expect(join(JOB, told)).toEqual([
      {
        ...JOB,
        location: '仙台',
        summary: '営業部 リーダー（部下5名）\n法人向けの販売',
        highlights: ['売上を伸ばした'],
      },
    ]);
  });

  it('takes its title from where one stands', () => {
    expect(join({ ...JOB, position: '' }, JOB)).toEqual([JOB]);
  });

  it('keeps what both say differently', () => {
    const [job] = join({ ...JOB, location: '仙台' }, { ...JOB, location: '盛岡' });
    expect(job).toMatchObject({ location: '仙台', summary: '盛岡' });
  });

  it('is two where the posts, the times or the employers differ', () => {
    const others = [{ position: '講師' }, { startDate: '2018-08' }, { endDate: '' }, { name: '青葉商事' }];
    for (const other of others) expect(join(JOB, { ...JOB, ...other })).toHaveLength(2);
    const unnamed = { ...JOB, name: '' };
    expect(join(unnamed, unnamed)).toHaveLength(2);
  });
});
