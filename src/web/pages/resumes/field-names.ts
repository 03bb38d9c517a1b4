import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Field } from '../../../shared/resume/fields.ts';
import { SECTIONS } from '../../../shared/resume/resume.ts';
import { SECTION_PARTS } from './section-parts.ts';

/** What each field that can be granted is called. */
export const FIELD_NAMES: { readonly [Each in Field]: MessageDescriptor } = {
  name: msg`Name`,
  headline: msg`Headline`,
  summary: msg`Summary`,
  email: msg`Mail address`,
  phone: msg`Telephone`,
  address: msg`Street and postal code`,
  city: msg`Town and country`,
  links: msg`Links and profiles`,
  work: SECTION_PARTS.work.title,
  volunteer: SECTION_PARTS.volunteer.title,
  education: SECTION_PARTS.education.title,
  awards: SECTION_PARTS.awards.title,
  certificates: SECTION_PARTS.certificates.title,
  publications: SECTION_PARTS.publications.title,
  skills: SECTION_PARTS.skills.title,
  languages: SECTION_PARTS.languages.title,
  interests: SECTION_PARTS.interests.title,
  references: SECTION_PARTS.references.title,
  projects: SECTION_PARTS.projects.title,
};

/** The name of a field that stands in an event or a list, whatever it says. */
export function fieldName(field: string): MessageDescriptor | undefined {
  return Object.entries(FIELD_NAMES).find(([known]) => known === field)?.[1];
}

/** Whether a field is one of the sections that are lists. */
export function isSectionField(field: Field): boolean {
  return SECTIONS.some((section) => section === field);
}
