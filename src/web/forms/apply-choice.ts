/** What a candidate decides in applying, step by step, before anything is signed. */
import type { PostingWithTeam } from '../../client/disclosure/apply.ts';
import type { StoredResume } from '../../client/vault/resumes.ts';
import { applicationExpiry } from '../../shared/jobs/posting.ts';
import { CONTACT_FIELDS, type Field, presentFields, selectFields } from '../../shared/resume/fields.ts';
import type { Resume } from '../../shared/resume/resume.ts';

/** See the file's head. */
export type ApplyChoice = {
  readonly stored: StoredResume;
  readonly fields: readonly Field[];
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
  readonly message: string;
};

/** The choice that applying begins with: the newest résumé, all of it but contact, until the usual day. */
export function firstChoice(posting: PostingWithTeam, stored: StoredResume): ApplyChoice {
  return {
    stored,
    fields: usualFields(stored.content.resume),
    expiresAt: applicationExpiry(posting.validUntil),
    message: '',
  };
}

/** The fields that go along unless a person decides otherwise: what there is, without the ways to reach them. */
export function usualFields(resume: Resume): Field[] {
  return presentFields(resume).filter((field) => !isContact(field));
}

/** Whether a field is a way to reach a person, each a choice of its own. */
export function isContact(field: Field): boolean {
  return CONTACT_FIELDS.some((one) => one === field);
}

/**
 * Ways to reach a person that stand somewhere inside the chosen fields although their own field was not chosen, e.g.
 * a mail address at the end of a summary. Structure cannot keep free text apart, so people are told.
 */
export function strayContact(resume: Resume, fields: readonly Field[]): Field[] {
  const sent = plain(JSON.stringify(selectFields(resume, fields)));
  const { email, phone, url } = resume.basics;
  const own: [Field, string][] = [
    ['email', email],
    ['phone', phone],
    ['links', url.replace(/^https?:\/\/(www\.)?|\/$/g, '')],
  ];
  return own.flatMap(([field, text]) =>
    !fields.includes(field) && plain(text).length > 5 && sent.includes(plain(text)) ? [field] : [],
  );
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s()-]/g, '');
}
