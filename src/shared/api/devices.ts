/** Devices and sign-ins of an account, and letting a new device in from an old one. */
import { z } from 'zod';
import { Account } from './accounts.ts';
import { done, endpoint } from './endpoint.ts';
import { proof } from './keys.ts';
import { bytes, id, recipient, token, verifyKey } from './values.ts';

/** One session, as its owner sees it. */
export const SessionEntry = z.strictObject({
  sessionId: id,
  /** Browser and system as they say of themselves, such as "Firefox, Android". */
  label: z.string(),
  method: z.enum(['passphrase', 'kit', 'passkey', 'pairing']),
  beganAt: z.string(),
  /** To the hour. */
  seenAt: z.string(),
  current: z.boolean(),
});
/** See {@link SessionEntry}. */
export type SessionEntry = z.infer<typeof SessionEntry>;

/** One sign-in of the last 90 days, or a refused try. */
export const SignInEntry = z.strictObject({
  at: z.string(),
  method: z.string(),
  outcome: z.enum(['signed_in', 'refused']),
  label: z.string(),
  newDevice: z.boolean(),
});
/** See {@link SignInEntry}. */
export type SignInEntry = z.infer<typeof SignInEntry>;

/** Where the account is signed in, and how it was signed in to. */
export const listSessions = endpoint({
  method: 'GET',
  path: '/account/sessions',
  access: 'account',
  summary: 'My devices and sign-ins',
  answer: z.strictObject({ sessions: z.array(SessionEntry), signIns: z.array(SignInEntry) }),
});

/** Signs one session out. */
export const endSession = endpoint({
  method: 'DELETE',
  path: '/account/sessions/:sessionId',
  access: 'account',
  summary: 'Sign one device out',
  whileLeaving: true,
  params: z.strictObject({ sessionId: id }),
  answer: done,
});

/**
 * A new device asks to be let in. It commits itself to its key and nonce before it sees the other side's, so that a
 * platform in between has one guess at the code that both screens show; see `shared/vault/pairing.ts`. `token` is
 * known to it alone. A request lasts ten minutes.
 */
export const beginPairing = endpoint({
  method: 'POST',
  path: '/pairings',
  access: 'anyone',
  summary: 'Ask to be let in by a device that is signed in',
  paced: true,
  body: z.strictObject({ pairingId: id, token, commitment: bytes({ exactly: 32 }) }),
  /** What is typed on the old device, eight letters and digits; it finds the pairing, and proves nothing. */
  answer: z.strictObject({ code: z.string(), expiresAt: z.string() }),
});

/** The old device takes a pairing up by its code, for its account alone. Case, spaces and dashes do not matter. */
export const takePairing = endpoint({
  method: 'POST',
  path: '/account/pairings/take',
  access: 'account',
  summary: 'Take up a new device’s request by its code',
  body: z.strictObject({ code: z.string().min(4).max(20) }),
  answer: z.strictObject({
    pairingId: id,
    commitment: bytes({ exactly: 32 }),
    label: z.string(),
    expiresAt: z.string(),
  }),
});

/** The old device gives its own nonce, now that it has the commitment. Once only. */
export const answerPairing = endpoint({
  method: 'PUT',
  path: '/account/pairings/:pairingId/nonce',
  access: 'account',
  summary: 'Answer the commitment with a nonce',
  params: z.strictObject({ pairingId: id }),
  body: z.strictObject({ nonce: bytes({ exactly: 32 }) }),
  answer: done,
});

/** The new device looks how far it is: `pairing_not_yet` until the old one has answered. */
export const lookAtPairing = endpoint({
  method: 'POST',
  path: '/pairings/:pairingId/look',
  access: 'anyone',
  summary: 'See whether the old device has answered',
  params: z.strictObject({ pairingId: id }),
  body: z.strictObject({ token }),
  answer: z.strictObject({
    ownerNonce: bytes({ exactly: 32 }),
    /** The account, and the key that what is sealed must give: both stand in the code that is compared. */
    accountId: id,
    signKey: verifyKey,
    /** The account's secret, sealed to the new device, once the codes were compared. */
    sealed: bytes({ atMost: 16_384 }).nullable(),
  }),
});

/** The new device opens its commitment. */
export const revealPairing = endpoint({
  method: 'POST',
  path: '/pairings/:pairingId/reveal',
  access: 'anyone',
  summary: 'Reveal the new device’s key',
  params: z.strictObject({ pairingId: id }),
  body: z.strictObject({ token, recipient, nonce: bytes({ exactly: 32 }) }),
  answer: done,
});

/** The old device reads what the new one revealed: `pairing_not_yet` until then. */
export const readPairing = endpoint({
  method: 'GET',
  path: '/account/pairings/:pairingId',
  access: 'account',
  summary: 'Read the new device’s key',
  params: z.strictObject({ pairingId: id }),
  answer: z.strictObject({ recipient, nonce: bytes({ exactly: 32 }) }),
});

/** The codes are alike: the old device hands the account's secret over, sealed to the new one. */
export const confirmPairing = endpoint({
  method: 'POST',
  path: '/account/pairings/:pairingId/confirm',
  access: 'account',
  summary: 'Let the new device in',
  params: z.strictObject({ pairingId: id }),
  body: z.strictObject({ proof, sealed: bytes({ atMost: 16_384 }) }),
  answer: done,
});

/** The codes differ, or it was a mistake: nobody is let in. */
export const refusePairing = endpoint({
  method: 'POST',
  path: '/account/pairings/:pairingId/refuse',
  access: 'account',
  summary: 'Do not let the new device in',
  params: z.strictObject({ pairingId: id }),
  answer: done,
});

/** The new device signs in, once. */
export const finishPairing = endpoint({
  method: 'POST',
  path: '/pairings/:pairingId/finish',
  access: 'anyone',
  summary: 'Sign in on the new device',
  params: z.strictObject({ pairingId: id }),
  body: z.strictObject({ token }),
  answer: z.strictObject({ account: Account }),
});
