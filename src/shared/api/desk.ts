/** The operator's desk: decisions about employers, holds with reasons, counts. No endpoint here gives a person's words. */
import { z } from 'zod';
import { Employer } from './employers.ts';
import { done, endpoint } from './endpoint.ts';
import { id, text } from './values.ts';

const answers = z.array(
  z.strictObject({ answerId: id, text: z.string(), byName: z.string(), at: z.string() }),
);

const reason = text(1000).min(3);

/** Employers, those that wait first. */
export const listEmployers = endpoint({
  method: 'GET',
  path: '/desk/employers',
  access: 'operator',
  summary: 'Employers and where they stand',
  answer: z.strictObject({
    employers: z.array(
      Employer.extend({
        proposedByName: z.string(),
        people: z.array(
          z.strictObject({ accountId: id, displayName: z.string(), title: z.string(), held: z.boolean() }),
        ),
        openPostings: z.int(),
        decisions: z.array(
          z.strictObject({ decision: z.string(), reason: z.string(), byName: z.string(), at: z.string() }),
        ),
        /** What its people answered to decisions, newest first. */
        answers,
      }),
    ),
  }),
});

/** Approves, refuses, or holds an employer; the reason is shown to its people. */
export const decideEmployer = endpoint({
  method: 'POST',
  path: '/desk/employers/:employerId/decisions',
  access: 'operator',
  summary: 'Approve, refuse or hold an employer, with a reason',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ decisionId: id, decision: z.enum(['approved', 'refused', 'held']), reason }),
  answer: z.strictObject({ employer: Employer }),
});

/** Says whether an employer recruits for others, and which employer leads its group: who hides from one hides from all. */
export const setTies = endpoint({
  method: 'POST',
  path: '/desk/employers/:employerId/ties',
  access: 'operator',
  summary: 'Say whether an employer is an agency, and of which group',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ agency: z.boolean(), parentId: id.nullable(), reason }),
  answer: z.strictObject({ employer: Employer }),
});

/**
 * What an operator sees of an account: that it exists, of what kind, whether it is held, and what its owner answered.
 * Looking stands on the account's record. A POST, since it writes.
 */
export const lookUpAccount = endpoint({
  method: 'POST',
  path: '/desk/accounts/:accountId/look',
  access: 'operator',
  summary: 'Find an account by the number its owner told',
  params: z.strictObject({ accountId: id }),
  answer: z.strictObject({
    accountId: id,
    kind: z.string(),
    createdAt: z.string(),
    heldReason: z.string().nullable(),
    answers,
  }),
});

/** Holds an account: it can look, sign out and revoke, but do nothing towards others. It sees the reason. */
export const holdAccount = endpoint({
  method: 'POST',
  path: '/desk/accounts/:accountId/hold',
  access: 'operator',
  summary: 'Hold an account, with a reason that it sees',
  params: z.strictObject({ accountId: id }),
  body: z.strictObject({ reason }),
  answer: done,
});

/** Ends a hold. */
export const releaseAccount = endpoint({
  method: 'POST',
  path: '/desk/accounts/:accountId/release',
  access: 'operator',
  summary: 'End a hold, with a reason',
  params: z.strictObject({ accountId: id }),
  body: z.strictObject({ reason }),
  answer: done,
});

/** Accounts that are held, those with an unread answer first. */
export const listHeldAccounts = endpoint({
  method: 'GET',
  path: '/desk/held',
  access: 'operator',
  summary: 'Accounts that are held, and their answers',
  answer: z.strictObject({
    accounts: z.array(
      z.strictObject({
        accountId: id,
        kind: z.string(),
        heldReason: z.string(),
        heldAt: z.string(),
        answers,
        /** Nobody has looked at the account since its newest answer. */
        unread: z.boolean(),
      }),
    ),
  }),
});

/** A held account answers: operators read it. Five answers a day at most. */
export const answerHold = endpoint({
  method: 'POST',
  path: '/account/hold/answers',
  access: 'account',
  summary: 'Answer why my account is held',
  body: z.strictObject({ answerId: id, text: text(2000).min(3) }),
  answer: done,
});

/** One's own answers to holds. */
export const listMyAnswers = endpoint({
  method: 'GET',
  path: '/account/hold/answers',
  access: 'account',
  summary: 'What I answered to a hold',
  answer: z.strictObject({ answers }),
});

/** How much there is of everything, and how mail goes. Administrators only. */
export const readCounts = endpoint({
  method: 'GET',
  path: '/desk/counts',
  access: 'operator',
  summary: 'Counts of the whole platform',
  answer: z.strictObject({
    accounts: z.strictObject({ candidate: z.int(), recruiter: z.int(), operator: z.int() }),
    employersWaiting: z.int(),
    openPostings: z.int(),
    applications: z.int(),
    openings: z.int(),
    records: z.int(),
    mail: z.strictObject({
      waiting: z.int(),
      sentToday: z.int(),
      failures: z.int(),
      /** How often the mail worker opened a sealed address today. */
      addressesOpenedToday: z.int(),
    }),
  }),
});
