/**
 * The texts of mails: plain text, with subjects that tell a passer-by nothing. No mail names a candidate, a posting or
 * what somebody wrote; the one name in any of them is that of an employer, when it invites a colleague or mails a code
 * to its domain.
 */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { type Descriptor, serverText, type Texts } from '../locales/server-messages.ts';
import type { MailTemplate } from './queue-mail.ts';

/** A mail, ready to be handed over. */
export type ComposedMail = { readonly subject: string; readonly text: string };

const TEXTS: { readonly [Each in Locale]: Texts } = {
  en: await serverText('en'),
  zh: await serverText('zh'),
  ja: await serverText('ja'),
};

type Template = { readonly subject: Descriptor; readonly body: Descriptor; readonly path: string };

const TEMPLATES: { readonly [Each in MailTemplate]: Template } = {
  code: {
    subject: /*i18n*/ { id: 'mail.code.subject', message: 'Your code' },
    body: /*i18n*/ {
      id: 'mail.code.body',
      message:
        'Your code is {code}. It works once, for a short time.\n\nNobody from this platform will ever ask you for it. If you did not ask for a code, ignore this mail: nothing happens.',
    },
    path: '',
  },
  invitation: {
    subject: /*i18n*/ { id: 'mail.invitation.subject', message: 'An invitation for you' },
    body: /*i18n*/ {
      id: 'mail.invitation.body',
      message:
        'A colleague at “{employerName}” invites you to recruit together. Open this link and sign up with the address that received this mail, or sign in with it:\n\n{link}\n\nThe link works once. If you do not know this employer, ignore this mail: nothing happens.',
    },
    path: '',
  },
  operator_invitation: {
    subject: /*i18n*/ { id: 'mail.operator_invitation.subject', message: 'An invitation for you' },
    body: /*i18n*/ {
      id: 'mail.operator_invitation.body',
      message:
        'Two operators of this platform invite you to run it with them. Open this link and sign up with the address that received this mail:\n\n{link}\n\nThe link works once, for this address alone, for seven days. If you did not expect it, ignore this mail: nothing happens.',
    },
    path: '',
  },
  news: {
    subject: /*i18n*/ { id: 'mail.news.subject', message: 'Something new in your account' },
    body: /*i18n*/ {
      id: 'mail.news.body',
      message:
        'There is something new in your account. Sign in to see it:\n\n{link}\n\nThis mail says no more on purpose: mail can be read on its way. You can switch these notices off on the account page.',
    },
    path: '/app',
  },
  passkey_suspended: {
    subject: /*i18n*/ { id: 'mail.passkey_suspended.subject', message: 'A warning about your account' },
    body: /*i18n*/ {
      id: 'mail.passkey_suspended.body',
      message:
        'One of your passkeys answered in a way that only a copy of it would. It does not sign in any more. If you did not copy it, somebody else did. Sign in with your passphrase or your recovery kit, and remove it:\n\n{link}',
    },
    path: '/app/account',
  },
  employer_decided: {
    subject: /*i18n*/ { id: 'mail.employer_decided.subject', message: 'Something new in your account' },
    body: /*i18n*/ {
      id: 'mail.employer_decided.body',
      message:
        'The operator has decided about your employer’s account. Sign in to read the decision and its reason:\n\n{link}',
    },
    path: '/app/employer',
  },
  domain_proof: {
    subject: /*i18n*/ { id: 'mail.domain_proof.subject', message: 'Your code' },
    body: /*i18n*/ {
      id: 'mail.domain_proof.body',
      message:
        'Somebody who recruits for “{employerName}” says that the domain {domain} belongs to it. Whoever has this code shows that it does:\n\n{code}\n\nThe code works for a quarter of an hour. Give it to that person only if you know of this. Otherwise ignore this mail: nothing happens.',
    },
    path: '',
  },
  domain_reclaim: {
    subject: /*i18n*/ { id: 'mail.domain_reclaim.subject', message: 'Your code' },
    body: /*i18n*/ {
      id: 'mail.domain_reclaim.body',
      message:
        'Nobody leads “{employerName}” on this platform any more, and somebody asks to. Whoever has this code becomes its owner, because {domain} is its domain:\n\n{code}\n\nThe code works for a quarter of an hour. Give it to that person only if you know of this. Otherwise ignore this mail: nothing happens.',
    },
    path: '',
  },
  domain_device: {
    subject: /*i18n*/ { id: 'mail.domain_device.subject', message: 'Your code' },
    body: /*i18n*/ {
      id: 'mail.domain_device.body',
      message:
        'Somebody who recruits for “{employerName}” wants to contact candidates from a new device. Whoever has this code may, because it was sent to {domain}:\n\n{code}\n\nThe code works for a quarter of an hour. Give it to that person only if you know of this. Otherwise ignore this mail: nothing happens.',
    },
    path: '',
  },
  new_sign_in: {
    subject: /*i18n*/ {
      id: 'mail.new_sign_in.subject',
      message: 'A sign-in from a browser that is new to your account',
    },
    body: /*i18n*/ {
      id: 'mail.new_sign_in.body',
      message:
        'Somebody signed in to your account from a browser that it did not know: {browser, select, unknown {one that does not say what it is} other {{browser}}}.\n\nIf it was you, there is nothing to do. If it was not, somebody has your passphrase, your recovery kit or one of your devices. Sign in, sign that browser out, and make a new passphrase and a new kit:\n\n{link}',
    },
    path: '/app/account',
  },
  refused_sign_ins: {
    subject: /*i18n*/ {
      id: 'mail.refused_sign_ins.subject',
      message: 'Somebody tries to sign in to your account',
    },
    body: /*i18n*/ {
      id: 'mail.refused_sign_ins.body',
      message:
        'Several tries to sign in with your address were refused within an hour. Nobody came in, and your documents stay sealed.\n\nIf it was you, use your recovery kit if the passphrase does not fit. If it was not, there is nothing you must do: the tries are slowed and limited. You find them in the list of sign-ins:\n\n{link}',
    },
    path: '/app/account',
  },
  start_over_begun: {
    subject: /*i18n*/ {
      id: 'mail.start_over_begun.subject',
      message: 'Somebody wants to start over with your account',
    },
    body: /*i18n*/ {
      id: 'mail.start_over_begun.body',
      message:
        'Somebody who can read this mailbox asked to start over with your account, as one does who has lost passphrase, recovery kit and every device. From {at} on they may do it with a second code: new keys are made, your documents are destroyed, and what you granted ends.\n\nIf it was you, wait until then. If it was not, sign in and stop it:\n\n{link}\n\nThen make your mailbox safe: somebody else reads it.',
    },
    path: '/app/account',
  },
  start_over_soon: {
    subject: /*i18n*/ {
      id: 'mail.start_over_soon.subject',
      message: 'Last warning before your account starts over',
    },
    body: /*i18n*/ {
      id: 'mail.start_over_soon.body',
      message:
        'You can still stop it: somebody who can read this mailbox asked to start over with your account, and may do it from {at} on. Your documents will then be destroyed, and what you granted ends.\n\nIf it was not you, sign in and stop it now:\n\n{link}',
    },
    path: '/app/account',
  },
  keys_replaced: {
    subject: /*i18n*/ { id: 'mail.keys_replaced.subject', message: 'The keys of your account were replaced' },
    body: /*i18n*/ {
      id: 'mail.keys_replaced.body',
      message:
        'The keys of your account were replaced. The earlier passphrase and recovery kit open nothing any more, and all other devices were signed out.\n\nIf it was you, there is nothing to do. If it was not, somebody has your secrets or your mailbox: write to whoever runs this platform at once, and ask them to hold the account.\n\n{link}',
    },
    path: '/app',
  },
  keys_changed: {
    subject: /*i18n*/ {
      id: 'mail.keys_changed.subject',
      message: 'Your employer’s keys changed',
    },
    body: /*i18n*/ {
      id: 'mail.keys_changed.body',
      message:
        'The keys of your employer’s account changed. They say whom candidates seal their documents to. Sign in, and look at what changed and whether it is right:\n\n{link}\n\nWhere the employer begins with new keys altogether, they count after 72 hours. Until then an owner can oppose them.',
    },
    path: '/app/employer/keys',
  },
  address_changed: {
    subject: /*i18n*/ { id: 'mail.address_changed.subject', message: 'Your account has another address now' },
    body: /*i18n*/ {
      id: 'mail.address_changed.body',
      message:
        'Your account was moved to another address; this one no longer opens it, and this is the last mail about it.\n\nIf it was you, there is nothing to do. If it was not, somebody has one of your secrets. On a device where you are still signed in, replace your keys now:\n\n{link}\n\nIf there is none, write to whoever runs this platform and ask them to hold the account.',
    },
    path: '/app/account',
  },
  erasure_begun: {
    subject: /*i18n*/ { id: 'mail.erasure_begun.subject', message: 'Your account will be erased' },
    body: /*i18n*/ {
      id: 'mail.erasure_begun.body',
      message:
        'Somebody who has the passphrase, the recovery kit or a passkey of your account asked to have it erased. It is closed now. On {at} everything in it is destroyed, and nobody can bring it back after that.\n\nIf it was you, there is nothing to do. If it was not, or if you have changed your mind, sign in before that moment and keep your account; one click is enough:\n\n{link}',
    },
    path: '/app/account',
  },
  erasure_stopped: {
    subject: /*i18n*/ { id: 'mail.erasure_stopped.subject', message: 'Your account stays' },
    body: /*i18n*/ {
      id: 'mail.erasure_stopped.body',
      message:
        'Your account will not be erased: somebody who was signed in to it kept it. It is again as it was.\n\nIf it was you, there is nothing to do. If it was not, somebody else uses your account. Sign in, sign that browser out, and make a new passphrase and a new kit:\n\n{link}',
    },
    path: '/app/account',
  },
  account_erased: {
    subject: /*i18n*/ { id: 'mail.account_erased.subject', message: 'Your account was erased' },
    body: /*i18n*/ {
      id: 'mail.account_erased.body',
      message:
        'Your account was erased, as somebody asked who had its passphrase, its recovery kit or one of its passkeys. Documents, copies, messages and keys are destroyed; nobody can bring them back. With this mail the platform forgets your address.\n\nIf it was you, there is nothing to do. If it was not, somebody has your secrets: use them nowhere any more. You can open a new account with this address at any time:\n\n{link}',
    },
    path: '/app',
  },
};

/**
 * Writes a mail in the reader's language. `values`: `code` for a code, with `employerName` and `domain`
 * for one that goes to a domain; `employerName` and `link` for an invitation,
 * `link` for an operator's; `at` for the warnings of a start over and of an erasure; `browser` for a new sign-in (its label, or `unknown`); nothing for the others. Line breaks in a value become spaces, so that none can add a paragraph of its own.
 */
export function composeMail(
  template: MailTemplate,
  locale: Locale,
  values: Readonly<Record<string, string>>,
  publicUrl: string,
): ComposedMail {
  const { subject, body, path } = TEMPLATES[template];
  const text = TEXTS[locale];
  const lines = Object.entries(values).map(([name, value]) => [name, value.replace(/\s+/g, ' ')]);
  const filled = text(body, { link: publicUrl + path, ...Object.fromEntries(lines) });
  return { subject: text(subject), text: `${filled}\n\n-- \nSealfolio\n${publicUrl}\n` };
}
