/** Postings: public, searchable by word, occupation and region; the team that will read stands in them by name. */
import { z } from 'zod';
import { CURRENCIES, PAY_PERIODS, WORK_MODES } from '../jobs/posting.ts';
import { POSTING_LANGUAGES } from '../jobs/posting-language.ts';
import { isOccupationCode } from '../vocabulary/occupations.ts';
import { isRegionCode } from '../vocabulary/regions.ts';
import { done, endpoint } from './endpoint.ts';
import { mattering } from './mattering.ts';
import { id, line, page, recipient, text, verifyKey } from './values.ts';

const terms = {
  title: line(160),
  /** ISCO-08 minor group. */
  occupation: z.string().refine(isOccupationCode, 'must be an ISCO-08 minor group'),
  /** ISO 3166-2. */
  region: z.string().refine(isRegionCode, 'must be a known ISO 3166-2 code'),
  workMode: z.enum(WORK_MODES),
  description: text(10_000).min(1),
  /** In which title and description are written; left out where nobody said. */
  language: z.enum(POSTING_LANGUAGES).exactOptional(),
  payMin: z.int().positive().max(2_000_000_000),
  payMax: z.int().positive().max(2_000_000_000),
  payCurrency: z.enum(CURRENCIES),
  payPeriod: z.enum(PAY_PERIODS),
  /** Last day on which it can be applied to. */
  validUntil: z.iso.date(),
};
const team = z.array(id).min(1).max(20);

/** What an employer writes into a posting. */
export const PostingTerms = z.strictObject(terms).refine((posting) => posting.payMax >= posting.payMin, {
  path: ['payMax'],
  message: 'must not be below the least pay',
});
/** See {@link PostingTerms}. */
export type PostingTerms = z.infer<typeof PostingTerms>;

/** One person who will read what is sent to a posting, with the keys to seal to. */
export const Reader = z.strictObject({
  accountId: id,
  displayName: z.string(),
  title: z.string(),
  recipient,
  signKey: verifyKey,
});
/** See {@link Reader}. */
export type Reader = z.infer<typeof Reader>;

/** A posting in a list. */
export const PostingSummary = z.strictObject({
  postingId: id,
  employerId: id,
  employerName: z.string(),
  ...terms,
  createdAt: z.string(),
  open: z.boolean(),
});
/** See {@link PostingSummary}. */
export type PostingSummary = z.infer<typeof PostingSummary>;

/** Open postings, newest first, 20 a page. */
export const searchPostings = endpoint({
  method: 'GET',
  path: '/postings',
  access: 'anyone',
  summary: 'Search open postings',
  query: z.strictObject({
    words: z.string().max(200).default(''),
    occupation: z.string().max(3).default(''),
    region: z.string().max(6).default(''),
    page,
  }),
  answer: z.strictObject({
    postings: z.array(PostingSummary),
    total: z.int(),
    page: z.int(),
    pages: z.int(),
  }),
});

/** One posting with its team. */
export const readPosting = endpoint({
  method: 'GET',
  path: '/postings/:postingId',
  access: 'anyone',
  summary: 'Read one posting, and who will read applications',
  params: z.strictObject({ postingId: id }),
  answer: z.strictObject({
    posting: PostingSummary.extend({
      version: z.int(),
      team: z.array(Reader),
      /** How the employer showed that it is who it says: the proofs in force. */
      employerProofs: z.array(
        z.strictObject({
          method: z.enum(['dns', 'mail', 'in_person', 'postal']),
          domain: z.string().nullable(),
          provenAt: z.string(),
        }),
      ),
    }),
  }),
});

/** Opens a posting; the caller needs not be in its team. */
export const openPosting = endpoint({
  method: 'POST',
  path: '/employers/:employerId/postings',
  access: 'recruiter',
  summary: 'Open a posting',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({
    postingId: id,
    terms: PostingTerms,
    team,
    /** What cards should tell first. Fixed for the employer and occupation for 30 days: then the older choice stays. */
    mattering: mattering.optional(),
  }),
  answer: z.strictObject({ postingId: id, version: z.int() }),
});

/** Which facets matter to an employer for an occupation, and until when that is fixed. */
export const readMattering = endpoint({
  method: 'GET',
  path: '/employers/:employerId/mattering/:occupation',
  access: 'recruiter',
  summary: 'What matters to my employer for an occupation',
  params: z.strictObject({
    employerId: id,
    occupation: z.string().refine(isOccupationCode, 'must be an ISCO-08 minor group'),
  }),
  answer: z.strictObject({ mattering, fixedUntil: z.string().nullable() }),
});

/** Changes a posting; `version` is the one that was read, `document_changed` when it is no longer. */
export const changePosting = endpoint({
  method: 'PUT',
  path: '/postings/:postingId',
  access: 'recruiter',
  summary: 'Change a posting or its team',
  params: z.strictObject({ postingId: id }),
  body: z.strictObject({ version: z.int().positive(), terms: PostingTerms, team }),
  answer: z.strictObject({ postingId: id, version: z.int() }),
});

/** Closes a posting: no more applications. */
export const closePosting = endpoint({
  method: 'POST',
  path: '/postings/:postingId/close',
  access: 'recruiter',
  summary: 'Close a posting',
  params: z.strictObject({ postingId: id }),
  answer: done,
});

/** The employer's postings, with how many applications wait. */
export const listEmployerPostings = endpoint({
  method: 'GET',
  path: '/employers/:employerId/postings',
  access: 'recruiter',
  summary: 'My employer’s postings',
  params: z.strictObject({ employerId: id }),
  answer: z.strictObject({
    postings: z.array(
      PostingSummary.extend({
        version: z.int(),
        inTeam: z.boolean(),
        applications: z.int(),
        unanswered: z.int(),
      }),
    ),
  }),
});
