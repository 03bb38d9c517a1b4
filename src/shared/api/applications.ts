/** Applications: a grant that the candidate starts, its stages, and its end. */
import { z } from 'zod';
import { SETTABLE_STAGES, STAGES } from '../jobs/posting.ts';
import { done, endpoint } from './endpoint.ts';
import { bytes, fields, id, moment, recipient, signedStatement, verifyKey } from './values.ts';

/** Largest sealed copy, in bytes. */
export const MAX_COPY = 2 * 1024 * 1024;
const stage = z.enum(STAGES);

/** An application, as either side sees it; nothing in it is sealed. */
export const ApplicationEntry = z.strictObject({
  grantId: id,
  postingId: id,
  postingTitle: z.string(),
  employerId: id,
  employerName: z.string(),
  stage,
  stageSince: z.string(),
  sentAt: z.string(),
  opened: z.boolean(),
  fields,
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  unread: z.int(),
});
/** See {@link ApplicationEntry}. */
export type ApplicationEntry = z.infer<typeof ApplicationEntry>;

/**
 * What a recruiter sees of an application: the entry, and the copy made for this reader, if there is one. `opened` tells
 * whether anybody opened theirs.
 */
export const ReceivedApplication = ApplicationEntry.extend({
  copyId: id.nullable(),
  openedByYou: z.boolean(),
});
/** See {@link ReceivedApplication}. */
export type ReceivedApplication = z.infer<typeof ReceivedApplication>;

/** Sends an application: one grant, and one sealed copy for each person of the posting's team. */
export const apply = endpoint({
  method: 'POST',
  path: '/applications',
  access: 'candidate',
  summary: 'Apply to a posting',
  limit: 24 * 1024 * 1024,
  body: z.strictObject({
    grantId: id,
    postingId: id,
    purpose: z.literal('recruitment'),
    fields,
    issuedAt: moment,
    expiresAt: moment,
    /** The keys made for this grant. */
    signKey: verifyKey,
    recipient,
    copies: z
      .array(
        z.strictObject({
          copyId: id,
          recruiterId: id,
          signed: signedStatement,
          ciphertext: bytes({ atMost: MAX_COPY }),
        }),
      )
      .min(1)
      .max(20),
    /** A first message of the conversation, sealed to the team. */
    message: z.strictObject({ messageId: id, ciphertext: bytes({ atMost: 128 * 1024 }) }).nullable(),
  }),
  answer: z.strictObject({ application: ApplicationEntry }),
});

/** The candidate's applications, newest first. */
export const listApplications = endpoint({
  method: 'GET',
  path: '/applications',
  access: 'candidate',
  summary: 'My applications',
  answer: z.strictObject({ applications: z.array(ApplicationEntry) }),
});

/** One application with the history of its stages, for the candidate. */
export const readApplication = endpoint({
  method: 'GET',
  path: '/applications/:grantId',
  access: 'account',
  summary: 'One application and its history, for the candidate or the posting’s team',
  params: z.strictObject({ grantId: id }),
  answer: z.strictObject({
    application: ReceivedApplication,
    history: z.array(z.strictObject({ stage, at: z.string(), byName: z.string().nullable() })),
  }),
});

/** Takes an application back: the grant is revoked in the same moment. */
export const withdrawApplication = endpoint({
  method: 'POST',
  path: '/applications/:grantId/withdraw',
  access: 'candidate',
  summary: 'Withdraw an application',
  params: z.strictObject({ grantId: id }),
  body: z.strictObject({ signed: signedStatement }),
  answer: z.strictObject({ application: ApplicationEntry }),
});

/** The applications to one posting, for its team. */
export const listReceivedApplications = endpoint({
  method: 'GET',
  path: '/postings/:postingId/applications',
  access: 'recruiter',
  summary: 'Applications to a posting, for its team',
  params: z.strictObject({ postingId: id }),
  answer: z.strictObject({ applications: z.array(ReceivedApplication) }),
});

/** Sets a stage; the candidate sees it. `changeId` makes it safe to send again. */
export const changeStage = endpoint({
  method: 'POST',
  path: '/applications/:grantId/stage',
  access: 'recruiter',
  contact: true,
  summary: 'Tell the candidate where the application stands',
  params: z.strictObject({ grantId: id }),
  body: z.strictObject({ changeId: id, stage: z.enum(SETTABLE_STAGES) }),
  answer: done,
});
