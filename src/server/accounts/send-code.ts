import { randomInt } from 'node:crypto';
import { readPhoneNumber } from '../../shared/api/phone-number.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { hashAddress, hashSecret } from './addresses.ts';
import { PUBLIC_POOL } from './caller.ts';
import { beginCodes, countTry, lockCode, putCode, spendCode } from './store-codes.ts';

const MINUTE = 60_000;
const LIFETIME = 15 * MINUTE;
const TRIES = 5;
const CODES_AN_HOUR = 5;
const NO_HASH = new Uint8Array(32);

/**
 * Sends a six-digit code that proves `address`, good for 15 minutes and 5 tries. One text for all cases, and one
 * answer, so that nobody learns whether the address is known. Past 5 codes in an hour nothing is sent, silently:
 * the answer stays the same. In a self-check pool the code is answered instead of being sent. A number is refused,
 * known or not, where there is no gateway for text messages.
 */
export async function sendCode(
  { db, secrets, config }: { db: Database; secrets: Secrets; config: Config },
  input: { pool: string; address: string; locale: Locale; now: Date },
): Promise<{ sent: true; code?: string } | Refusal> {
  const { pool, now } = input;
  if (!config.sms && readPhoneNumber(input.address) !== undefined) return refuse('sms_unavailable');
  const addressHash = hashAddress(secrets.addressKey, input.address);
  // Never six zeros, which whoever guesses tries first.
  const code = String(randomInt(1, 1_000_000)).padStart(6, '0');
  const sent = await db.transact(async (tx) => {
    await beginCodes(tx, pool, addressHash, now);
    const last = await lockCode(tx, pool, addressHash);
    const sameHour = last !== undefined && last.hour_began_at.getTime() > now.getTime() - 60 * MINUTE;
    const sentInHour = sameHour ? last.sent_in_hour : 0;
    if (sentInHour >= CODES_AN_HOUR) return false;
    await putCode(tx, {
      pool,
      address_hash: addressHash,
      code_hash: hashCode(addressHash, code),
      tries: 0,
      sent_in_hour: sentInHour + 1,
      hour_began_at: sameHour ? last.hour_began_at : now,
      expires_at: new Date(now.getTime() + LIFETIME),
    });
    if (pool === PUBLIC_POOL) {
      await queueMail(tx, secrets.mailer.recipient, {
        pool,
        template: 'code',
        to: input.address,
        locale: input.locale,
        values: { code },
        now,
      });
    }
    return true;
  });
  return sent && pool !== PUBLIC_POOL ? { sent: true, code } : { sent: true };
}

/**
 * Uses a code up. Runs in the caller's transaction, but a refusal must still be committed, so that tries are
 * counted: return it as a value, do not throw it.
 */
export async function redeemCode(
  tx: StorageTransaction,
  input: { pool: string; addressHash: Uint8Array; code: string; now: Date },
): Promise<Refusal | undefined> {
  const { pool, addressHash, now } = input;
  const stored = await lockCode(tx, pool, addressHash);
  const open = stored !== undefined && stored.expires_at > now && stored.tries < TRIES;
  const right = equalBytes(stored?.code_hash ?? NO_HASH, hashCode(addressHash, input.code));
  if (!open || !right) {
    // Also where there was nothing to guess: a refusal costs the same, whatever was mailed before.
    await countTry(tx, pool, addressHash);
    return refuse('code_wrong_or_expired');
  }
  await spendCode(tx, pool, addressHash, now);
  return undefined;
}

function hashCode(addressHash: Uint8Array, code: string): Uint8Array {
  return hashSecret(new Uint8Array([...addressHash, ...encodeUtf8(code)]));
}
