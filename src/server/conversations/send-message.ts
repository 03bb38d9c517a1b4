import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { notifyOfNews } from '../accounts/notify.ts';
import type { Secrets } from '../config/secrets.ts';
import type { GrantsTable } from '../disclosure/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { enterConversation, enterToWrite } from './access.ts';
import {
  countSent,
  findMessage,
  insertConversation,
  insertMessage,
  listStates,
  lockConversation,
  putRead,
  takeNumber,
} from './store.ts';

const HOUR = 3_600_000;
const MESSAGES_AN_HOUR = 60;

/** Opens the conversation of a new grant, with the candidate's first message if there is one. */
export async function openConversation(
  tx: StorageTransaction,
  input: {
    caller: Caller;
    grantId: string;
    message: { messageId: string; ciphertext: string } | null;
    now: Date;
  },
): Promise<void> {
  const { caller, grantId, message, now } = input;
  const key = { candidate_id: caller.accountId, grant_id: grantId, pool: caller.pool };
  await insertConversation(tx, key, now);
  if (message === null) return;
  const ciphertext = decodeBase64url(message.ciphertext);
  await insertMessage(tx, {
    ...key,
    message_id: message.messageId,
    number: await takeNumber(tx, key, now),
    sender_id: grantId,
    sha256: sha256(ciphertext),
    ciphertext,
    sent_at: now,
  });
}

/** Sends a sealed message; the same one sent again is answered with its number. */
export async function sendMessage(
  { db, secrets }: { db: Database; secrets: Secrets },
  input: { caller: Caller; grantId: string; messageId: string; ciphertext: string; now: Date },
): Promise<{ number: number } | Refusal> {
  const { grantId, messageId, now } = input;
  const ciphertext = decodeBase64url(input.ciphertext);
  const hash = sha256(ciphertext);
  return db.transact(async (tx) => {
    const entered = await enterToWrite(tx, input);
    if ('refused' in entered) return entered;
    const { grant, me } = entered;
    const key = { candidate_id: grant.candidate_id, grant_id: grantId, pool: grant.pool };
    const repeated = await findMessage(tx, key, messageId);
    if (repeated !== undefined) {
      const same = repeated.sender_id === me && equalBytes(repeated.sha256, hash);
      return same ? { number: repeated.number } : refuse('id_taken');
    }
    if (!entered.open) return refuse('conversation_closed');
    if (entered.held) return refuse('account_held');
    const sent = await countSent(tx, me, key, new Date(now.getTime() - HOUR));
    if (sent >= MESSAGES_AN_HOUR)
      return refuse('too_many_requests', `${MESSAGES_AN_HOUR} messages an hour at most`);
    const number = await takeNumber(tx, key, now);
    const others = await listWithoutNews(tx, entered, grant);
    await insertMessage(tx, {
      ...key,
      message_id: messageId,
      number,
      sender_id: me,
      sha256: hash,
      ciphertext,
      sent_at: now,
    });
    await notifyOfNews(tx, secrets, { kind: 'messages', accountIds: others, pool: grant.pool, now });
    return { number };
  });
}

/** Marks messages up to `upTo` as read by the caller; what has not been written yet is never read. */
export async function markRead(
  db: Database,
  input: { caller: Caller; grantId: string; upTo: number; now: Date },
): Promise<{ done: true } | Refusal> {
  return db.transact(async (tx) => {
    const entered = await enterConversation(tx, input);
    if ('refused' in entered) return entered;
    const { candidate_id, grant_id, pool } = entered.grant;
    const last = await lockConversation(tx, entered.grant);
    // Its candidate erased the account in this very moment.
    if (last === undefined) return refuse('not_found');
    const upTo = Math.min(input.upTo, last);
    await putRead(tx, { candidate_id, grant_id, pool, account_id: entered.me, up_to: upTo });
    return { done: true };
  });
}

/** The accounts of the other parties who have nothing unread here yet: they alone are sent a mail. */
async function listWithoutNews(
  tx: StorageTransaction,
  { parties, me }: { parties: readonly { partyId: string; active: boolean }[]; me: string },
  grant: GrantsTable,
): Promise<string[]> {
  const others = parties.filter((party) => party.active && party.partyId !== me);
  const waiting: string[] = [];
  for (const { partyId } of others) {
    const [state] = await listStates(tx, [grant.grant_id], partyId, grant.pool);
    if ((state?.unread ?? 0) === 0) waiting.push(partyId === grant.grant_id ? grant.candidate_id : partyId);
  }
  return waiting;
}
