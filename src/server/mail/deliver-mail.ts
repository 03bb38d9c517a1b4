import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { readPhoneNumber } from '../../shared/api/phone-number.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { unseal } from '../../shared/vault/seal.ts';
import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { type OutgoingMail, openQueuedMail } from './queue-mail.ts';
import type { SmsDoor } from './sms-door.ts';
import { composeSms } from './sms-texts.ts';
import { countFailedDelivery, countOpening, dropMail, isSent, markSent } from './store.ts';
import { composeMail } from './templates.ts';

/** Where what is queued goes: mails, and text messages where numbers are accepted. */
export type Doors = { readonly mail: MailDoor; readonly sms: SmsDoor | undefined };

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
 * repeated after it was marked does nothing; one that broke in between may reach the reader twice. To a number goes a
 * text message; what is for mail alone is dropped here, since nobody before knows what kind of address it is.
 */
export async function deliverMail(
  parts: { db: Database; secrets: Secrets; config: Config; doors: Doors; clock: () => Date },
  job: { mailId: string; sealed: string },
): Promise<void> {
  if (await parts.db.once((tx) => isSent(tx, job.mailId))) return;
  const mail = await openQueuedMail(decodeBase64url(job.sealed), parts.secrets.mailer.identity);
  await parts.db.once((tx) => countOpening(tx, parts.clock()));
  const to =
    typeof mail.to === 'string'
      ? mail.to
      : decodeUtf8(await unseal(decodeBase64url(mail.to.sealed), parts.secrets.mailer.identity));
  const message = compose(to, mail, parts.config.publicUrl);
  if (message === undefined) return parts.db.once((tx) => dropMail(tx, job.mailId));
  try {
    await handOver(parts.doors, message);
  } catch {
    await parts.db.once((tx) => countFailedDelivery(tx, job.mailId));
    // The error of an SMTP server repeats the address: neither log nor queue may keep it.
    throw new Error('a mail or text message could not be handed over; it will be tried again');
  }
  await parts.db.once((tx) => markSent(tx, job.mailId, parts.clock()));
}

type Message =
  | { readonly by: 'mail'; readonly to: string; readonly subject: string; readonly text: string }
  | { readonly by: 'sms'; readonly to: string; readonly text: string };

/** Undefined: for mail alone, and `to` is a number. */
function compose(to: string, mail: Omit<OutgoingMail, 'to'>, publicUrl: string): Message | undefined {
  const said = [mail.template, mail.locale, mail.values, publicUrl] as const;
  const number = readPhoneNumber(to);
  if (number === undefined) return { by: 'mail', to, ...composeMail(...said) };
  const text = composeSms(...said);
  return text === undefined ? undefined : { by: 'sms', to: number, text };
}

async function handOver(doors: Doors, message: Message): Promise<void> {
  if (message.by === 'mail') return doors.mail(message);
  if (doors.sms === undefined) throw new Error('there is no gateway for text messages');
  return doors.sms(message);
}

function smtpDoor(transport: Transporter, from: string): MailDoor {
  return async (mail) => {
    await transport.sendMail({ ...automatic(from, mail), disableFileAccess: true, disableUrlAccess: true });
  };
}

function folderDoor(transport: Transporter, config: Config): MailDoor {
  const folder = mailFolder(config.dataDir);
  return async (mail) => {
    const { message } = await transport.sendMail(automatic(config.mailFrom, mail));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const made = join(folder, `.${newUuidV7()}`);
    await writeFile(made, message, { mode: 0o600 });
    await rename(made, join(folder, `${newUuidV7()}.eml`));
  };
}

/** No person writes or reads here: RFC 3834 keeps notices of absence and other machines from answering. */
function automatic(from: string, { to, subject, text }: Parameters<MailDoor>[0]) {
  return { from, to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } };
}
