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
  z.strictObject({ ...base, type: z.literal('account.looked_up'), accountId: id, by: id }),
  /** Of a passkey that signs in and unlocks nothing; before there were manifests, of every unlock. */
  z.strictObject({ ...base, type: z.literal('account.unlock_changed'), accountId: id, method: z.string() }),
  /** A new state of what the owner signed about unlocks or documents; `because` tells what for. */
  z.strictObject({
    ...base,
    type: z.literal('account.manifest'),
    accountId: id,
    of: z.string(),
    generation: z.int(),
    version: z.int(),
    /** SHA-256 of the statement. */
    hash: z.string(),
    because: z.string(),
  }),
  z.strictObject({ ...base, type: z.literal('account.address_changed'), accountId: id }),
  z.strictObject({ ...base, type: z.literal('account.kit_shown'), accountId: id }),
  z.strictObject({ ...base, type: z.literal('account.device_let_in'), accountId: id, pairingId: id }),
  z.strictObject({ ...base, type: z.literal('account.passkey_suspended'), accountId: id }),
  z.strictObject({
    ...base,
    type: z.literal('account.contact_key'),
    accountId: id,
    keyId: id,
    what: z.enum(['registered', 'confirmed', 'ended']),
    by: id,
  }),
  z.strictObject({
    ...base,
    type: z.literal('account.start_over'),
    accountId: id,
    what: z.enum(['begun', 'stopped', 'finished']),
  }),
  /** Its owner asked for the erasure, which comes at `eraseAt`; the moment moved; or the owner keeps the account. */
  z.strictObject({
    ...base,
    type: z.literal('account.erasure'),
    accountId: id,
    what: z.enum(['begun', 'moved', 'stopped']),
    eraseAt: at.nullable(),
  }),
  /** The last of an account. Nobody keeps it but its owner: what it was written with is destroyed in the same transaction. */
  z.strictObject({ ...base, type: z.literal('account.erased'), accountId: id }),
  z.strictObject({
    ...base,
    type: z.literal('operator.act'),
    accountId: id,
    kind: z.string(),
    what: z.enum(['proposed', 'confirmed', 'refused']),
    by: id,
    reason: z.string(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('employer.decided'),
    employerId: id,
    decision: z.string(),
    reason: z.string(),
    by: id,
  }),
  z.strictObject({
    ...base,
    type: z.literal('employer.membership'),
    employerId: id,
    accountId: id,
    what: z.enum(['joined', 'left', 'removed', 'role']),
    role: z.string(),
    by: id,
  }),
  z.strictObject({
    ...base,
    type: z.literal('employer.proof'),
    employerId: id,
    proofId: id,
    method: z.string(),
    what: z.enum(['proven', 'ended', 'recorded']),
    by: id,
  }),
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
  /** Ended with the keys that gave it: its owner started over. */
  z.strictObject({ ...base, ...grant, type: z.literal('grant.ended_with_keys') }),
  /** A reader is one no longer: left, was removed, or may only look on. The copy made for them is destroyed. */
  z.strictObject({
    ...base,
    ...grant,
    type: z.literal('copy.reader_left'),
    copyId: id,
    recruiterId: id,
    why: z.enum(['left', 'removed', 'role']),
  }),
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
  /** What an operator said about an employer's group; on the record of its owners. */
  z.strictObject({
    ...base,
    type: z.literal('employer.ties'),
    employerId: id,
    agency: z.boolean(),
    parentId: id.nullable(),
    reason: z.string(),
    by: id,
  }),
  /** A candidate's own card: `card` is what it says since then, in its one spelling; null where that did not change. */
  z.strictObject({
    ...base,
    type: z.literal('card.changed'),
    changeId: id,
    what: z.enum(['published', 'paused', 'withdrawn', 'confirmed', 'visibility']),
    card: z.string().nullable(),
  }),
  z.strictObject({
    ...base,
    type: z.literal('card.hiding'),
    what: z.enum(['added', 'removed']),
    hideIds: z.array(id),
  }),
  z.strictObject({
    ...base,
    type: z.literal('request.received'),
    requestId: id,
    postingId: id,
    employerId: id,
    recruiterId: id,
    recruiterKey: z.string(),
    ...signed,
  }),
  z.strictObject({
    ...base,
    type: z.literal('request.ended'),
    requestId: id,
    what: z.enum(['granted', 'declined', 'lapsed']),
  }),
  z.strictObject({
    ...base,
    type: z.literal('interest.shown'),
    interestId: id,
    postingId: id,
    employerId: id,
    readers: z.array(id),
    /** SHA-256 of what was sealed to them. */
    hash: z.string(),
  }),
  z.strictObject({ ...base, type: z.literal('interest.ended'), interestId: id }),
]);

/** One event of the record. */
export type LedgerEvent = z.infer<typeof LedgerEvent>;
/** The name of a kind of event. */
export type LedgerEventType = LedgerEvent['type'];
