import type { Secrets } from '../config/secrets.ts';
import { type MailTemplate, queueMail } from '../mail/queue-mail.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { PUBLIC_POOL } from './caller.ts';
import type { AccountRow } from './store.ts';

/** The mails that warn of what may be somebody else's doing. */
export type Warning = Extract<
  MailTemplate,
  | 'passkey_suspended'
  | 'new_sign_in'
  | 'refused_sign_ins'
  | 'start_over_begun'
  | 'start_over_soon'
  | 'keys_replaced'
  | 'keys_changed'
  | 'address_changed'
  | 'erasure_begun'
  | 'erasure_stopped'
  | 'account_erased'
>;

/** What is needed of an account to warn its owner. */
export type Warned = Pick<AccountRow, 'account_id' | 'pool' | 'sealed_address' | 'locale'>;

/**
 * Mails the owner of an account, at the address that `account` has, of what changes the ways into it, or whom an employer's
 * candidates seal to. Also to owners
 * who want no notices: it may not be their doing. Never to a self-check's people.
 */
export async function warnOwner(
  tx: StorageTransaction,
  secrets: Pick<Secrets, 'mailer'>,
  input: { account: Warned; template: Warning; values?: Readonly<Record<string, string>>; now: Date },
): Promise<void> {
  const { account, template, values = {}, now } = input;
  if (account.pool !== PUBLIC_POOL) return;
  await queueMail(tx, secrets.mailer.recipient, {
    pool: account.pool,
    template,
    to: { sealed: account.sealed_address },
    locale: account.locale,
    values,
    now,
  });
}
