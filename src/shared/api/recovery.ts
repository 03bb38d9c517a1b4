/** What happens to keys in a life: the kit's drill, a lost device, another address, and starting over. */
import { z } from 'zod';
import { MANIFESTS } from '../manifest/manifest-names.ts';
import { Account } from './accounts.ts';
import { done, endpoint } from './endpoint.ts';
import {
  credentialId,
  manifestChain,
  newKeys,
  nextManifest,
  proof,
  signInSecret,
  unlockEntry,
  wrap,
} from './keys.ts';
import { address, bytes, id, locale } from './values.ts';
import { MAX_DOCUMENT } from './vault.ts';

const code = z.string().regex(/^\d{6}$/);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const typedUnlocks = z
  .array(unlockEntry)
  .length(2)
  .refine((unlocks) => new Set(unlocks.map(({ method }) => method)).size === 2, 'needs one of each method');

/** Shows that the recovery kit can be read back, by the secret that comes from it. */
export const showKit = endpoint({
  method: 'POST',
  path: '/account/kit-drill',
  access: 'account',
  summary: 'Show that the recovery kit is at hand',
  body: z.strictObject({ secret: signInSecret }),
  answer: z.strictObject({ account: Account }),
});

/** The states of a manifest after `after` (0: all), and the content of the newest. */
export const readManifest = endpoint({
  method: 'GET',
  path: '/account/manifests/:of',
  access: 'account',
  summary: 'Read what I signed about my unlocks or documents',
  params: z.strictObject({ of: z.enum(MANIFESTS) }),
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  answer: manifestChain,
});

/**
 * Lays one document, sealed anew to keys that come, beside the stored one: nothing changes before {@link replaceKeys}
 * names it. `version` is one more than the stored one. What is not used within a day is destroyed.
 */
export const resealDocument = endpoint({
  method: 'PUT',
  path: '/account/keys/documents/:documentId',
  access: 'candidate',
  summary: 'Hand in a document sealed to my next keys',
  limit: 34 * 1024 * 1024,
  params: z.strictObject({ documentId: id }),
  body: z.strictObject({
    version: z.int().positive(),
    sha256: hash,
    ciphertext: bytes({ atMost: MAX_DOCUMENT }),
  }),
  answer: done,
});

/**
 * Replaces the account's keys after a device was lost: everything else that opens the account ends. In the same act
 * every stored document gives way to the one that {@link resealDocument} laid beside it: `document_changed` when they
 * are not exactly those. All other sessions, passkeys not named in `keepPasskeys` and contact keys of other devices
 * end. Sent again with the same keys and secrets it is answered as the first time.
 */
export const replaceKeys = endpoint({
  method: 'PUT',
  path: '/account/keys',
  access: 'account',
  summary: 'Replace my keys after a device was lost',
  limit: 1024 * 1024,
  body: z.strictObject({
    proof,
    keys: newKeys,
    unlocks: typedUnlocks,
    keepPasskeys: z.array(z.strictObject({ credentialId, secret: signInSecret, wrap })).max(20),
    unlocksManifest: nextManifest,
    documents: z
      .array(z.strictObject({ documentId: id, version: z.int().positive(), sha256: hash }))
      .max(100),
    /** Null when there never was a document. */
    documentsManifest: nextManifest.nullable(),
  }),
  answer: z.strictObject({ account: Account }),
});

/**
 * Moves the account to another address, proven by a code. The salt of the passphrase comes from the address, so its
 * unlock is made anew. The old address is told.
 */
export const changeAddress = endpoint({
  method: 'PUT',
  path: '/account/address',
  access: 'account',
  summary: 'Change my address',
  body: z.strictObject({
    proof,
    address,
    code,
    passphrase: z.strictObject({ secret: signInSecret, wrap }),
    manifest: nextManifest,
  }),
  answer: z.strictObject({ account: Account }),
});

/**
 * Begins to start over, for who lost passphrase, kit and every device: proves the address by a code. All devices and
 * the address are told, and any signed-in device may stop it, for 72 hours at least and until it is finished. The
 * answer has the same form whether or not there is such an account; of several the newest is meant. While one waits,
 * a second begins nothing: the answer is when the first is ready. It lapses 14 days after.
 */
export const beginStartOver = endpoint({
  method: 'POST',
  path: '/start-over',
  access: 'anyone',
  summary: 'Begin to start over with an account whose keys are lost',
  paced: true,
  body: z.strictObject({ address, code, kind: z.enum(['candidate', 'recruiter']), locale }),
  answer: z.strictObject({ readyAt: z.string() }),
});

/** Stops a start over that runs against the signed-in account. */
export const stopStartOver = endpoint({
  method: 'POST',
  path: '/account/start-over/stop',
  access: 'account',
  summary: 'Stop a start over that I did not ask for',
  whileLeaving: true,
  answer: z.strictObject({ account: Account }),
});

/**
 * What somebody who starts over needs to make the new keys; the address is proven once more. Refusals:
 * `start_over_too_early`, `not_found` when none waits (it was stopped, or has lapsed).
 */
export const prepareStartOver = endpoint({
  method: 'POST',
  path: '/start-over/prepare',
  access: 'anyone',
  summary: 'Prove the address again after 72 hours',
  paced: true,
  body: z.strictObject({ address, code, kind: z.enum(['candidate', 'recruiter']) }),
  answer: z.strictObject({
    accountId: id,
    generation: z.int().positive(),
    /** The key of the account's tags on the record: it stays. */
    recordSubjectKey: bytes({ exactly: 32 }),
    salt: bytes({ exactly: 32 }),
    /** The newest state of the manifest of unlocks: the new one follows it. Null where none was ever signed. */
    manifest: z.strictObject({ version: z.int().positive(), hash: z.string() }).nullable(),
    /** Proves for a quarter of an hour that the address was proven. */
    ticket: bytes({ exactly: 32 }),
  }),
});

/**
 * Starts over: new keys, the old ones and all sessions end, sealed documents are destroyed, grants are revoked; what
 * the account hid stays hidden. A recruiter leaves the employer and is let in again by a colleague or the domain.
 * Signs in. Sent again with the same keys and secrets, while the ticket lasts, it begins another session only.
 */
export const finishStartOver = endpoint({
  method: 'POST',
  path: '/start-over/finish',
  access: 'anyone',
  summary: 'Start over with new keys',
  paced: true,
  body: z.strictObject({
    accountId: id,
    ticket: bytes({ exactly: 32 }),
    keys: newKeys,
    unlocks: typedUnlocks,
    manifest: nextManifest,
  }),
  answer: z.strictObject({ account: Account }),
});
