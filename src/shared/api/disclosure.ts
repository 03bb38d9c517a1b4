/** Grants, copies and openings: who can read what, the act of reading, and the end of a grant. */
import { z } from 'zod';
import { LedgerRecord } from '../record/ledger-record.ts';
import { endpoint } from './endpoint.ts';
import { bytes, fields, id, signedStatement, verifyKey } from './values.ts';

/** Where a grant stands. */
export const GRANT_STATES = ['active', 'revoked', 'expired'] as const;

/** One grant, for the candidate: what, to whom, until when. */
export const GrantEntry = z.strictObject({
  grantId: id,
  postingId: id,
  postingTitle: z.string(),
  employerName: z.string(),
  purpose: z.string(),
  fields,
  issuedAt: z.string(),
  expiresAt: z.string(),
  revokedAt: z.string().nullable(),
  state: z.enum(GRANT_STATES),
  readers: z.array(
    z.strictObject({
      copyId: id,
      recruiterId: id,
      displayName: z.string(),
      title: z.string(),
      openings: z.int(),
      lastOpenedAt: z.string().nullable(),
      /** The person has left the team or the employer: the rule gives out no more copies. */
      left: z.boolean(),
      /** The copy made for this person is gone, as after the end of the grant, or since its reader left the employer. */
      copyDestroyed: z.boolean(),
    }),
  ),
});
/** See {@link GrantEntry}. */
export type GrantEntry = z.infer<typeof GrantEntry>;

/** Who can read what. */
export const listGrants = endpoint({
  method: 'GET',
  path: '/grants',
  access: 'candidate',
  summary: 'Who can read what',
  answer: z.strictObject({ grants: z.array(GrantEntry) }),
});

/** Ends a grant at once; its copies are destroyed. */
export const revokeGrant = endpoint({
  method: 'POST',
  path: '/grants/:grantId/revoke',
  access: 'candidate',
  summary: 'Revoke a grant',
  params: z.strictObject({ grantId: id }),
  body: z.strictObject({ signed: signedStatement }),
  answer: z.strictObject({ grant: GrantEntry }),
});

/** Everything on the record about the signed-in account, oldest first; each item can be checked by the caller. */
export const readRecord = endpoint({
  method: 'GET',
  path: '/record',
  access: 'account',
  summary: 'What is on the record about me',
  answer: z.strictObject({
    records: z.array(LedgerRecord),
    /** The people who stand in the events, by id: name, title and the key that signs for them. */
    people: z.array(
      z.strictObject({
        ...{ accountId: id, displayName: z.string(), title: z.string(), signKey: verifyKey },
        /** Of the generations before: what they signed stays theirs. */
        pastSignKeys: z.array(verifyKey),
      }),
    ),
    /** The postings and employers that stand in the events. */
    postings: z.array(z.strictObject({ postingId: id, title: z.string(), employerName: z.string() })),
  }),
});

/**
 * Goes on with grants that are held since a restore lost some of the caller's acts; grants to be ended are revoked, as ever.
 * Those that are not held, or not the caller's, are left as they are.
 */
export const goOnAfterRestore = endpoint({
  method: 'POST',
  path: '/grants/go-on',
  access: 'candidate',
  summary: 'Go on with grants after the platform was restored',
  body: z.strictObject({ grantIds: z.array(id).max(500) }),
  answer: z.strictObject({
    /** Those that are still held. */
    held: z.array(id),
  }),
});

/** The terms of a copy, before it is opened: the candidate's statement, no ciphertext. */
export const readCopyTerms = endpoint({
  method: 'GET',
  path: '/copies/:copyId',
  access: 'recruiter',
  summary: 'The terms of a copy made for me',
  params: z.strictObject({ copyId: id }),
  answer: z.strictObject({
    copyId: id,
    grantId: id,
    postingTitle: z.string(),
    signed: signedStatement,
    state: z.enum(GRANT_STATES),
    openings: z.int(),
  }),
});

/** Opens a copy: it is given out only in the transaction that records this opening. Sent again, it records nothing new. */
export const openCopy = endpoint({
  method: 'POST',
  path: '/copies/:copyId/open',
  access: 'recruiter',
  contact: true,
  summary: 'Open a copy, on the record',
  params: z.strictObject({ copyId: id }),
  body: z.strictObject({ signed: signedStatement }),
  answer: z.strictObject({
    ciphertext: bytes({ atMost: 4 * 1024 * 1024 }),
    record: LedgerRecord,
    /** That the opening stands in the log: nothing is given out before it does (C2SP tlog-proof). */
    receipt: z.string(),
    /** The same of the opening before, so that none is left out between two; null for a grant's first. */
    before: z.strictObject({ leaf: z.base64url(), receipt: z.string() }).nullable(),
  }),
});
