/** Gives posts that stand below an employer, and name none of their own, to it. */

import type { Roles } from './place-choose-roles.ts';
import { departmentIn, withDepartmentsJoined, withoutDepartmentTitle } from './place-departments.ts';
import { canBePlace, isPlaceName, titleEvidence } from './place-evidence.ts';
import { isForces, isUnitOfForces } from './place-forces.ts';
import { isFactOfFirm } from './place-job-labels.ts';
import { type Job, within } from './place-jobs.ts';
import { isFormOfEmployment } from './place-said.ts';
import { cutUnit, isUnit } from './place-units.ts';
import { hasLegalForm } from './place-words.ts';

/**
 * Several titles under one employer: an entry whose heading is shorter than the first one's and names no employer has
 * the employer above it. A heading of an employer and the whole time alone, with nothing below, is of those that follow.
 * Departments alone below it are one job; see place-departments.ts.
 */
export function underOneEmployer(all: readonly Job[]): Job[] {
  const jobs = all.map(withoutFormTitle);
  const result: Job[] = [];
  const owners: (Job | undefined)[] = [];
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
    const branch = owner !== undefined && (isBranch(job) || serves(job, owner));
    const bare = roles.title === '' || roles.employer === '';
    if ((bare || branch) && employer !== '') {
      const [unit, title] = postOf(roles, branch);
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
          rest: [...unit, ...roles.rest],
        },
      });
      owners.push(owner);
    } else {
      result.push(job);
      owners.push(undefined);
    }
  }
  return withDepartmentsJoined(result.map(withoutDepartmentTitle), owners);
}

function withoutFormTitle(job: Job): Job {
  const { title, employer, rest } = job.roles;
  if (employer === '' || !isFormOfEmployment(title)) return job;
  return { ...job, roles: { ...job.roles, title: '', rest: [title, ...rest] } };
}

// 浜松営業所 alone says where, not as what. Where departments lead down to the post (中部支店 営業二課 係長), the whole is one.
function postOf({ title, employer }: Roles, branch: boolean): [unit: string[], title: string] {
  const said = title === '' ? employer : title;
  // 営業 alone is work, 営業所 is not.
  const alone = isUnit(said) && (titleEvidence(said) < 1 || /(?:所|部|課|室|支店|支社|工場)$/u.test(said));
  if (alone) return [branch ? [employer, said] : [said], ''];
  if (departmentIn(said) !== undefined) return [branch ? [employer, said] : [said], ''];
  const [unit, post] = cutUnit(said);
  if (!branch) return [unit, post];
  return /\s/u.test(post) && isUnit(post.split(/\s/u)[0] ?? '')
    ? [unit, `${employer} ${post}`]
    : [[employer, ...unit], post];
}

function isGroup(job: Job, next: Job | undefined): boolean {
  const { entry, roles } = job;
  if (
    next !== undefined &&
    entry.body.length === 0 &&
    serves(next, job) &&
    within(next.entry.span, entry.span)
  )
    return true;
  return (
    next !== undefined &&
    entry.body.every(({ text }) => isFactOfFirm(text)) &&
    (entry.body.length === 0 || hasLegalForm(roles.employer)) &&
    namesOne(roles) &&
    roles.rest.every((text) => isPlaceName(text) || isFormOfEmployment(text)) &&
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
  return title !== '' && isUnit(employer) && !hasLegalForm(employer);
}

// "Supply Sergeant, B Company" below "United States Army".
function serves({ roles: { title, employer } }: Job, { roles }: Job): boolean {
  // A rank in brackets is no other name.
  const one = roles.title === '' || roles.employer === '' || roles.title.startsWith('(');
  return one && isForces(nameOf(roles)) && title !== '' && isUnitOfForces(employer);
}

// Behind the employer a town may stand that nobody knows.
function namesOne({ title, employer }: Roles): boolean {
  const town = hasLegalForm(employer) && canBePlace(title) && titleEvidence(title) <= 0;
  return (title === '') !== (employer === '') || town;
}

// One name alone over posts is their employer's, whatever its words.
function nameOf({ title, employer }: Roles): string {
  return employer === '' ? title : employer;
}
