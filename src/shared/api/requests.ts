/**
 * Requests as a candidate receives and answers them, and the keys to which messages with them are sealed. How they are
 * sent is in `sent-requests.ts`: who only answers them needs no cards, nor all the vocabularies that these take.
 */
import { z } from 'zod';
import { ApplicationEntry, apply } from './applications.ts';
import { done, endpoint } from './endpoint.ts';
import { handle } from './handle.ts';
import { fields, id, recipient, signedStatement } from './values.ts';

/** How many unused prekeys are kept with the platform. */
export const PREKEYS_KEPT = 50;
/** What a request is addressed to. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('handle'), handle }),
  z.strictObject({ kind: z.literal('interest'), interestId: id }),
]);
/** See {@link Target}. */
export type Target = z.infer<typeof Target>;

/** A request as the candidate sees it. */
export const ReceivedRequest = z.strictObject({
  requestId: id,
  postingId: id,
  postingTitle: z.string(),
  postingOpen: z.boolean(),
  employerId: id,
  employerName: z.string(),
  byName: z.string(),
  byTitle: z.string(),
  fields,
  keepDays: z.int(),
  withMessage: z.boolean(),
  sentAt: z.string(),
  endsAt: z.string(),
  state: z.enum(['waiting', 'granted', 'declined', 'lapsed']),
  grantId: id.nullable(),
});
/** See {@link ReceivedRequest}. */
export type ReceivedRequest = z.infer<typeof ReceivedRequest>;

/** The candidate's inbox, newest first. */
export const listRequests = endpoint({
  method: 'GET',
  path: '/requests',
  access: 'candidate',
  summary: 'Who asks for my résumé',
  answer: z.strictObject({ requests: z.array(ReceivedRequest) }),
});

/** One request with all that is needed to check it: what was signed, by whom, how the employer was proven. */
export const readRequest = endpoint({
  method: 'GET',
  path: '/requests/:requestId',
  access: 'candidate',
  summary: 'One request',
  params: z.strictObject({ requestId: id }),
  answer: z.strictObject({
    request: ReceivedRequest,
    to: Target,
    signed: signedStatement,
    /** The recruiter's key when the request was sent. */
    signKey: z.string(),
    message: z.strictObject({ prekeyId: id.nullable(), ciphertext: z.string() }).nullable(),
    employerProofs: z.array(
      z.strictObject({
        method: z.enum(['dns', 'mail', 'in_person', 'postal']),
        domain: z.string().nullable(),
        provenAt: z.string(),
      }),
    ),
    agency: z.boolean(),
    /** Of the applications older than two weeks, how many were answered, in tenths; null below 20 of them. */
    answeredTenths: z.int().min(0).max(10).nullable(),
  }),
});

/** "No, thank you": told to the recruiter in the next daily batch. */
export const declineRequest = endpoint({
  method: 'POST',
  path: '/requests/:requestId/decline',
  access: 'candidate',
  summary: 'No, thank you',
  params: z.strictObject({ requestId: id }),
  answer: done,
});

/** Grants a request: an application to its posting, sealed to the posting's team. */
export const grantRequest = endpoint({
  method: 'POST',
  path: '/requests/:requestId/grant',
  access: 'candidate',
  summary: 'Grant a request',
  limit: 24 * 1024 * 1024,
  params: z.strictObject({ requestId: id }),
  body: apply.body,
  answer: z.strictObject({ application: ApplicationEntry }),
});

/** How many unused prekeys the platform has of the caller. */
export const countPrekeys = endpoint({
  method: 'GET',
  path: '/prekeys',
  access: 'candidate',
  summary: 'How many keys for messages are left',
  answer: z.strictObject({ unused: z.int() }),
});

/** Uploads prekeys; those above {@link PREKEYS_KEPT} are not kept. */
export const addPrekeys = endpoint({
  method: 'POST',
  path: '/prekeys',
  access: 'candidate',
  summary: 'Keep keys for messages to me',
  body: z.strictObject({
    prekeys: z
      .array(z.strictObject({ prekeyId: id, recipient }))
      .min(1)
      .max(PREKEYS_KEPT),
  }),
  answer: z.strictObject({ unused: z.int() }),
});
