import { ANSWER_DAYS, KEEP_DAYS } from '../../shared/api/sent-requests.ts';
import { CONTACT_FIELDS, FIELDS, type Field } from '../../shared/resume/fields.ts';
import { isSectionField } from '../pages/resumes/field-names.ts';

/** What a recruiter asks for, while it is being filled in. */
export type AskedChoice = {
  readonly fields: readonly Field[];
  /** As typed. */
  readonly keepDays: string;
  readonly answerDays: number;
  readonly message: string;
};

/** Little: enough to see whether a talk makes sense. */
export const FIRST_ASKED: AskedChoice = {
  fields: ['work', 'education', 'skills'],
  keepDays: String(KEEP_DAYS.usual),
  answerDays: ANSWER_DAYS.usual,
  message: '',
};

/** The fields in the three groups in which they are shown. */
export const FIELD_GROUPS = {
  about: FIELDS.filter((field) => !isContact(field) && !isSectionField(field)),
  sections: FIELDS.filter(isSectionField),
  contact: FIELDS.filter(isContact),
} as const;

/** The days that stand in the form; undefined while they are no number that may be asked. */
export function readKeepDays(typed: string): number | undefined {
  const days = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return days >= KEEP_DAYS.least && days <= KEEP_DAYS.most ? days : undefined;
}

function isContact(field: Field): boolean {
  return CONTACT_FIELDS.some((contact) => contact === field);
}
