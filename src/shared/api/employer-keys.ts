/** The key directory: what the log `keys` says of an employer, for whoever would seal to its people, and its owners' entries. */
import { z } from 'zod';
import { done, endpoint } from './endpoint.ts';
import { logged, loggedUnder, sinceSize } from './log.ts';
import { bytes, id, verifyKey } from './values.ts';

/** An employer's chain is not longer than this. */
export const MOST_KEY_ENTRIES = 2000;

/** An entry as its owner's client signed it: canonical JSON (`shared/keys/key-entry`). */
const entry = z.string().min(2).max(4000);
const hash = bytes({ exactly: 32 });

/** The whole chain of an employer, that it stands in the log, and that it is all there is as of the newest daily map. */
export const readEmployerKeys = endpoint({
  method: 'GET',
  path: '/employers/:employerId/keys',
  access: 'anyone',
  summary: 'The keys of an employer, as they stand in the log',
  params: z.strictObject({ employerId: id }),
  query: z.strictObject({ since: sinceSize }),
  answer: z.strictObject({
    ...loggedUnder,
    /** Every entry of the employer that stands under the checkpoint, oldest first; none when it has no keys yet. */
    entries: z.array(z.string()).max(MOST_KEY_ENTRIES),
    /** Where the first and the last of them stand; null when there is none. */
    first: logged.nullable(),
    head: logged.nullable(),
    /** The newest daily map under the checkpoint; null before the first. */
    map: z
      .strictObject({
        ...logged.shape,
        /** The employer's place in it: the head of its chain then, and RFC 6962's path in the map's tree. */
        place: z.strictObject({ head: hash, rank: z.int().min(0), proof: z.array(hash).max(64) }).nullable(),
      })
      .nullable(),
    /** What witnesses saw at the employer's domains in the last 30 days: a C2SP tlog-proof each, the observation in `extra`. */
    observations: z.array(z.string().max(16_000)).max(100),
  }),
});

/**
 * Tells the key by which I would sign for my employer, as its owner beside the one who began the keys: an owner in force can
 * then give me a seat that signs. Refusals: `signature_invalid` when my account did not sign it.
 */
export const offerOwnerKey = endpoint({
  method: 'PUT',
  path: '/employers/:employerId/owner-key',
  access: 'recruiter',
  summary: 'Tell the key by which I would sign for my employer',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ key: verifyKey, signature: bytes({ exactly: 64 }) }),
  answer: done,
});

const added = z.strictObject({
  /** Hash of the employer's newest entry. */
  head: hash,
  /** Whether it stands under a published checkpoint by now. */
  published: z.boolean(),
});

/**
 * An employer's keys begin, or begin anew: one `employer.root`. Owners only; a new one waits 72 hours, and every owner is told.
 * Refusals: `keys_changed` when the entry does not name the newest one, `keys_wait` while another new root waits.
 */
export const beginEmployerKeys = endpoint({
  method: 'POST',
  path: '/employers/:employerId/keys/root',
  access: 'recruiter',
  contact: 'with_keys',
  summary: 'Begin the keys of my employer, or begin them anew',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ entry }),
  answer: added,
});

/**
 * Adds entries to an employer's chain, all or none: seats, their ends, domains, an opposition. Owners only. Sent again they
 * are answered as added. Refusals: `keys_changed` when the first does not name the newest one.
 */
export const addEmployerKeys = endpoint({
  method: 'POST',
  path: '/employers/:employerId/keys',
  access: 'recruiter',
  summary: 'Say whose keys are my employer’s, and at which domain its fingerprint stands',
  params: z.strictObject({ employerId: id }),
  body: z.strictObject({ entries: z.array(entry).min(1).max(50) }),
  answer: added,
});
