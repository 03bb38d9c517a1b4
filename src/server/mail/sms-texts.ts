/**
 * What goes to a number instead of a mail: codes and warnings, short enough for one message. A new template decides
 * here whether it is one of these. No text names a person, a posting or what somebody wrote.
 */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { type Descriptor, serverText, type Texts } from '../locales/server-messages.ts';
import type { MailTemplate } from './queue-mail.ts';

const TEXTS: { readonly [Each in Locale]: Texts } = {
  en: await serverText('en'),
  zh: await serverText('zh'),
  ja: await serverText('ja'),
};

/** Null: for mail alone. */
const SMS: { readonly [Each in MailTemplate]: Descriptor | null } = {
  code: /*i18n*/ {
    id: 'sms.code',
    message: 'Sealfolio: your code is {code}. It works once, for 15 minutes. Give it to nobody.',
  },
  invitation: null,
  operator_invitation: null,
  news: null,
  employer_decided: null,
  domain_proof: null,
  domain_reclaim: null,
  domain_device: null,
  passkey_suspended: /*i18n*/ {
    id: 'sms.passkey_suspended',
    message:
      'Sealfolio: one of your passkeys may have been copied and no longer signs in. Open your account and remove it.',
  },
  new_sign_in: /*i18n*/ {
    id: 'sms.new_sign_in',
    message:
      'Sealfolio: somebody signed in to your account from a browser that is new to it. Not you? Sign it out and replace passphrase and kit.',
  },
  refused_sign_ins: /*i18n*/ {
    id: 'sms.refused_sign_ins',
    message:
      'Sealfolio: several tries to sign in to your account were refused. Nobody came in. Not you? There is nothing you must do.',
  },
  start_over_begun: /*i18n*/ {
    id: 'sms.start_over_begun',
    message:
      'Sealfolio: somebody asked to start over with your account. From {at} on its documents can be destroyed. Not you? Sign in and stop it.',
  },
  start_over_soon: /*i18n*/ {
    id: 'sms.start_over_soon',
    message:
      'Sealfolio: last warning. From {at} on somebody may start over with your account, destroying its documents. Not you? Sign in, stop it.',
  },
  keys_replaced: /*i18n*/ {
    id: 'sms.keys_replaced',
    message:
      'Sealfolio: the keys of your account were replaced. Not you? Ask whoever runs the platform to hold the account at once.',
  },
  keys_changed: /*i18n*/ {
    id: 'sms.keys_changed',
    message:
      'Sealfolio: the keys of the employer you recruit for changed. Sign in and look whether that is right.',
  },
  address_changed: /*i18n*/ {
    id: 'sms.address_changed',
    message:
      'Sealfolio: your account has another address now; this number opens it no more. Not you? Replace your keys on a device still signed in.',
  },
  erasure_begun: /*i18n*/ {
    id: 'sms.erasure_begun',
    message: 'Sealfolio: your account is closed and will be erased on {at}. Not you? Sign in and keep it.',
  },
  erasure_stopped: /*i18n*/ {
    id: 'sms.erasure_stopped',
    message: 'Sealfolio: your account will not be erased. Not you who kept it? Sign in and make new secrets.',
  },
  account_erased: /*i18n*/ {
    id: 'sms.account_erased',
    message:
      'Sealfolio: your account was erased, with all in it. Not you? Somebody has your secrets: use them nowhere any more.',
  },
};

/**
 * Writes a text message in the reader's language; undefined for what is not sent to numbers. A code ends in the line
 * by which a browser offers it on this platform's pages and on no others (WICG, Origin-bound one-time codes).
 */
export function composeSms(
  template: MailTemplate,
  locale: Locale,
  values: Readonly<Record<string, string>>,
  publicUrl: string,
): string | undefined {
  const descriptor = SMS[template];
  if (descriptor === null) return undefined;
  const text = TEXTS[locale](descriptor, values);
  return values.code === undefined ? text : `${text}\n@${new URL(publicUrl).hostname} #${values.code}`;
}
