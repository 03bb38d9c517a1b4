/**
 * A job that a paper tells twice: in a summary of the career (略歴, 职业概要) and again in its details. Both become one, and nothing
 * that either says is lost. Two posts at one employer in the same time stay two.
 */
import type { Resume } from '../../shared/resume/resume.ts';

type Job = Resume['work'][number];

/** Joins jobs of the same employer and time of which one title says the other, or nothing. Changes `resume`. */
export function joinRepeatedJobs(resume: Resume): void {
  const kept: Job[] = [];
  for (const job of resume.work) {
    const at = kept.findIndex((other) => areSame(other, job));
    const told = kept[at];
    if (told === undefined) kept.push(job);
    else kept[at] = joined(told, job);
  }
  resume.work = kept;
}

function areSame(a: Job, b: Job): boolean {
  return (
    a.name !== '' &&
    a.startDate !== '' &&
    folded(a.name) === folded(b.name) &&
    a.startDate === b.startDate &&
    a.endDate === b.endDate &&
    (folded(a.position).includes(folded(b.position)) || folded(b.position).includes(folded(a.position)))
  );
}

function folded(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/gu, '').toLowerCase();
}

// The plain title stays the title; the longer one, which has the department as well, begins what is told of it.
function joined(a: Job, b: Job): Job {
  const [title = '', longer = ''] = [a.position, b.position]
    .filter((position) => position !== '')
    .sort((one, other) => one.length - other.length);
  const position = title;
  const more = [...(folded(longer) === folded(title) ? [] : [longer]), a.summary, b.summary];
  const either = (key: 'location' | 'description' | 'url') => {
    if (a[key] !== '' && b[key] !== '' && a[key] !== b[key]) more.push(b[key]);
    return a[key] === '' ? b[key] : a[key];
  };
  const [location, description, url] = [either('location'), either('description'), either('url')];
  const summary = [...new Set(more.filter((text) => text !== ''))].join('\n');
  const highlights = [...new Set([...a.highlights, ...b.highlights])];
  return { ...a, position, location, description, url, summary, highlights };
}
