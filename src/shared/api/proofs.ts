/** How an employer shows that it is who it says: control of its domain, or a proof that an operator records. */
import { z } from 'zod';
import { PROOF_MAILBOXES } from '../employers/domain.ts';
import { done, endpoint } from './endpoint.ts';
import { bytes, id, line, locale, text } from './values.ts';

const mailbox = z.enum(PROOF_MAILBOXES);
const domain = line(253);

/** One proof, as the employer's people, operators and (without `note`) candidates may see it. */
export const Proof = z.strictObject({
  proofId: id,
  method: z.enum(['dns', 'mail', 'in_person', 'postal']),
  domain: z.string().nullable(),
  state: z.enum(['waiting', 'proven', 'expired']),
  begunAt: z.string(),
  provenAt: z.string().nullable(),
  expiresAt: z.string(),
  /** Of a DNS proof that waits: the record to publish. */
  record: z.strictObject({ name: z.string(), value: z.string() }).nullable(),
  /** Of a code that waits: where it was mailed. */
  mailbox: z.string().nullable(),
  /** What the operator saw. */
  note: z.string().nullable(),
});
/** See {@link Proof}. */
export type Proof = z.infer<typeof Proof>;

/** Begins a proof by a DNS record; answers what to publish. */
export const beginDnsProof = endpoint({
  method: 'POST',
  path: '/employers/:employerId/proofs/dns',
  access: 'recruiter',
  summary: 'Begin to prove a domain by a DNS record',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ proofId: id, domain }),
  answer: z.strictObject({ proof: Proof }),
});

/** Mails a code to one of five mailboxes of a domain. */
export const beginMailProof = endpoint({
  method: 'POST',
  path: '/employers/:employerId/proofs/mail',
  access: 'recruiter',
  summary: 'Begin to prove a domain by a mailed code',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ proofId: id, domain, mailbox, locale }),
  /** `code` only in a self-check pool, where no mail is sent. */
  answer: z.strictObject({ proof: Proof, code: z.string().optional() }),
});

/** Looks the DNS record up now. Refusals: `proof_not_found`, `proof_unreachable`. */
export const checkDnsProof = endpoint({
  method: 'POST',
  path: '/employers/:employerId/proofs/:proofId/check',
  access: 'recruiter',
  contact: 'with_keys',
  summary: 'Look for the DNS record now',
  params: z.strictObject({ employerId: id, proofId: id }),
  answer: z.strictObject({ proof: Proof }),
});

/** Takes the mailed code. */
export const redeemMailProof = endpoint({
  method: 'POST',
  path: '/employers/:employerId/proofs/:proofId/redeem',
  access: 'recruiter',
  contact: 'with_keys',
  summary: 'Prove a domain by the code that was mailed to it',
  params: z.strictObject({ employerId: id, proofId: id }),
  body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  answer: z.strictObject({ proof: Proof }),
});

/** Gives a proof up: a domain that is no longer the employer's. */
export const endProof = endpoint({
  method: 'POST',
  path: '/employers/:employerId/proofs/:proofId/end',
  access: 'recruiter',
  summary: 'Give a proof up',
  params: z.strictObject({ employerId: id, proofId: id }),
  answer: done,
});

/** An operator records that somebody proved in person, or answered a letter, that they speak for the employer. */
export const recordProof = endpoint({
  method: 'POST',
  path: '/desk/employers/:employerId/proofs',
  access: 'operator',
  summary: 'Record a proof made in person or by post',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ proofId: id, method: z.enum(['in_person', 'postal']), note: text(1000).min(3) }),
  answer: z.strictObject({ proof: Proof }),
});

/** Takes up an employer that has no owner any more, by its proven domain: the caller becomes its owner. */
export const reclaimEmployer = endpoint({
  method: 'POST',
  path: '/employers/reclaim',
  access: 'recruiter',
  paced: true,
  summary: 'Take up my employer again by its domain',
  body: z.strictObject({ domain, mailbox, locale }),
  answer: z.strictObject({
    sent: z.literal(true),
    ticket: bytes({ exactly: 32 }),
    code: z.string().optional(),
  }),
});

/** Finishes it by the mailed code. */
export const finishReclaim = endpoint({
  method: 'POST',
  path: '/employers/reclaim/finish',
  access: 'recruiter',
  paced: true,
  summary: 'Take up my employer again by the mailed code',
  body: z.strictObject({
    ticket: bytes({ exactly: 32 }),
    code: z.string().regex(/^\d{6}$/),
    title: line(100),
  }),
  answer: done,
});
