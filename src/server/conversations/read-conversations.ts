import type { ConversationEntry, readConversation as endpoint } from '../../shared/api/conversations.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { Refusal } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { hasReaderLeft, isAlive } from '../disclosure/standing.ts';
import { type GrantsTable, listGrantsByIds, listGrantsOf, listGrantsOfReader } from '../disclosure/store.ts';
import { findMembership } from '../employers/store-people.ts';
import { namePostings } from '../jobs/name-postings.ts';
import { listTeam } from '../jobs/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { enterConversation } from './access.ts';
import { listMessages, listStates } from './store.ts';

const MESSAGES = 100;

/** The caller's conversations, the one with the newest message first. */
export async function listMyConversations(
  db: Database,
  caller: Caller,
  now: Date,
): Promise<{ conversations: ConversationEntry[] }> {
  return db.read(async (tx) => {
    const grants =
      caller.kind === 'candidate' ? await listGrantsOf(tx, caller.accountId) : await ofReader(tx, caller);
    const conversations = await describe(tx, grants, caller, now);
    return { conversations: conversations.sort((a, b) => b.lastAt.localeCompare(a.lastAt)) };
  });
}

/** One conversation: its parties, and up to 100 messages after `after`. */
export async function readConversation(
  db: Database,
  input: { caller: Caller; grantId: string; after: number; now: Date },
): Promise<Answer<typeof endpoint> | Refusal> {
  return db.read(async (tx) => {
    const entered = await enterConversation(tx, input);
    if ('refused' in entered) return entered;
    const { grant, me, parties } = entered;
    const key = { candidate_id: grant.candidate_id, grant_id: grant.grant_id, pool: grant.pool };
    const [conversation] = await describe(tx, [grant], input.caller, input.now);
    if (conversation === undefined) throw new Error('a grant has no conversation');
    const beyond = input.after >= conversation.messages;
    const messages = beyond ? [] : await listMessages(tx, key, input.after, MESSAGES);
    return {
      conversation,
      me,
      parties: [...parties],
      messages: messages.map((message) => ({
        messageId: message.message_id,
        number: message.number,
        senderId: message.sender_id,
        sentAt: message.sent_at.toISOString(),
        ciphertext: encodeBase64url(message.ciphertext),
      })),
    };
  });
}

/** How many messages the caller has not read, by grant. */
export async function countUnread(
  tx: StorageTransaction,
  grants: readonly { candidate_id: string; grant_id: string }[],
  caller: Caller,
): Promise<Map<string, number>> {
  const unread = new Map<string, number>();
  for (const { readerId, grantIds } of byReader(grants, caller)) {
    for (const state of await listStates(tx, grantIds, readerId, caller.pool)) {
      unread.set(state.grant_id, state.unread ?? 0);
    }
  }
  return unread;
}

async function ofReader(tx: StorageTransaction, caller: Caller): Promise<GrantsTable[]> {
  const membership = await findMembership(tx, caller.accountId);
  if (membership === undefined) return [];
  const copies = await listGrantsOfReader(tx, caller.accountId, caller.pool);
  const grantIds = copies.map((copy) => copy.grant_id);
  const grants = (await listGrantsByIds(tx, grantIds, caller.pool)).filter(
    (grant) =>
      grant.employer_id === membership.employer_id &&
      copies.some((copy) => copy.grant_id === grant.grant_id && !hasReaderLeft(copy, grant)),
  );
  const team = await listTeam(
    tx,
    grants.map((grant) => grant.posting_id),
  );
  return grants.filter((grant) =>
    team.some((row) => row.posting_id === grant.posting_id && row.account_id === caller.accountId),
  );
}

async function describe(
  tx: StorageTransaction,
  grants: readonly GrantsTable[],
  caller: Caller,
  now: Date,
): Promise<ConversationEntry[]> {
  const postings = await namePostings(tx, grants, caller.pool);
  const states = new Map<string, { last_number: number; last_at: Date; unread: number | null }>();
  for (const { readerId, grantIds } of byReader(grants, caller)) {
    for (const state of await listStates(tx, grantIds, readerId, caller.pool))
      states.set(state.grant_id, state);
  }
  return grants.flatMap((grant) => {
    const state = states.get(grant.grant_id);
    const posting = postings.get(grant.posting_id);
    if (state === undefined || posting === undefined) return [];
    return [
      {
        grantId: grant.grant_id,
        postingId: grant.posting_id,
        postingTitle: posting.title,
        employerName: posting.employerName,
        messages: state.last_number,
        unread: state.unread ?? 0,
        lastAt: state.last_at.toISOString(),
        open: isAlive(grant, posting.employerState, now),
      },
    ];
  });
}

/** In each conversation a candidate is known by the grant, a recruiter always by the account. */
function byReader(grants: readonly { candidate_id: string; grant_id: string }[], caller: Caller) {
  const own = grants.filter((grant) => grant.candidate_id === caller.accountId);
  const others = grants.filter((grant) => grant.candidate_id !== caller.accountId);
  return [
    ...own.map((grant) => ({ readerId: grant.grant_id, grantIds: [grant.grant_id] })),
    ...(others.length > 0
      ? [{ readerId: caller.accountId, grantIds: others.map((grant) => grant.grant_id) }]
      : []),
  ];
}
