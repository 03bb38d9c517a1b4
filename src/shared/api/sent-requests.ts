/**
 * Requests: a recruiter asks the person behind a card, or behind an interest, for chosen fields. What is refused, what
 * lapses, and what never reached anybody look alike until the day on which an answer is told.
 */
import { z } from 'zod';
import { CardSchema } from '../card/card.ts';
import { endpoint } from './endpoint.ts';
import { handle } from './handle.ts';
import { Target } from './requests.ts';
import { Ration } from './search.ts';
import { bytes, fields, id, recipient, signedStatement } from './values.ts';

/** Largest sealed message of a request, in bytes. */
export const MAX_REQUEST_MESSAGE = 32 * 1024;
/** For how many days a request may wait for its answer. */
export const ANSWER_DAYS = { least: 3, most: 14, usual: 5 } as const;
/** For how many days an employer may ask to keep what it is granted. */
export const KEEP_DAYS = { least: 7, most: 180, usual: 30 } as const;

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
