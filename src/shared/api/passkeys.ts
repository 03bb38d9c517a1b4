/**
 * Passkeys: signing in without typing, unlocking where the authenticator has a PRF, and the keys with which a
 * recruiter contacts candidates. What a PRF gives never leaves the browser (W3C WebAuthn Level 3).
 */
import { z } from 'zod';
import { Account } from './accounts.ts';
import { done, endpoint } from './endpoint.ts';
import {
  browserProof,
  credentialId,
  nextManifest,
  passkeyAnswer,
  proof,
  signInSecret,
  wrap,
} from './keys.ts';
import { id, line } from './values.ts';
import { PasskeyCreation, PasskeyRequest } from './webauthn.ts';

/** A passkey, as its owner sees it. */
export const Passkey = z.strictObject({
  credentialId,
  label: z.string(),
  createdAt: z.string(),
  usedAt: z.string().nullable(),
  /** It unlocks, by its PRF; otherwise it only signs in. */
  unlocks: z.boolean(),
  /** It cannot be copied to another device. */
  deviceBound: z.boolean(),
  /** Its counter went back: a copy of it was used, and it is taken for nothing any more. */
  suspended: z.boolean(),
});
/** See {@link Passkey}. */
export type Passkey = z.infer<typeof Passkey>;

/** With what a recruiter may contact candidates. */
export const ContactKey = z.strictObject({
  keyId: id,
  kind: z.enum(['passkey', 'browser']),
  label: z.string(),
  registeredAt: z.string(),
  confirmedAt: z.string().nullable(),
});
/** See {@link ContactKey}. */
export type ContactKey = z.infer<typeof ContactKey>;

/** The options with which a browser makes a new passkey (WebAuthn section 5.1.9). */
export const beginPasskey = endpoint({
  method: 'POST',
  path: '/account/passkeys/begin',
  access: 'account',
  summary: 'Begin to add a passkey',
  answer: z.strictObject({ options: PasskeyCreation }),
});

/** Adds a passkey. `unlock` is what it opens, when it has a PRF. */
export const addPasskey = endpoint({
  method: 'POST',
  path: '/account/passkeys',
  access: 'account',
  summary: 'Add a passkey',
  body: z.strictObject({
    proof,
    response: passkeyAnswer,
    label: line(60),
    unlock: z.strictObject({ secret: signInSecret, wrap, manifest: nextManifest }).nullable(),
  }),
  answer: z.strictObject({ passkeys: z.array(Passkey) }),
});

/** The account's passkeys. */
export const listPasskeys = endpoint({
  method: 'GET',
  path: '/account/passkeys',
  access: 'account',
  summary: 'My passkeys',
  answer: z.strictObject({ passkeys: z.array(Passkey) }),
});

/** Takes a passkey away: it signs in and unlocks no more, all other sessions end. The browser’s own copy is for its owner to delete. */
export const removePasskey = endpoint({
  method: 'POST',
  path: '/account/passkeys/:credentialId/remove',
  access: 'account',
  summary: 'Remove a passkey',
  params: z.strictObject({ credentialId }),
  /** `manifest` when it unlocked; null when it only signed in. */
  body: z.strictObject({ proof, manifest: nextManifest.nullable() }),
  answer: z.strictObject({ passkeys: z.array(Passkey) }),
});

/** What a passkey opens, for a page that is signed in but locked. */
export const getPasskeyWrap = endpoint({
  method: 'GET',
  path: '/account/passkeys/:credentialId/wrap',
  access: 'account',
  summary: 'Get the wrap that a passkey opens',
  params: z.strictObject({ credentialId }),
  answer: z.strictObject({ wrap }),
});

/** The options with which any passkey of this platform may sign in: no list of them, so nothing is told. */
export const beginPasskeySignIn = endpoint({
  method: 'POST',
  path: '/sign-in/passkey/begin',
  access: 'anyone',
  summary: 'Begin to sign in by passkey',
  paced: true,
  answer: z.strictObject({ options: PasskeyRequest }),
});

