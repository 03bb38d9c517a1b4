/** The platform itself: who it says it is, and the pool of a self-check. */
import { z } from 'zod';
import { done, endpoint } from './endpoint.ts';
import { logged, loggedUnder, sinceSize } from './log.ts';
import { verifyKey } from './values.ts';

/** What a client needs to know before anything else. */
export const getPlatform = endpoint({
  method: 'GET',
  path: '/platform',
  access: 'anyone',
  summary: 'Origin, version and record key of this platform',
  // People compare the log's key here with their receipts, and auditors take the policy.
  fromAnywhere: true,
  answer: z.strictObject({
    /** Stands in every signed statement, so that none fits another platform. */
    origin: z.string(),
    version: z.string(),
    /** Ed25519 key that signs records. */
    recordKey: verifyKey,
    /** The key of the log of events, as a verifier's line: its name stands in it (C2SP signed-note). */
    logKey: z.string(),
    /** The same key, and the witnesses that are asked to cosign, as a C2SP tlog-policy. */
    logPolicy: z.string(),
    /** As `logPolicy`, for the log `keys`: employers' keys, and releases. */
    keysPolicy: z.string(),
    development: z.boolean(),
    /** Telephone numbers are accepted as addresses: text messages can be sent. */
    sms: z.boolean(),
    /** Milliseconds from asking for an erasure to the erasure; 0: none waits. */
    erasureWait: z.int().nonnegative(),
  }),
});
/** See {@link getPlatform}. */
export type Platform = z.infer<typeof getPlatform.answer>;

/** The release that this platform serves to browsers, as it stands in the log `keys`: the newest entry of its kind. */
export const readRelease = endpoint({
  method: 'GET',
  path: '/release',
  access: 'anyone',
  summary: 'The release that browsers are served, and its place in the log',
  fromAnywhere: true,
  query: z.strictObject({ since: sinceSize }),
  answer: z.strictObject({ ...loggedUnder, release: logged }),
});

/** Removes everything of the self-check's pool. */
export const clearPool = endpoint({
  method: 'DELETE',
  path: '/selfcheck/pool',
  access: 'selfcheck',
  summary: 'Remove all that a self-check made',
  answer: done,
});
