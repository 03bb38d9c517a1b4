/** Places the sections of jobs and of volunteering. */
import { datesOf, withJoinedDates } from './place-dates.ts';
import { type Draft, leave } from './place-draft.ts';
import { type Entry, entriesOf } from './place-entries.ts';
import { canBePlace, employerEvidence, isPlaceName, titleEvidence } from './place-evidence.ts';
import { formEntries } from './place-forms.ts';
import { type Job, within } from './place-jobs.ts';
import type { Line } from './place-lines.ts';
import { withoutRepeatedPeriods } from './place-periods.ts';
import { withProjectsInside } from './place-project-tables.ts';
import { placeRecords } from './place-records.ts';
import { withoutRemarks } from './place-remarks.ts';
import { type Roles, rolesOf } from './place-roles.ts';
import { isFactOfFirm, takeSaid, titleBelow, withSaid } from './place-said.ts';
import { withoutSubheadings } from './place-subheadings.ts';
import { isTimeOff } from './place-time-off.ts';
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
  const lines = withoutSubheadings(draft, own);
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

function titled({ entry, roles }: Job): Job {
  const below = titleBelow(roles, entry.body);
  // A department names no post.
  if (below === undefined || BRANCH.test(below.text.split(/\s/u).at(-1) ?? '')) return { entry, roles };
  const body = entry.body.filter((paragraph) => paragraph !== below);
  const [, where = '', title = ''] = /^(\S+)\s+(\S.*)$/u.exec(below.text) ?? [];
  const cut = BRANCH.test(where) && titleEvidence(title) >= 1;
  return {
    entry: { ...entry, body },
    roles: cut ? { ...roles, title, rest: [...roles.rest, where] } : { ...roles, title: below.text },
  };
}

/**
 * Several titles under one employer: an entry whose heading is shorter than the first one's and names no employer has
 * the employer above it. A heading of an employer and the whole time alone, with nothing below, is of those that follow.
 */
function underOneEmployer(jobs: readonly Job[]): Job[] {
  const result: Job[] = [];
  let group: Job | undefined;
  for (const [index, job] of jobs.entries()) {
    const { entry, roles } = job;
    const next = jobs[index + 1];
    if (isGroup(job, next)) {
      group = job;
      continue;
    }
    const last = result.at(-1);
    const owner = group !== undefined && within(entry.span, group.entry.span) ? group : undefined;
    if (owner === undefined) group = undefined;
    const short = last !== undefined && entry.above < last.entry.above + (last.roles === job.roles ? 1 : 0);
    const employer = owner === undefined ? (short ? last.roles.employer : '') : nameOf(owner.roles);
    const branch = owner !== undefined && isBranch(job);
    const bare = roles.title === '' || roles.employer === '';
    if ((bare || branch) && employer !== '') {
      const [unit, title] = cutUnit(roles.title === '' ? roles.employer : roles.title);
      const place = roles.place === '' ? (owner ?? last)?.roles.place : roles.place;
      const facts = group !== undefined && jobs[index - 1] === group ? group.entry.body : [];
      result.push({
        entry: {
          ...entry,
          above: last?.entry.above ?? entry.above,
          body: [...facts, ...entry.body],
        },
        roles: {
          ...roles,
          employer,
          title,
          place: place ?? '',
          rest: [...(branch ? [roles.employer] : []), ...unit, ...roles.rest],
        },
      });
    } else result.push(job);
  }
  return result;
}

function isGroup({ entry, roles }: Job, next: Job | undefined): boolean {
  return (
    next !== undefined &&
    entry.body.every(isFactOfFirm) &&
    (entry.body.length === 0 || hasLegalForm(roles.employer)) &&
    namesOne(roles) &&
    roles.rest.every((text) => isPlaceName(text)) &&
    entry.span !== undefined &&
    within(next.entry.span, entry.span) &&
    ((next.roles.title === '') !== (next.roles.employer === '') || isBranch(next)) &&
    (entry.body.length > 0 ||
      (hasLegalForm(roles.employer) && roles.title === '' && titleEvidence(next.roles.title) >= 1) ||
      entry.line.bold !== next.entry.line.bold ||
      entry.line.size > next.entry.line.size + 0.3 ||
      next.entry.line.x > entry.line.x + 4)
  );
}

// "国分寺店 販売スタッフ" below a company: where in it, and as what.
function isBranch({ roles: { title, employer } }: Job): boolean {
  return title !== '' && BRANCH.test(employer) && !hasLegalForm(employer);
}

// 営業二課/課長
function cutUnit(text: string): [unit: string[], title: string] {
  const [unit = '', title = '', more] = text.split(/\s*[/／]\s*/u);
  const cut = more === undefined && BRANCH.test(unit) && titleEvidence(title) >= 1;
  return cut ? [[unit], title] : [[], text];
}

/** A shop, an office or a department of a firm. */
const BRANCH =
  /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー・\w]{1,16}(?:店|支店|支社|本社|本店|部|課|室|科|係|グループ|チーム|センター|中心|工場|営業所|事業所|出張所|分公司|门店|车间|車間)$/u;

// Behind the employer a town may stand that nobody knows.
function namesOne({ title, employer }: Roles): boolean {
  const town = hasLegalForm(employer) && canBePlace(title) && titleEvidence(title) <= 0;
  return (title === '') !== (employer === '') || town;
}

// One name alone over posts is their employer's, whatever its words.
function nameOf({ title, employer }: Roles): string {
  return employer === '' ? title : employer;
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
