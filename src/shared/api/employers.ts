/** Employers and their recruiters: proposed, approved by an operator with a reason, colleagues invited by mail. */
import { z } from 'zod';
import { MEMBER_ROLES } from '../employers/roles.ts';
import { done, endpoint } from './endpoint.ts';
import { ContactKey } from './passkeys.ts';
import { Proof } from './proofs.ts';
import { bytes, id, line, locale, mailAddress, recipient, text, token, verifyKey } from './values.ts';

const role = z.enum(MEMBER_ROLES);
const state = z.enum(['proposed', 'approved', 'refused', 'held']);
/** ISO 3166-1 alpha-2. */
const country = z.string().regex(/^[A-Z]{2}$/);

/** Where an employer stands. */
export type EmployerState = z.infer<typeof state>;

/** An employer, as its own people and operators see it. */
export const Employer = z.strictObject({
  employerId: id,
  name: z.string(),
  country,
  registrationNumber: z.string(),
  website: z.string(),
  evidence: z.string(),
  /** It recruits for others. */
  agency: z.boolean(),
  /** The employer that leads its group. */
  parentId: id.nullable(),
  state,
  reason: z.string().nullable(),
  createdAt: z.string(),
  /** Those in force and, for its own people and operators, those that wait. */
  proofs: z.array(Proof),
});
/** See {@link Employer}. */
export type Employer = z.infer<typeof Employer>;

/** One person of an employer. */
export const Member = z.strictObject({
  accountId: id,
  displayName: z.string(),
  title: z.string(),
  role,
  joinedAt: z.string(),
  /** The keys that this person reads and signs with, as the platform hands them out: what a seat names (`shared/keys`). */
  recipient,
  signKey: verifyKey,
  /** Of an owner: the key by which they would sign for the employer (`shared/keys/owner-key-offer`), once they told it. */
  ownerKey: z.strictObject({ key: verifyKey, signature: bytes({ exactly: 64 }) }).nullable(),
  /** New devices of this colleague that wait to be confirmed; for owners only. */
  waitingKeys: z.array(ContactKey),
});
/** See {@link Member}. */
export type Member = z.infer<typeof Member>;

/** Proposes an employer; the caller becomes its owner once an operator approves. */
export const proposeEmployer = endpoint({
  method: 'POST',
  path: '/employers',
  access: 'recruiter',
  summary: 'Propose an employer',
  body: z.strictObject({
    employerId: id,
    name: line(200),
    country,
    registrationNumber: line(64),
    website: z.url({ protocol: /^https?$/ }).max(300),
    /** How the operator can check that the caller may speak for it. */
    evidence: text(2000),
    /** It recruits for others: candidates who work somewhere are not shown to it unless they say so. */
    agency: z.boolean().default(false),
    title: line(100),
  }),
  answer: z.strictObject({ employer: Employer }),
});

/** The employer of the signed-in recruiter, with its people; null when there is none yet. */
export const getMyEmployer = endpoint({
  method: 'GET',
  path: '/employer',
  access: 'recruiter',
  summary: 'My employer and colleagues',
  answer: z.strictObject({
    mine: z
      .strictObject({
        employer: Employer,
        role,
        members: z.array(Member),
        /** What operators decided, newest first, with their names. */
        decisions: z.array(
          z.strictObject({ decision: z.string(), reason: z.string(), byName: z.string(), at: z.string() }),
        ),
        /** What its people answered, newest first. */
        answers: z.array(z.strictObject({ text: z.string(), byName: z.string(), at: z.string() })),
        invitations: z.array(
          z.strictObject({ invitationId: id, role, createdAt: z.string(), expiresAt: z.string() }),
        ),
      })
      .nullable(),
  }),
});

/** Invites a colleague by mail; owners only. The link works once, for an account with that address. */
export const inviteColleague = endpoint({
  method: 'POST',
  path: '/employers/:employerId/invitations',
  access: 'recruiter',
  contact: 'with_keys',
  summary: 'Invite a colleague',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ invitationId: id, address: mailAddress, role, locale }),
  /** `token` only in a self-check pool, where no mail is sent. */
  answer: z.strictObject({ invited: z.literal(true), token: token.optional() }),
});

/** Takes an invitation back. */
export const cancelInvitation = endpoint({
  method: 'DELETE',
  path: '/employers/:employerId/invitations/:invitationId',
  access: 'recruiter',
  summary: 'Take an invitation back',
  params: z.strictObject({ employerId: id, invitationId: id }),
  answer: done,
});

/** Joins the employer that invited; `title` is shown to candidates beside the name. */
export const acceptInvitation = endpoint({
  method: 'POST',
  path: '/invitations/accept',
  access: 'recruiter',
  paced: true,
  summary: 'Join the employer that invited me',
  body: z.strictObject({ token, title: line(100) }),
  answer: z.strictObject({ employer: Employer }),
});

/** Gives a colleague another role; owners only. Who becomes a viewer is out of every team in the same moment. */
export const changeRole = endpoint({
  method: 'PUT',
  path: '/employers/:employerId/members/:accountId/role',
  access: 'recruiter',
  contact: 'with_keys',
  summary: 'Give a colleague another role',
  params: z.strictObject({ employerId: id, accountId: id }),
  body: z.strictObject({ role }),
  answer: done,
});

/** Answers an operator's decision about the employer; operators read it. Owners only. */
export const answerDecision = endpoint({
  method: 'POST',
  path: '/employers/:employerId/answers',
  access: 'recruiter',
  summary: 'Answer what an operator decided about my employer',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ answerId: id, text: text(2000).min(3) }),
  answer: done,
});

/** Ends a colleague's membership: they are out of every team in the same moment. */
export const removeMember = endpoint({
  method: 'DELETE',
  path: '/employers/:employerId/members/:accountId',
  access: 'recruiter',
  summary: 'Remove a colleague',
  params: z.strictObject({ employerId: id, accountId: id }),
  answer: done,
});
