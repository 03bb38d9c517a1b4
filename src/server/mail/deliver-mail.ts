import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { unseal } from '../../shared/vault/seal.ts';
import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { openQueuedMail } from './queue-mail.ts';
import { countFailedDelivery, countOpening, isSent, markSent } from './store.ts';
import { composeMail } from './templates.ts';

/** Sends one composed mail. */
export type MailDoor = (mail: { to: string; subject: string; text: string }) => Promise<void>;

/** The folder in which a development platform keeps the mails it would have sent. */
export const mailFolder = (dataDir: string) => join(dataDir, 'mail');

/** SMTP when configured; otherwise, in development only, a folder that `/dev/mail` shows. */
export function openMailDoor(config: Config): MailDoor {
  if (config.smtpUrl !== undefined) return smtpDoor(createTransport(config.smtpUrl), config.mailFrom);
  return folderDoor(createTransport({ streamTransport: true, buffer: true }), config);
}

/**
 * Delivers one queued mail: opens its seal, composes it, hands it over, and marks it sent. A delivery that is
 * repeated after it was marked does nothing; one that broke in between may reach the reader twice.
 */
export async function deliverMail(
  parts: { db: Database; secrets: Secrets; config: Config; door: MailDoor },
  job: { mailId: string; sealed: string },
): Promise<void> {
  if (await parts.db.read((tx) => isSent(tx, job.mailId))) return;
  const mail = await openQueuedMail(decodeBase64url(job.sealed), parts.secrets.mailer.identity);
  await parts.db.transact((tx) => countOpening(tx, new Date()));
  const to =
    typeof mail.to === 'string'
      ? mail.to
      : decodeUtf8(await unseal(decodeBase64url(mail.to.sealed), parts.secrets.mailer.identity));
  try {
    await parts.door({ to, ...composeMail(mail.template, mail.locale, mail.values, parts.config.publicUrl) });
  } catch {
    await parts.db.transact((tx) => countFailedDelivery(tx, job.mailId));
    // The error of an SMTP server repeats the address: neither log nor queue may keep it.
    throw new Error('a mail could not be handed to the mail server; it will be tried again');
  }
  await parts.db.transact((tx) => markSent(tx, job.mailId, new Date()));
}

function smtpDoor(transport: Transporter, from: string): MailDoor {
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text, disableFileAccess: true, disableUrlAccess: true });
  };
}

function folderDoor(transport: Transporter, config: Config): MailDoor {
  const folder = mailFolder(config.dataDir);
  return async ({ to, subject, text }) => {
    const { message } = await transport.sendMail({ from: config.mailFrom, to, subject, text });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = join(folder, `.${newUuidV7()}`);
    await writeFile(made, message, { mode: 0o600 });
    await rename(made, join(folder, `${newUuidV7()}.eml`));
  };
}
