/** Operators among themselves: further ones are let in, and held, by two. And the health of what they run. */
import { z } from 'zod';
import { done, endpoint } from './endpoint.ts';
import { id, line, locale, mailAddress, text } from './values.ts';

const role = z.enum(['administrator', 'reviewer']);
const reason = text(1000).min(3);

/** One operator, for the others. */
export const Operator = z.strictObject({
  accountId: id,
  displayName: z.string(),
  role,
  heldReason: z.string().nullable(),
  createdAt: z.string(),
});
/** An act that waits for a second operator, or was decided lately. */
export const DualAct = z.strictObject({
  actId: id,
  kind: z.enum(['admit', 'hold', 'release']),
  /** The operator it is about; null for one who is to be let in. */
  accountId: id.nullable(),
  displayName: z.string().nullable(),
  role: role.nullable(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: z.string(),
  expiresAt: z.string(),
  decision: z.enum(['confirmed', 'refused']).nullable(),
  decidedBy: z.string().nullable(),
  /** The caller proposed it: it waits for somebody else, and the caller may only take it back. */
  mine: z.boolean(),
  /** The caller may confirm or refuse it. */
  confirmable: z.boolean(),
});
/** See {@link DualAct}. */
export type DualAct = z.infer<typeof DualAct>;

/** Operators, and what waits for a second one of them. */
export const listOperators = endpoint({
  method: 'GET',
  path: '/desk/operators',
  access: 'operator',
  summary: 'Operators, and what waits for two of them',
  answer: z.strictObject({ operators: z.array(Operator), acts: z.array(DualAct) }),
});

/**
 * Proposes an act that takes two operators. Administrators only; `second_operator_needed` while nobody else could
 * confirm it, `act_over` for a hold or release that changes nothing.
 */
export const proposeAct = endpoint({
  method: 'POST',
  path: '/desk/acts',
  access: 'operator',
  summary: 'Propose to let an operator in, to hold one, or to release one',
  body: z.discriminatedUnion('kind', [
    z.strictObject({ actId: id, kind: z.literal('admit'), address: mailAddress, role, locale, reason }),
    z.strictObject({ actId: id, kind: z.enum(['hold', 'release']), accountId: id, reason }),
  ]),
  answer: done,
});

/**
 * Confirms or refuses what another operator proposed; its proposer may refuse it too. By another administrator, or by
 * any other operator where there is none. A confirmed admission mails a link that works once, for that address and
 * role. `act_over` when it was decided, waited for more than seven days, or its proposer is held.
 */
export const decideAct = endpoint({
  method: 'POST',
  path: '/desk/acts/:actId/decide',
  access: 'operator',
  summary: 'Confirm or refuse what another operator proposed',
  params: z.strictObject({ actId: id }),
  body: z.strictObject({ decision: z.enum(['confirmed', 'refused']) }),
  answer: done,
});

/** The mail log: which kinds of mails, when, and whether they went. No address, no content. Administrators only. */
export const readMailLog = endpoint({
  method: 'GET',
  path: '/desk/mail',
  access: 'operator',
  summary: 'The log of mails, without contents',
  answer: z.strictObject({
    mails: z.array(
      z.strictObject({
        template: z.string(),
        queuedAt: z.string(),
        sentAt: z.string().nullable(),
        failures: z.int(),
      }),
    ),
  }),
});

const logHealth = z.strictObject({
  origin: z.string(),
  /** Entries under the newest signed checkpoint, and when that was signed. */
  size: z.int(),
  signedAt: z.string(),
  /** Entries that wait to come in. */
  waiting: z.int(),
  /** When the newest index of tags, or map of employers' keys, was made; null before the first. */
  indexedAt: z.string().nullable(),
  /** How each witness answered last; those that this process did not ask yet are missing. */
  witnesses: z.array(
    z.strictObject({
      name: z.string(),
      state: z.enum(['cosigned', 'down', 'ahead', 'refused', 'unknown_log']),
      seen: z.int(),
    }),
  ),
});

/** How the platform is: version, database, queues, disk. Administrators only. */
export const readHealth = endpoint({
  method: 'GET',
  path: '/desk/health',
  access: 'operator',
  summary: 'How the platform is',
  answer: z.strictObject({
    version: line(40),
    startedAt: z.string(),
    database: z.strictObject({
      engine: z.enum(['embedded', 'server']),
      version: z.string(),
      /** Bytes. */
      size: z.int(),
      migration: z.int(),
    }),
    queues: z.array(
      z.strictObject({
        task: z.string(),
        waiting: z.int(),
        /** Tried and failed at least once. */
        failing: z.int(),
        oldest: z.string().nullable(),
      }),
    ),
    /** The public log of events. */
    log: logHealth,
    /** The public log `keys`. */
    keysLog: logHealth,
    /** Bytes free where the data lies; null when unknown. */
    diskFree: z.int().nullable(),
  }),
});
