/** Codes of six digits, mailed to a mailbox that only whoever runs a domain has. */
import { randomInt } from 'node:crypto';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import type { PROOF_MAILBOXES } from '../../shared/employers/domain.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { hashAddress, hashSecret } from '../accounts/addresses.ts';
import { PUBLIC_POOL } from '../accounts/caller.ts';
import { takeOfHour } from '../accounts/limit-hourly.ts';
import type { Secrets } from '../config/secrets.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { EmployersTable } from './store.ts';

/** How long a code is good for, in milliseconds, and how often it may be tried. */
export const CODE_LASTS = 15 * 60_000;
/** See {@link CODE_LASTS}. */
export const CODE_TRIES = 5;
const CODES_AN_HOUR = 5;

/** One of the mailboxes to which a code may go. */
export type Mailbox = (typeof PROOF_MAILBOXES)[number];
/** What a code is for: the mail says it, so that whoever reads it knows what they hand on. */
export type DomainCodeUse = 'domain_proof' | 'domain_reclaim' | 'domain_device';

/**
 * Mails a code; the caller keeps its hash. Five an hour for an employer, and five for a mailbox, whatever for: past
 * that `too_many_requests`. In a self-check pool nothing is mailed.
 */
export async function mailDomainCode(
  tx: StorageTransaction,
  secrets: Secrets,
  input: {
    use: DomainCodeUse;
    employer: Pick<EmployersTable, 'employer_id' | 'name' | 'pool'>;
    domain: string;
    mailbox: Mailbox;
    locale: Locale;
    now: Date;
  },
): Promise<{ code: string } | Refusal> {
  const { use, employer, domain, mailbox, locale, now } = input;
  const { pool } = employer;
  const address = `${mailbox}@${domain}`;
  for (const counted of [`codes of employer ${employer.employer_id}`, address]) {
    const key = hashAddress(secrets.addressKey, counted);
    if (!(await takeOfHour(tx, { pool, key, atMost: CODES_AN_HOUR, now })))
      return refuse('too_many_requests', `${CODES_AN_HOUR} codes an hour at most`);
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  if (pool === PUBLIC_POOL) {
    const values = { code, domain, employerName: employer.name };
    await queueMail(tx, secrets.mailer.recipient, { pool, template: use, to: address, locale, values, now });
  }
  return { code };
}

/** The hash under which a code is kept (32 bytes); `of` is the id of what it is for. */
export function hashDomainCode(of: string, code: string): Uint8Array {
  return hashSecret(encodeUtf8(`${of}\0${code}`));
}
