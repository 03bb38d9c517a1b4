/**
 * What is written on the record. Every change to a person's data, and every reading, is one event; an event is
 * canonical JSON inside a commitment, so the record itself shows none of it.
 *
 * `at` is the server's time. Statements that a person signed stand inside the event whole, with their signatures:
 * the platform cannot write them by itself.
 */
import { z } from 'zod';

const id = z.uuid();
const at = z.iso.datetime();
const signed = { statement: z.string(), signature: z.string() };
const grant = { grantId: id, postingId: id, employerId: id };

const base = { v: z.literal(1), origin: z.string(), at };

/** Every kind of event, by its `type`. */
export const LedgerEvent = z.discriminatedUnion('type', [
  z.strictObject({ ...base, type: z.literal('account.created'), accountId: id, kind: z.string() }),
  z.strictObject({ ...base, type: z.literal('account.held'), accountId: id, by: id, reason: z.string() }),
  z.strictObject({ ...base, type: z.literal('account.released'), accountId: id, by: id, reason: z.string() }),
  z.strictObject({ ...base, type: z.literal('account.unlock_changed'), accountId: id, method: z.string() }),
  z.strictObject({
    ...base,
    ...grant,
    type: z.literal('grant.given'),
    purpose: z.string(),
    fields: z.array(z.string()),
    expiresAt: at,
    ruleHash: z.string(),
    copies: z.array(z.strictObject({ copyId: id, recruiterId: id, ...signed })),
  }),
  z.strictObject({ ...base, ...grant, type: z.literal('grant.revoked'), ...signed }),
  z.strictObject({ ...base, ...grant, type: z.literal('grant.expired') }),
  z.strictObject({
    ...base,
    ...grant,
    type: z.literal('copy.opened'),
    copyId: id,
    openingId: id,
    recruiterId: id,
    recruiterKey: z.string(),
    purpose: z.string(),
    fields: z.array(z.string()),
    copyHash: z.string(),
    ruleHash: z.string(),
    ...signed,
  }),
  z.strictObject({
    ...base,
    ...grant,
    type: z.literal('application.stage'),
    changeId: id,
    stage: z.string(),
    by: id,
  }),
]);

/** One event of the record. */
export type LedgerEvent = z.infer<typeof LedgerEvent>;
/** The name of a kind of event. */
export type LedgerEventType = LedgerEvent['type'];
