/**
 * Reading a conversation: its parties are checked first, then each message is opened, and its sender's signature
 * checked. A message that does not check is shown as such and hides no other.
 */
import {
  type ConversationEntry,
  type Party,
  readConversation,
  type SealedMessage,
} from '../../shared/api/conversations.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { unsealMessage } from '../../shared/disclosure/message.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { KeyPair } from '../../shared/vault/keyring.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { allConversationKeys, checkParties, conversationKeys, ownPartyId } from './check-parties.ts';

/** A message, opened; or that it is not what it claims to be. */
export type ReadMessage = {
  readonly messageId: string;
  readonly number: number;
  readonly senderId: string;
  /** Null for the candidate, whose name only the copy tells. */
  readonly senderName: string | null;
  readonly mine: boolean;
  /** The platform's word: RFC 3339, UTC. */
  readonly sentAt: string;
} & (
  | { readonly text: string; readonly tampered?: never }
  | { readonly tampered: true; readonly text?: never }
);

/** A part of a conversation. */
export type ConversationPart = {
  readonly conversation: ConversationEntry;
  /** Which of the parties the reader is. */
  readonly me: string;
  readonly parties: readonly Party[];
  readonly messages: readonly ReadMessage[];
};

/**
 * The messages after number `after` (0 for all), 100 at most, opened. Throws `Tampered` when the platform shows other
 * parties than were signed for, never for what a single message holds.
 */
export async function readMessages(
  api: Api,
  session: Session,
  grantId: string,
  after = 0,
): Promise<ConversationPart | Refusal> {
  const answer = await api(readConversation, { params: { grantId }, query: { after } });
  if (isRefusal(answer)) return answer;
  const unchecked = await checkParties(api, session, grantId, answer.parties);
  if (unchecked !== undefined) return unchecked;
  const own = allConversationKeys(session, await conversationKeys(session, grantId, answer.parties));
  const me = ownPartyId(session, grantId);
  const messages = answer.messages.map(async (message): Promise<ReadMessage> => {
    const sender = answer.parties.find((party) => party.partyId === message.senderId);
    const mine = message.senderId === me;
    const { messageId, number, senderId, sentAt } = message;
    const head = { messageId, number, senderId, senderName: sender?.displayName ?? null, mine, sentAt };
    // What stands under one's own name must be signed by the key in memory, not by one the platform shows for it.
    const senderKeys = mine
      ? own.map((keys) => keys.signing.verifyKey)
      : [sender?.signKey ?? '', ...(sender?.pastSignKeys ?? [])].map(decodeBase64url);
    return { ...head, ...(await openMessage(message, own, grantId, senderKeys)) };
  });
  return { ...answer, me, messages: await Promise.all(messages) };
}

async function openMessage(
  { messageId, ciphertext }: SealedMessage,
  own: readonly KeyPair[],
  grantId: string,
  senderKeys: readonly Uint8Array[],
): Promise<{ text: string } | { tampered: true }> {
  // It may be sealed to any generation of the reader's keys, and signed by any of the sender's.
  for (const { identity } of own) {
    for (const senderKey of senderKeys) {
      try {
        const expected = { grantId, messageId, senderKey };
        return { text: (await unsealMessage(decodeBase64url(ciphertext), identity, expected)).text };
      } catch {
        // A party may seal anything at all; whatever goes wrong in opening it must not take the others' messages along.
      }
    }
  }
  return { tampered: true };
}
