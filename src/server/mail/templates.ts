/**
 * The texts of mails: plain text, with subjects that tell a passer-by nothing. No mail names a candidate, a posting or
 * what somebody wrote; the one name in any of them is that of the employer that invites a colleague.
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
};

/**
 * Writes a mail in the reader's language. `values`: `code` for a code; `employerName` and `link` for an invitation;
 * nothing for the others. Line breaks in a value become spaces, so that none can add a paragraph of its own.
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
