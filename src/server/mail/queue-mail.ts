import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { SealIdentity, SealRecipient } from '../../shared/vault/identity.ts';
import { seal, unseal } from '../../shared/vault/seal.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { addDelivery, dropDeliveries, hasLaterDelivery, insertMail } from './store.ts';

/** The mails there are; each has its text in `templates.ts`. */
export type MailTemplate =
  | 'code'
  | 'invitation'
  | 'operator_invitation'
  | 'news'
  | 'employer_decided'
  | 'domain_proof'
  | 'domain_reclaim'
  | 'domain_device'
  | 'new_sign_in'
  | 'refused_sign_ins'
  | 'passkey_suspended'
  | 'start_over_begun'
  | 'start_over_soon'
  | 'keys_replaced'
  | 'keys_changed'
  | 'address_changed'
  | 'erasure_begun'
  | 'erasure_stopped'
  | 'account_erased';

/** To whom, in which language, and what stands in it. `to` is an address, or one sealed earlier to the mailer. */
export type OutgoingMail = {
  readonly template: MailTemplate;
  readonly to: string | { readonly sealed: Uint8Array };
  readonly locale: Locale;
  readonly values: Readonly<Record<string, string>>;
};

/**
 * Queues a mail in the transaction that gives rise to it. All of it, the address too, is sealed to the mailer's key
 * while it waits: the queue lies in the database, and the database knows no address and no code. With `later` it goes
 * out then, and the log of mails has that moment alone.
 */
export async function queueMail(
  tx: StorageTransaction,
  mailer: SealRecipient,
  mail: OutgoingMail & { readonly pool: string; readonly now: Date; readonly later?: Date },
): Promise<void> {
  const { pool, now, later, to, ...rest } = mail;
  const queuedAt = later ?? now;
  const mailId = newUuidV7(queuedAt.getTime());
  const content = { ...rest, to: typeof to === 'string' ? to : { sealed: encodeBase64url(to.sealed) } };
  const sealed = await seal(encodeUtf8(JSON.stringify(content)), [mailer]);
  await insertMail(tx, { mail_id: mailId, pool, template: mail.template, queued_at: queuedAt });
  const nameable = typeof to === 'string' ? null : nameOf(to.sealed);
  await addDelivery(tx, { mailId, sealed: encodeBase64url(sealed) }, { to: nameable, later });
}

/** Whether a mail waits for its moment, of an address as it was sealed for its account. */
export async function isMailLater(tx: StorageTransaction, sealedAddress: Uint8Array): Promise<boolean> {
  return hasLaterDelivery(tx, nameOf(sealedAddress));
}

/** Takes back all mails that wait for an address, as it was sealed for its account. */
export async function dropMailsTo(tx: StorageTransaction, sealedAddress: Uint8Array): Promise<void> {
  await dropDeliveries(tx, nameOf(sealedAddress));
}

/** Takes back only those that wait for their moment, like the news of a request. */
export async function dropLaterMailsTo(tx: StorageTransaction, sealedAddress: Uint8Array): Promise<void> {
  await dropDeliveries(tx, `${nameOf(sealedAddress)} later`);
}

/** By what the queue tells the mails to one account apart: it says nothing that the account's own row does not. */
function nameOf(sealedAddress: Uint8Array): string {
  return encodeHex(sha256(sealedAddress)).slice(0, 32);
}

/** Opens a queued mail; `to` may still be sealed once more. */
export async function openQueuedMail(
  sealed: Uint8Array,
  mailer: SealIdentity,
): Promise<Omit<OutgoingMail, 'to'> & { to: string | { sealed: string } }> {
  return JSON.parse(decodeUtf8(await unseal(sealed, mailer)));
}
