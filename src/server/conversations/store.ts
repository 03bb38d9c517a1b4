/** All SQL of conversations: sealed messages in order, and how far each party has read. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

export type ConversationsTable = {
  candidate_id: string;
  grant_id: string;
  pool: string;
  last_number: number;
  last_at: Date;
};
export type MessagesTable = {
  candidate_id: string;
  grant_id: string;
  message_id: string;
  pool: string;
  number: number;
  sender_id: string;
  sha256: Uint8Array;
  ciphertext: Uint8Array;
  sent_at: Date;
};
export type ReadsTable = {
  candidate_id: string;
  grant_id: string;
  account_id: string;
  pool: string;
  up_to: number;
};

/** Names one conversation. */
export type ConversationKey = { candidate_id: string; grant_id: string; pool: string };

export async function insertConversation(
  tx: StorageTransaction,
  key: ConversationKey,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('conversations.conversations')
    .values({ ...key, last_number: 0, last_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes the next number of a conversation; its row stays locked until the transaction ends. */
export async function takeNumber(tx: StorageTransaction, key: ConversationKey, now: Date): Promise<number> {
  const row = await tx
    .updateTable('conversations.conversations')
    .set((eb) => ({ last_number: eb('last_number', '+', 1), last_at: now }))
    .where('candidate_id', '=', key.candidate_id)
    .where('grant_id', '=', key.grant_id)
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return row.last_number;
}

/** Locks a conversation, so that one message sent twice at once is written once. Answers its last number. */
export async function lockConversation(
  tx: StorageTransaction,
  key: ConversationKey,
): Promise<number | undefined> {
  const row = await tx
    .selectFrom('conversations.conversations')
    .select('last_number')
    .where('candidate_id', '=', key.candidate_id)
    .where('grant_id', '=', key.grant_id)
    .forUpdate()
    .executeTakeFirst();
  return row?.last_number;
}

export async function findMessage(tx: StorageTransaction, key: ConversationKey, messageId: string) {
  return tx
    .selectFrom('conversations.messages')
    .select(['number', 'sender_id', 'sha256'])
    .where('candidate_id', '=', key.candidate_id)
    .where('grant_id', '=', key.grant_id)
    .where('message_id', '=', messageId)
    .executeTakeFirst();
}

export async function insertMessage(tx: StorageTransaction, row: MessagesTable): Promise<void> {
  await tx.insertInto('conversations.messages').values(row).execute();
}

export async function listMessages(
  tx: StorageTransaction,
  key: ConversationKey,
  after: number,
  limit: number,
) {
  return tx
    .selectFrom('conversations.messages')
    .selectAll()
    .where('candidate_id', '=', key.candidate_id)
    .where('grant_id', '=', key.grant_id)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
}

/** How many messages one sender wrote since a moment. */
export async function countSent(tx: StorageTransaction, senderId: string, key: ConversationKey, since: Date) {
  const row = await tx
    .selectFrom('conversations.messages')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('candidate_id', '=', key.candidate_id)
    .where('grant_id', '=', key.grant_id)
    .where('sender_id', '=', senderId)
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Some conversations with how many messages the reader has not read; the reader's own count as read. */
export async function listStates(
  tx: StorageTransaction,
  grantIds: readonly string[],
  readerId: string,
  pool: string,
) {
  if (grantIds.length === 0) return [];
  return tx
    .selectFrom('conversations.conversations as c')
    .leftJoin('conversations.reads as r', (join) =>
      join
        .onRef('r.candidate_id', '=', 'c.candidate_id')
        .onRef('r.grant_id', '=', 'c.grant_id')
        .on('r.account_id', '=', readerId),
    )
    .select((eb) => [
      'c.grant_id',
      'c.last_number',
      'c.last_at',
      eb
        .selectFrom('conversations.messages as m')
        .select((sub) => sub.fn.countAll<number>().as('n'))
        .whereRef('m.candidate_id', '=', 'c.candidate_id')
        .whereRef('m.grant_id', '=', 'c.grant_id')
        .where('m.sender_id', '<>', readerId)
        .where('m.number', '>', sql<number>`coalesce(r.up_to, 0)`)
        .as('unread'),
    ])
    .where('c.grant_id', 'in', [...grantIds])
    .where('c.pool', '=', pool)
    .execute();
}

/** Marks as read, never backwards. */
export async function putRead(tx: StorageTransaction, row: ReadsTable): Promise<void> {
  await tx
    .insertInto('conversations.reads')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['candidate_id', 'grant_id', 'account_id'])
        .doUpdateSet({ up_to: sql<number>`greatest(conversations.reads.up_to, ${row.up_to})` }),
    )
    .execute();
}

/** Destroys a candidate's conversations, with what either side wrote. */
export async function eraseAccount(tx: StorageTransaction, candidateId: string): Promise<void> {
  for (const table of ['reads', 'messages', 'conversations'] as const)
    await tx.deleteFrom(`conversations.${table}`).where('candidate_id', '=', candidateId).execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('conversations.reads').where('pool', '=', pool).execute();
  await tx.deleteFrom('conversations.messages').where('pool', '=', pool).execute();
  await tx.deleteFrom('conversations.conversations').where('pool', '=', pool).execute();
}
