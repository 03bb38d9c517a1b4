/**
 * Requests: a recruiter asks the person behind a card, or behind an interest, for chosen fields. What is refused, what
 * lapses, and what never reached anybody look alike until the day on which an answer is told.
 */
import { z } from 'zod';
import { CardSchema } from '../card/card.ts';
import { ApplicationEntry, apply } from './applications.ts';
import { done, endpoint } from './endpoint.ts';
import { handle, Ration } from './search.ts';
import { bytes, fields, id, recipient, signedStatement } from './values.ts';

/** How many unused prekeys are kept with the platform. */
export const PREKEYS_KEPT = 50;
/** Largest sealed message of a request, in bytes. */
export const MAX_REQUEST_MESSAGE = 32 * 1024;
/** For how many days a request may wait for its answer. */
export const ANSWER_DAYS = { least: 3, most: 14, usual: 5 } as const;
/** For how many days an employer may ask to keep what it is granted. */
export const KEEP_DAYS = { least: 7, most: 180, usual: 30 } as const;

/** What a request is addressed to. */
export const Target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('handle'), handle }),
  z.strictObject({ kind: z.literal('interest'), interestId: id }),
]);
/** See {@link Target}. */
export type Target = z.infer<typeof Target>;

/** A request as the employer sees it. */
export const SentRequest = z.strictObject({
  requestId: id,
  postingId: id,
  to: Target,
  /** As it was shown when it was asked; null for an interest. */
  card: CardSchema.nullable(),
  byName: z.string(),
  fields,
  keepDays: z.int(),
  withMessage: z.boolean(),
  sentAt: z.string(),
  endsAt: z.string(),
  state: z.enum(['waiting', 'granted', 'declined', 'lapsed']),
  /** The application that came of it. */
  grantId: id.nullable(),
});
/** See {@link SentRequest}. */
export type SentRequest = z.infer<typeof SentRequest>;

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

/** Whether a message can be sealed to the person behind a card; the same key when asked again. Null: only the form. */
export const reservePrekey = endpoint({
  method: 'POST',
  path: '/postings/:postingId/handles/:handle/prekey',
  access: 'recruiter',
  contact: true,
  summary: 'A key to seal one message to',
  params: z.strictObject({ postingId: id, handle }),
  answer: z.strictObject({ prekey: z.strictObject({ prekeyId: id, recipient }).nullable() }),
});

/** Sends a request. Each to a current handle is accepted. Refusals: `handle_over`, `ration_spent`, `id_taken`, … */
export const sendRequest = endpoint({
  method: 'POST',
  path: '/requests',
  access: 'recruiter',
  contact: true,
  // One that reaches somebody is more work: how long it took would tell.
  paced: true,
  summary: 'Ask the person behind a card',
  body: z.strictObject({
    requestId: id,
    postingId: id,
    to: Target,
    purpose: z.literal('recruitment'),
    fields,
    keepDays: z.int().min(KEEP_DAYS.least).max(KEEP_DAYS.most),
    answerDays: z.int().min(ANSWER_DAYS.least).max(ANSWER_DAYS.most),
    message: z
      .strictObject({
        /** Null where it is sealed to the key that an interest holds. */
        prekeyId: id.nullable(),
        ciphertext: bytes({ atMost: MAX_REQUEST_MESSAGE }),
      })
      .nullable(),
    signed: signedStatement,
  }),
  answer: z.strictObject({ request: SentRequest }),
});

/** What was asked for a posting, newest first, and what is left of the employer's ration. */
export const listSentRequests = endpoint({
  method: 'GET',
  path: '/postings/:postingId/requests',
  access: 'recruiter',
  summary: 'Requests of a posting',
  params: z.strictObject({ postingId: id }),
  answer: z.strictObject({ requests: z.array(SentRequest), ration: Ration }),
});

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
