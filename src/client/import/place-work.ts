/** Places the sections of jobs and of volunteering. */

import type { Roles } from './place-choose-roles.ts';
import { datesOf, withJoinedDates } from './place-dates.ts';
import { type Draft, leave } from './place-draft.ts';
import { type Entry, entriesOf } from './place-entries.ts';
import { employerEvidence, titleEvidence } from './place-evidence.ts';
import { withFactRows } from './place-fact-rows.ts';
import { formEntries } from './place-forms.ts';
import type { Job } from './place-jobs.ts';
import { withLeadTitle } from './place-lead-titles.ts';
import type { Line } from './place-lines.ts';
import { withoutRepeatedPeriods } from './place-periods.ts';
import { underOneEmployer } from './place-posts-below.ts';
import { withProjectsInside } from './place-project-tables.ts';
import { placeRecords } from './place-records.ts';
import { withoutRemarks } from './place-remarks.ts';
import { rolesOf } from './place-roles.ts';
import { splitRemark, takeSaid, titleBehindForm, titleBelow, withSaid } from './place-said.ts';
import { withoutSubheadings } from './place-subheadings.ts';
import { isTimeOff } from './place-time-off.ts';
import { isUnit } from './place-units.ts';
import { hasLegalForm } from './place-words.ts';

/** Places a section of jobs. */
export function placeWork(draft: Draft, lines: readonly Line[]): void {
  if (placeRecords(draft, 'work', lines)) return;
  for (const { entry, roles } of withoutThemes(draft, withProjectsInside(lines, jobsOf(draft, lines)))) {
    if (isTimeOff(roles.title, roles.employer)) {
      const said = [entry.labels.find((label) => label !== ''), roles.title, roles.employer];
      leave(draft, said.filter((text) => text !== '').join(' '), entry.line, 'work');
      continue;
    }
    const { summary, highlights } = bodyOf(entry);
    draft.resume.work.push({
      name: roles.employer,
      location: roles.place,
      description: '',
      position: roles.title,
      url: '',
      ...datesOf(entry.span),
      summary: joined([...roles.rest, summary]),
      highlights,
    });
  }
}

// 【人材育成】 over what somebody learned has no date, nor has a paragraph that white space parts from a post: where all
// others have one and say their employer, what says neither is no post.
function withoutThemes(draft: Draft, jobs: readonly Job[]): readonly Job[] {
  const themes = jobs.filter(({ entry, roles }) => entry.span === undefined && !isNamed(entry, roles));
  const others = jobs.filter((job) => !themes.includes(job));
  // Posts of a section above count as well.
  const sure = [
    ...others.map(({ entry, roles }) => entry.span !== undefined && roles.employer !== ''),
    ...draft.resume.work.map(({ name, startDate }) => startDate !== '' && name !== ''),
  ];
  const marked = themes.every(({ entry }) => /^【/u.test(entry.line.text));
  if (sure.includes(false) || (sure.length === 0 && !marked)) return jobs;
  for (const { entry, roles } of themes) {
    const heading = [roles.title, roles.employer, roles.place, ...roles.rest].filter((text) => text !== '');
    for (const text of [heading.join(' '), ...entry.body.map((paragraph) => paragraph.text)])
      leave(draft, text, entry.line, 'work');
  }
  return others;
}

function isNamed({ line }: Entry, { title, employer }: Roles): boolean {
  if (/^【[^】]+】/u.test(line.text)) return hasLegalForm(line.text);
  return titleEvidence(title) >= 0.8 || employerEvidence(employer) >= 0.4;
}

/** Places a section of volunteering. */
export function placeVolunteer(draft: Draft, lines: readonly Line[]): void {
  for (const { entry, roles } of jobsOf(draft, lines)) {
    const { summary, highlights } = bodyOf(entry);
    draft.resume.volunteer.push({
      organization: roles.employer,
      position: roles.title,
      url: '',
      ...datesOf(entry.span),
      summary: joined([...roles.rest, roles.place, summary]),
      highlights,
    });
  }
}

function jobsOf(draft: Draft, section: readonly Line[]): Job[] {
  const own = withoutRemarks(draft, withoutRepeatedPeriods(draft, withJoinedDates(section)));
  const lines = withoutSubheadings(draft, withFactRows(own));
  const entries = formEntries(lines, draft.order) ?? entriesOf(lines, draft.order);
  const taken = entries.map((entry) => takeSaid(draft, entry));
  const roles = rolesOf(taken.map(({ entry }) => entry.parts));
  const jobs = taken.flatMap(({ entry, said }, index) => {
    const guessed = roles[index];
    return guessed === undefined ? [] : [titled({ entry, roles: withSaid(guessed, said) })];
  });
  for (const { entry, roles } of jobs) draft.labels.push(...entry.labels, ...roles.joints);
  return underOneEmployer(jobs);
}

function titled(job: Job): Job {
  const { entry, roles } = withLeadTitle(job);
  const behind = titleBehindForm(roles, entry.body);
  if (behind !== undefined)
    return {
      entry: { ...entry, body: entry.body.slice(1) },
      roles: { ...roles, title: behind.title, rest: [...roles.rest, ...behind.rest] },
    };
  const below = titleBelow(roles, entry.body);
  // A department names no post.
  if (below === undefined || isUnit(below.text.split(/\s/u).at(-1) ?? '')) return { entry, roles };
  const body = entry.body.filter((paragraph) => paragraph !== below);
  const { text, remark } = splitRemark(below.text);
  const more = [...roles.rest, ...(remark === '' ? [] : [remark])];
  const [, where = '', title = ''] = /^(\S+)\s+(\S.*)$/u.exec(text) ?? [];
  const cut = isUnit(where) && titleEvidence(title) >= 1;
  return {
    entry: { ...entry, body },
    roles: cut ? { ...roles, title, rest: [where, ...more] } : { ...roles, title: text, rest: more },
  };
}

/** Running text as a summary, bullets (or, without any, what is indented) as highlights. */
export function bodyOf(entry: Entry): { summary: string; highlights: string[] } {
  const listed = entry.body.filter(({ bullet }) => bullet);
  if (listed.length > 0) {
    const prose = entry.body.filter(({ bullet }) => !bullet).map(({ text }) => text);
    return { summary: prose.join('\n'), highlights: listed.map(({ text }) => text) };
  }
  const items = entry.body.length > 0 && entry.body.every(({ indented }) => indented);
  const texts = entry.body.map(({ text }) => text);
  return items ? { summary: '', highlights: texts } : { summary: texts.join('\n'), highlights: [] };
}

/** Texts one below the other, the empty ones left out. */
export function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
