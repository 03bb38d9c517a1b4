/** Accounts: a code proves an address; sign-up, sign-in, wraps, sessions. Nothing here ever carries a key. */
import { z } from 'zod';
import { done, endpoint } from './endpoint.ts';
import { address, bytes, id, line, locale, recipient, token, verifyKey } from './values.ts';

const kind = z.enum(['candidate', 'recruiter', 'operator']);
const method = z.enum(['passphrase', 'kit']);
const wrap = bytes({ atMost: 8192 });

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
  /** The key of the account's own tags on the record (32 bytes). */
  recordSubjectKey: bytes({ exactly: 32 }),
  heldReason: z.string().nullable(),
  notices: z.boolean(),
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
      .array(z.strictObject({ method, secret: bytes({ exactly: 32 }), wrap }))
      .length(2)
      .refine(
        (unlocks) => new Set(unlocks.map((unlock) => unlock.method)).size === 2,
        'needs one of each method',
      ),
  }),
  answer: z.strictObject({ account: Account }),
});

/** The salt for an address: keyed, so that unknown addresses have one too. */
export const beginSignIn = endpoint({
  method: 'POST',
  path: '/sign-in/begin',
  access: 'anyone',
  summary: 'Get the salt for an address, known or not',
  body: z.strictObject({ address }),
  answer: z.strictObject({ salt: bytes({ exactly: 32 }) }),
});

/** Signs in; answers the wrap that the same method opens. */
export const signIn = endpoint({
  method: 'POST',
  path: '/sign-in',
  access: 'anyone',
  summary: 'Sign in by passphrase or recovery kit',
  body: z.strictObject({ address, method, secret: bytes({ exactly: 32 }) }),
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
  params: z.strictObject({ method }),
  answer: z.strictObject({ wrap, salt: bytes({ exactly: 32 }) }),
});

/** Replaces passphrase or kit by a new one; ends all other sessions. */
export const changeUnlock = endpoint({
  method: 'PUT',
  path: '/account/unlocks/:method',
  access: 'account',
  summary: 'Replace the passphrase or the recovery kit',
  params: z.strictObject({ method }),
  /** `proof`: the sign-in secret of any method that is in force, so that an open screen is not enough. */
  body: z.strictObject({
    proof: z.strictObject({ method, secret: bytes({ exactly: 32 }) }),
    secret: bytes({ exactly: 32 }),
    wrap,
  }),
  answer: done,
});

/** Language of mails and notices, and whether news are mailed. */
export const changePreferences = endpoint({
  method: 'PUT',
  path: '/account/preferences',
  access: 'account',
  summary: 'Choose language and mail notices',
  body: z.strictObject({ locale, notices: z.boolean() }),
  answer: z.strictObject({ account: Account }),
});

/** Ends this session. */
export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  access: 'account',
  summary: 'Sign out here',
  answer: done,
});

/** Ends every session of the account. */
export const signOutEverywhere = endpoint({
  method: 'POST',
  path: '/sign-out-everywhere',
  access: 'account',
  summary: 'Sign out on all devices',
  answer: done,
});
