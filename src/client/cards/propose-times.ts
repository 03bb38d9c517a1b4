/**
 * What the dates of a résumé say: months of work, and the year and season of graduation. Promises to count no month
 * twice, whatever jobs overlap. Does not know which jobs count as experience in what: the person corrects it.
 */
import type { Resume } from '../../shared/resume/resume.ts';
import { experienceBand } from '../../shared/vocabulary/experience.ts';
import { findGraduation } from '../../shared/vocabulary/find-facets.ts';
import { graduationChoices, graduationOf } from '../../shared/vocabulary/graduation.ts';
import type { Proposal } from './proposal.ts';

type Span = { readonly startDate: string; readonly endDate: string };

/** Where a year without a month is taken to begin or end: its middle. */
const MIDDLE = 6;

/** Whether a job lasts: no end is given, or one that has not come yet. */
export function isAtPresent(job: Span | undefined, today: string): boolean {
  return job !== undefined && (job.endDate === '' || job.endDate >= today.slice(0, job.endDate.length));
}

/** Years of work from the dates of all jobs; without any job, none, for whoever `graduates`. */
export function proposeExperience({ work }: Resume, today: string, graduates: boolean): readonly Proposal[] {
  const dated = work.filter(({ startDate }) => startDate !== '');
  const propose = (months: number, field: 'dates' | 'absent'): readonly Proposal[] => [
    { facet: 'experience', code: experienceBand(months), because: { section: 'work', index: 0, field } },
  ];
  if (dated.length > 0) return propose(monthsWorked(dated, today), 'dates');
  return work.length === 0 && graduates ? propose(0, 'absent') : [];
}

/** Graduation of those who graduate, or did so a year ago at most, or who name the year themselves. */
export function proposeGraduation({ basics, education }: Resume, today: string): readonly Proposal[] {
  const year = Number(today.slice(0, 4));
  const offered = new Set(
    graduationChoices(year)
      .filter(({ code }) => Number(code.slice(0, 4)) >= year - 1)
      .flatMap(({ code }) => [code, code.slice(0, 4)]),
  );
  const named = (['label', 'summary'] as const).flatMap((field) =>
    findGraduation(basics[field]).flatMap(({ codes }) =>
      codes.map((code): Proposal => {
        return { facet: 'graduation', code, because: { section: 'basics', index: 0, field } };
      }),
    ),
  );
  const dated = education.flatMap(({ endDate }, index): Proposal[] => {
    const code = graduationOf(endDate);
    if (code === undefined) return [];
    return [{ facet: 'graduation', code, because: { section: 'education', index, field: 'endDate' } }];
  });
  return [...dated.toSorted((one, other) => (one.code < other.code ? 1 : -1)), ...named].filter(({ code }) =>
    offered.has(code),
  );
}

/** How many different months lie within the jobs; a month that is begun counts. */
function monthsWorked(jobs: readonly Span[], today: string): number {
  const months = new Set<number>();
  for (const job of jobs) {
    const to = isAtPresent(job, today) ? monthOf(today) : monthOf(job.endDate);
    for (let month = monthOf(job.startDate); month <= to; month += 1) months.add(month);
  }
  return months.size;
}

/** Months since the year 0. */
function monthOf(date: string): number {
  const [year, month] = date.split('-').map(Number);
  return (year ?? 0) * 12 + (month ?? MIDDLE) - 1;
}
