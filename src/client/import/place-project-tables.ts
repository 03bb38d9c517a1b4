/**
 * Engineers' papers tell below each employer in a table what was built when (期間 | プロジェクト内容 | 環境 | 担当). Its rows have
 * a time and a name as posts do, but belong to the post above them.
 */

import { partLabelOf } from './place-job-labels.ts';
import { type Job, within } from './place-jobs.ts';
import type { Line } from './place-lines.ts';
import { hasLegalForm } from './place-words.ts';

const PROJECT = /プロジェクト|案件|项目|項目|專案/u;
const TIME = /^(?:期\s*間|期\s*间|時\s*期|时\s*间|時\s*間|起止.{0,3})$/u;

/** The jobs with such rows as text of the post whose time they lie in. */
export function withProjectsInside(lines: readonly Line[], jobs: readonly Job[]): readonly Job[] {
  if (!lines.some(isProjectHead)) return jobs;
  const result: Job[] = [];
  for (const job of jobs) {
    const owner = result.at(-1);
    if (owner !== undefined && isProject(job, owner)) result[result.length - 1] = withText(owner, job);
    else result.push(job);
  }
  return result;
}

function isProjectHead({ cells }: Line): boolean {
  const texts = cells.map(({ text }) => text.trim());
  const short = texts.every((text) => text.length <= 14 && !/\d/u.test(text));
  const told = texts.some((text) => PROJECT.test(text)) || (texts.some(isDuties) && !texts.some(isName));
  return texts.length > 2 && short && told && texts.some(isTime);
}

const isDuties = (text: string) => /^(?:担当)?(?:業務|職務|仕事)内容$|^工作内容$/u.test(text);
const isName = (text: string) => ['employer', 'title'].includes(partLabelOf(text) ?? '');
const isTime = (text: string) => TIME.test(text);

function isProject({ entry, roles }: Job, owner: Job): boolean {
  const isFirm = hasLegalForm(roles.employer) || hasLegalForm(roles.title);
  return hasLegalForm(owner.roles.employer) && !isFirm && within(entry.span, owner.entry.span);
}

function withText(owner: Job, { entry, roles }: Job): Job {
  const told = [entry.span?.text ?? '', roles.employer, roles.title, roles.place, ...roles.rest];
  const text = told.filter((one) => one !== '').join(' ');
  const body = [...owner.entry.body, { text, bullet: false, indented: false }, ...entry.body];
  return { ...owner, entry: { ...owner.entry, body } };
}
