/** The operator's desk: decisions about employers, holds with reasons, counts. No endpoint here gives a person's words. */
import { z } from 'zod';
import { Employer } from './employers.ts';
import { done, endpoint } from './endpoint.ts';
import { id, text } from './values.ts';

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

/** What an operator sees of an account: that it exists, of what kind, and whether it is held. */
export const lookUpAccount = endpoint({
  method: 'GET',
  path: '/desk/accounts/:accountId',
  access: 'operator',
  summary: 'Find an account by the number its owner told',
  params: z.strictObject({ accountId: id }),
  answer: z.strictObject({
    accountId: id,
    kind: z.string(),
    createdAt: z.string(),
    heldReason: z.string().nullable(),
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

/** How much there is of everything, and how mail goes. */
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
