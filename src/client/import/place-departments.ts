/**
 * The departments of one employer one after the other, each with its time: 製造部 金型課に配属, 生産技術部へ異動. Where none of
 * them names a post they are one job, of which each department is told with what was done there.
 */
import type { Job } from './place-jobs.ts';
import { isUnit } from './place-units.ts';

/** How somebody came into a department. */
const ASSIGNED =
  /\s*(?:に|へ|にて)?(?:配属|異動|転属|転勤|転任|出向|在籍出向|着任|赴任|復職|復帰|配置転換)(?:となる|となり|される|され|する|し)?(?:[、,]\s*)?$/u;

/** "総務部へ異動": the department, without what happened. Undefined where the text names more than departments. */
export function departmentIn(text: string): string | undefined {
  const bare = text.replace(ASSIGNED, '').trim();
  if (bare === text.trim() || bare === '') return undefined;
  return bare.split(/[\s・/／]+/u).every(isUnit) ? bare : undefined;
}

// レジ係 and a shop may be what somebody says of the post.
function isOnlyUnit(text: string): boolean {
  return isUnit(text) && !/(?:(?<![支本])店|係)$/u.test(text);
}

/** A post whose title names only departments has none: they are where, not as what. */
export function withoutDepartmentTitle(job: Job): Job {
  const { title, employer, rest } = job.roles;
  const bare = title.replace(/\s*\([^()]*\)$/u, '');
  if (
    employer === '' ||
    bare === '' ||
    !(bare.split(/[\s/／]+/u).every(isOnlyUnit) || departmentIn(bare) !== undefined)
  )
    return job;
  return { ...job, roles: { ...job.roles, title: '', rest: [title, ...rest] } };
}

/** Joins the posts of one owner where there are several and no one says as what; `owners` has one for each of `jobs`. */
export function withDepartmentsJoined(jobs: readonly Job[], owners: readonly (Job | undefined)[]): Job[] {
  return jobs.flatMap((job, index) => {
    const owner = owners[index];
    if (owner === undefined) return [job];
    const members = jobs.filter((_, at) => owners[at] === owner);
    const apart = members.length < 2 || members.some(({ roles }) => roles.title !== '');
    if (apart) return [job];
    return members[0] === job ? [joined(owner, members)] : [];
  });
}

function joined(owner: Job, members: readonly Job[]): Job {
  const [first] = members;
  const listed = members.some(({ entry }) => entry.body.some(({ bullet }) => bullet));
  const facts = owner.entry.body;
  const told = members.flatMap(({ entry, roles }) => {
    const text = [entry.span?.text ?? '', ...roles.rest].filter((part) => part !== '').join(' ');
    const body = entry.body.filter((paragraph) => !facts.includes(paragraph));
    return [{ text, bullet: listed, indented: false }, ...body];
  });
  return {
    entry: { ...owner.entry, body: [...facts, ...told] },
    roles: { ...(first ?? owner).roles, title: '', rest: owner.roles.rest },
  };
}
