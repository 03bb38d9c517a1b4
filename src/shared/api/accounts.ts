/** Accounts: a code proves an address; sign-up, sign-in, wraps, sessions. Nothing here ever carries a key. */
import { z } from 'zod';
import { done, endpoint } from './endpoint.ts';
import { nextManifest, proof, signInSecret, typedMethod, unlockEntry, wrap } from './keys.ts';
import { address, bytes, id, line, locale, recipient, token, verifyKey } from './values.ts';

const kind = z.enum(['candidate', 'recruiter', 'operator']);
const operatorRole = z.enum(['administrator', 'reviewer']);

/** What an operator may do; an administrator may do all that a reviewer may. */
export type OperatorRole = z.infer<typeof operatorRole>;

/**
 * What is new, by kind. Candidates: a request came; a message; an application moved on; a copy was opened; an access ends
 * soon, or its reader is gone. Recruiters: an application or an interest arrived; a message. A mail never tells which.
 */
export const NOTICE_KINDS = ['requests', 'messages', 'progress', 'openings', 'access', 'arrivals'] as const;
const noticeKind = z.enum(NOTICE_KINDS);
/** See {@link NOTICE_KINDS}. */
export type NoticeKind = z.infer<typeof noticeKind>;
const quiet = z
  .array(noticeKind)
  .max(NOTICE_KINDS.length)
  .overwrite((kinds) => NOTICE_KINDS.filter((kind) => kinds.includes(kind)));

/** The kinds of accounts. */
export type AccountKind = z.infer<typeof kind>;

/** An account, as its owner sees it. */
export const Account = z.strictObject({
  accountId: id,
  kind,
  locale,
  displayName: z.string().nullable(),
  recipient,
  signKey: verifyKey,
  /** Which keys those are: 1 from the sign-up on, one more after each lost device or start over. */
  generation: z.int().positive(),
  /** The key of the account's own tags on the record (32 bytes). */
  recordSubjectKey: bytes({ exactly: 32 }),
  /**
   * Whether its owner has shown that the recovery kit can be read back: `due` from the second visit on, and needed
   * before a second grant.
   */
  kitDrill: z.enum(['later', 'due', 'done']),
  /** Operators only. */
  operatorRole: operatorRole.nullable(),
  /** A start over that runs against this account, and may be stopped; the moment at which it could be finished. */
  startOverAt: z.string().nullable(),
  /** When the account is erased, as its owner asked; the owner may keep it until then. */
  eraseAt: z.string().nullable(),
  heldReason: z.string().nullable(),
  /** The kinds of news that are not mailed. */
  quiet,
  createdAt: z.string(),
  /** True in the separate pool that a self-check opens. */
  selfcheck: z.boolean(),
});
/** See {@link Account}. */
export type Account = z.infer<typeof Account>;

/** Mails a code to an address; answers the same whether or not the address is known. */
export const sendCode = endpoint({
  method: 'POST',
  path: '/codes',
  access: 'anyone',
  paced: true,
  summary: 'Send a code that proves a mail address',
  body: z.strictObject({ address, locale }),
  /** `code` only to the holder of a self-check token, in its own pool. */
  answer: z.strictObject({ sent: z.literal(true), code: z.string().optional() }),
});

/** Opens an account; the keys were made by the caller. Signs in. */
export const createAccount = endpoint({
  method: 'POST',
  path: '/accounts',
  access: 'anyone',
  paced: true,
  summary: 'Open an account with a proven address',
  body: z.strictObject({
    accountId: id,
    kind,
    locale,
    address,
    code: z.string().regex(/^\d{6}$/),
    /** Recruiters and operators act under their name; candidates have none here. */
    displayName: line(100).nullable(),
    /** The one-time link's token, for an operator. */
    operatorToken: token.nullable(),
    recipient,
    signKey: verifyKey,
    recordSubjectKey: bytes({ exactly: 32 }),
    unlocks: z
      .array(unlockEntry)
      .length(2)
      .refine(
        (unlocks) => new Set(unlocks.map((unlock) => unlock.method)).size === 2,
        'needs one of each method',
      ),
    manifest: nextManifest,
  }),
  answer: z.strictObject({ account: Account }),
});

/** The salt for an address: keyed, so that unknown addresses have one too. */
export const beginSignIn = endpoint({
  method: 'POST',
  path: '/sign-in/begin',
  access: 'anyone',
  paced: true,
  summary: 'Get the salt for an address, known or not',
  body: z.strictObject({ address }),
  answer: z.strictObject({ salt: bytes({ exactly: 32 }) }),
});

/** Signs in; answers the wrap that the same method opens. */
export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  access: 'anyone',
  paced: true,
  summary: 'Sign in by passphrase or recovery kit',
  body: z.strictObject({ address, method: typedMethod, secret: signInSecret }),
  answer: z.strictObject({ account: Account, wrap }),
});

/** The signed-in account; 401 `signed_out` otherwise. */
export const getAccount = endpoint({
  method: 'GET',
  path: '/account',
  access: 'account',
  summary: 'Who is signed in',
  answer: z.strictObject({ account: Account }),
});

/** What a signed-in page needs to unlock again after a reload: the address stays unknown to it. */
export const getWrap = endpoint({
  method: 'GET',
  path: '/account/unlocks/:method',
  access: 'account',
  summary: 'Get the wrap of one unlock method, and its salt',
  params: z.strictObject({ method: typedMethod }),
  answer: z.strictObject({ wrap, salt: bytes({ exactly: 32 }) }),
});

/** Replaces passphrase or kit by a new one; ends all other sessions. */
export const changeUnlock = endpoint({
  method: 'PUT',
  path: '/account/unlocks/:method',
  access: 'account',
  summary: 'Replace the passphrase or the recovery kit',
  params: z.strictObject({ method: typedMethod }),
  body: z.strictObject({ proof, secret: signInSecret, wrap, manifest: nextManifest }),
  answer: done,
});

/** Language of mails and notices, and which news are not mailed. */
export const changePreferences = endpoint({
  method: 'PUT',
  path: '/account/preferences',
  access: 'account',
  summary: 'Choose language and mail notices',
  whileLeaving: true,
  body: z.strictObject({ locale, quiet }),
  answer: z.strictObject({ account: Account }),
});

/** Ends this session. */
export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  access: 'account',
  summary: 'Sign out here',
  whileLeaving: true,
  answer: done,
});

/** Ends every session of the account. */
export const signOutEverywhere = endpoint({
  method: 'POST',
  path: '/sign-out-everywhere',
  access: 'account',
  summary: 'Sign out on all devices',
  whileLeaving: true,
  answer: done,
});
