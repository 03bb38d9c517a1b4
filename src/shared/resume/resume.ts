/**
 * What a résumé is: JSON Resume 1.0.0, in one normal form. Only known keys, every text trimmed and bounded, every
 * text and list present (empty when unknown), dates as ISO 8601 prefixes. Two résumés that say the same are equal.
 * Not promised: that what it says is true, or that it is fit to be shown: selectFields decides what leaves.
 * A picture is a data: URL or nothing, so that no reader's machine ever calls a host named in a résumé.
 * Source: https://github.com/jsonresume/resume-schema, tag v1.0.0, schema.json.
 */
import { z } from 'zod';

/** Items per section, and entries per list inside one item. */
export const MAX_ITEMS = 200;
/** Characters (UTF-16 units) per text. */
export const MAX_TEXT = 20_000;
/** Characters of a picture's data: URL. */
export const MAX_IMAGE = 1_000_000;

/** Well-formed Unicode without control characters (tab and line feed stay), trimmed; CR and CRLF become LF. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u2028\u2029]/g, '')
      .trim()
  );
}

const text = z.string().overwrite(cleanText).max(MAX_TEXT).default('');
const texts = z
  .array(z.string().overwrite(cleanText).min(1).max(MAX_TEXT))
  .max(MAX_ITEMS)
  .default(() => []);

/** A date as JSON Resume has it: YYYY, YYYY-MM or YYYY-MM-DD, years 1000 to 2999; '' when unknown. */
export const DATE = /^[12]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const date = z.string().trim().regex(DATE).or(z.literal('')).default('');

/** A picture inside the document; never a remote address. */
export const IMAGE = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;
const image = z.string().max(MAX_IMAGE).regex(IMAGE).or(z.literal('')).default('');

function section<Shape extends z.ZodRawShape>(shape: Shape) {
  return z
    .array(z.strictObject(shape))
    .max(MAX_ITEMS)
    .default(() => []);
}

const location = { address: text, postalCode: text, city: text, countryCode: text, region: text };
const span = { startDate: date, endDate: date };

const basics = z.strictObject({
  name: text,
  label: text,
  image,
  email: text,
  phone: text,
  url: text,
  summary: text,
  location: z.strictObject(location).prefault({}),
  profiles: section({ network: text, username: text, url: text }),
});

/** The one schema of a stored résumé; also completes a partial one ({} is the empty résumé). */
export const Resume = z.strictObject({
  basics: basics.prefault({}),
  work: section({
    name: text,
    location: text,
    description: text,
    position: text,
    url: text,
    ...span,
    summary: text,
    highlights: texts,
  }),
  volunteer: section({
    organization: text,
    position: text,
    url: text,
    ...span,
    summary: text,
    highlights: texts,
  }),
  education: section({
    institution: text,
    url: text,
    area: text,
    studyType: text,
    ...span,
    score: text,
    courses: texts,
  }),
  awards: section({ title: text, date, awarder: text, summary: text }),
  certificates: section({ name: text, date, url: text, issuer: text }),
  publications: section({ name: text, publisher: text, releaseDate: date, url: text, summary: text }),
  skills: section({ name: text, level: text, keywords: texts }),
  languages: section({ language: text, fluency: text }),
  interests: section({ name: text, keywords: texts }),
  references: section({ name: text, reference: text }),
  projects: section({
    name: text,
    description: text,
    highlights: texts,
    keywords: texts,
    ...span,
    url: text,
    roles: texts,
    entity: text,
    type: text,
  }),
  meta: z.strictObject({ canonical: text, version: text, lastModified: text }).prefault({}),
});

/** A résumé in normal form. */
export type Resume = z.infer<typeof Resume>;

/** A résumé, or a part of one, before it is completed and normalised. */
export type ResumeDraft = z.input<typeof Resume>;

/** The names of the sections that are lists of items. */
export const SECTIONS = [
  'work',
  'volunteer',
  'education',
  'awards',
  'certificates',
  'publications',
  'skills',
  'languages',
  'interests',
  'references',
  'projects',
] as const;

export type Section = (typeof SECTIONS)[number];

/** A résumé that says nothing. */
export function emptyResume(): Resume {
  return Resume.parse({});
}