/** Signs in by passkey. `wrap` is null for one without a PRF: passphrase or kit unlock then. */
export const signInByPasskey = endpoint({
  method: 'POST',
  path: '/sign-in/passkey',
  access: 'anyone',
  summary: 'Sign in by passkey',
  paced: true,
  body: z.strictObject({ response: passkeyAnswer }),
  answer: z.strictObject({ account: Account, wrap: wrap.nullable() }),
});

/** The options with which one of the account's own passkeys answers: to be shown, or to unlock a page by its PRF. */
export const beginPasskeyCheck = endpoint({
  method: 'POST',
  path: '/account/passkey-check/begin',
  access: 'account',
  summary: 'Begin to show my passkey',
  answer: z.strictObject({ options: PasskeyRequest }),
});

/**
 * Shows the passkey; a recruiter may then contact candidates for 12 hours in this session. With a passkey that can be
 * copied, the browser's own key signs the challenge too. A first contact key is confirmed at once, a further one by
 * an older one, by a colleague, or by the employer's domain: until then `until` is null.
 */
export const passPasskeyCheck = endpoint({
  method: 'POST',
  path: '/account/passkey-check',
  access: 'recruiter',
  summary: 'Show my passkey',
  body: z.strictObject({
    response: passkeyAnswer,
    /** Names a contact key that is new with this check. */
    keyId: id,
    label: line(60),
    /** By the browser's own key, over the challenge's bytes and the account's id; not needed of a device-bound passkey. */
    browser: browserProof.nullable(),
  }),
  answer: z.strictObject({
    contactKey: ContactKey,
    /** Until when candidates may be contacted; null while the key waits to be confirmed. */
    until: z.string().nullable(),
  }),
});

/** The keys with which the signed-in recruiter may contact candidates. */
export const listContactKeys = endpoint({
  method: 'GET',
  path: '/account/contact-keys',
  access: 'recruiter',
  summary: 'My keys for contacting candidates',
  answer: z.strictObject({
    keys: z.array(ContactKey),
    /** Until when this session may contact candidates. */
    until: z.string().nullable(),
    /** The domain that can confirm a key, when the employer has proven one. */
    domain: z.string().nullable(),
  }),
});

/** Confirms a new key: one's own from a session that may contact candidates, or a colleague's as an owner. */
export const confirmContactKey = endpoint({
  method: 'POST',
  path: '/contact-keys/:keyId/confirm',
  access: 'recruiter',
  contact: true,
  summary: 'Confirm a new device of mine or of a colleague',
  params: z.strictObject({ keyId: id }),
  answer: done,
});

/** Ends a key, one's own or, as an owner, a colleague's. */
export const endContactKey = endpoint({
  method: 'POST',
  path: '/contact-keys/:keyId/end',
  access: 'recruiter',
  summary: 'End a key for contacting candidates',
  params: z.strictObject({ keyId: id }),
  answer: done,
});

/** Mails a code to the employer's domain, by which a new key of one's own is confirmed. */
export const sendDomainKeyCode = endpoint({
  method: 'POST',
  path: '/contact-keys/:keyId/domain-code',
  access: 'recruiter',
  summary: 'Send a code to the employer’s domain to confirm my new device',
  params: z.strictObject({ keyId: id }),
  body: z.strictObject({ mailbox: line(30) }),
  answer: z.strictObject({ sent: z.literal(true), code: z.string().optional() }),
});

/** Confirms a new key of one's own by the code that was mailed to the domain. */
export const confirmKeyByDomain = endpoint({
  method: 'POST',
  path: '/contact-keys/:keyId/confirm-by-domain',
  access: 'recruiter',
  summary: 'Confirm my new device by the employer’s domain',
  params: z.strictObject({ keyId: id }),
  body: z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
  answer: done,
});
