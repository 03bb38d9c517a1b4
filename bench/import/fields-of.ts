/**
 * What the bench judges of a résumé: name, mail, telephone, jobs and schools, as flat texts. Nothing is cleaned here:
 * how two spellings are compared is said in score.ts.
 */
import type { Resume } from '../../src/shared/resume/resume.ts';

export type Job = {
  readonly employer: string;
  readonly title: string;
  readonly start: string;
  readonly end: string;
};
export type School = { readonly school: string; readonly start: string; readonly end: string };

/** Dates are ISO prefixes (YYYY, YYYY-MM); `end` is '' for what goes on. */
export type Fields = {
  readonly name: string;
  readonly mail: string;
  readonly phone: string;
  readonly jobs: readonly Job[];
  readonly schools: readonly School[];
};

/** The judged fields of a résumé in normal form. */
export function fieldsOf({ basics, work, education }: Resume): Fields {
  return {
    name: basics.name,
    mail: basics.email,
    phone: basics.phone,
    jobs: work.map(({ name, position, startDate, endDate }) => ({
      employer: name,
      title: position,
      start: startDate,
      end: endDate,
    })),
    schools: education.map(({ institution, startDate, endDate }) => ({
      school: institution,
      start: startDate,
      end: endDate,
    })),
  };
}
