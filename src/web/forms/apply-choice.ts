/** What a candidate decides in applying or in granting a request, step by step, before anything is signed. */
import type { PostingWithTeam } from '../../client/disclosure/apply.ts';
import type { StoredResume } from '../../client/vault/resumes.ts';
import { applicationExpiry } from '../../shared/jobs/posting.ts';
import { CONTACT_FIELDS, type Field, presentFields, selectFields } from '../../shared/resume/fields.ts';
import type { Resume } from '../../shared/resume/resume.ts';

const DAY_MS = 86_400_000;

/** See the file's head. */
export type ApplyChoice = {
  readonly stored: StoredResume;
  readonly fields: readonly Field[];
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
  readonly message: string;
  /** When choosing began, in milliseconds: the times to choose from are counted from it. */
  readonly begun: number;
};

/** The request that is answered, and what it asks for. Without one somebody applies of their own accord. */
export type Asked = {
  readonly requestId: string;
  readonly fields: readonly Field[];
  /** For how many days the employer wants to keep what it gets. */
  readonly keepDays: number;
};

/** The choice to begin with: the newest résumé, all of it (or of what is asked) but contact, for the longest time. */
export function firstChoice(posting: PostingWithTeam, stored: StoredResume, asked?: Asked): ApplyChoice {
  const begun = Date.now();
  return {
    stored,
    fields: usualFields(stored.content.resume, asked),
    expiresAt: longestTime(posting, begun, asked),
    message: '',
    begun,
  };
}

/**
 * The fields that go along unless a person decides otherwise: what there is, and is asked for where somebody asks,
 * without the ways to reach them. Those are a choice of their own, also when they are asked for.
 */
export function usualFields(resume: Resume, asked?: Asked): Field[] {
  return presentFields(resume).filter(
    (field) => !isContact(field) && (asked === undefined || asked.fields.includes(field)),
  );
}

/** Until when at most: for as long as is asked, or as an application is usually kept. RFC 3339, UTC. */
export function longestTime(
  posting: Pick<PostingWithTeam, 'validUntil'>,
  begun: number,
  asked?: Asked,
): string {
  return asked === undefined
    ? applicationExpiry(posting.validUntil, begun)
    : daysAfter(begun, asked.keepDays);
}

/** A number of days after `begun` (milliseconds), RFC 3339, UTC. */
export function daysAfter(begun: number, days: number): string {
  return new Date(begun + days * DAY_MS).toISOString();
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
