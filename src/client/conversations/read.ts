/**
 * Reading a conversation: each message is opened, and its sender's signature checked. One that does not check is
 * shown as such and hides no other.
 */
import {
  type ConversationEntry,
  type Party,
  readConversation,
  type SealedMessage,
} from '../../shared/api/conversations.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { unsealMessage } from '../../shared/disclosure/message.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { KeyPair } from '../../shared/vault/keyring.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { conversationKeys, ownPartyId } from './send.ts';

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

/** The messages after number `after` (0 for all), 100 at most, opened. */
export async function readMessages(
  api: Api,
  session: Session,
  grantId: string,
  after = 0,
): Promise<ConversationPart | Refusal> {
  const answer = await api(readConversation, { params: { grantId }, query: { after } });
  if (isRefusal(answer)) return answer;
  const keys = await conversationKeys(session, grantId);
  const me = ownPartyId(session, grantId);
  const messages = answer.messages.map(async (message): Promise<ReadMessage> => {
    const sender = answer.parties.find((party) => party.partyId === message.senderId);
    const mine = message.senderId === me;
    const { messageId, number, senderId, sentAt } = message;
    const head = { messageId, number, senderId, senderName: sender?.displayName ?? null, mine, sentAt };
    // What stands under one's own name must be signed by the key in memory, not by one the platform shows for it.
    const senderKey = mine ? keys.signing.verifyKey : decodeBase64url(sender?.signKey ?? '');
    return { ...head, ...(await openMessage(message, keys, grantId, senderKey)) };
  });
  return { ...answer, me, messages: await Promise.all(messages) };
}

async function openMessage(
  { messageId, ciphertext }: SealedMessage,
  keys: KeyPair,
  grantId: string,
  senderKey: Uint8Array,
): Promise<{ text: string } | { tampered: true }> {
  try {
    const sealed = decodeBase64url(ciphertext);
    const { text } = await unsealMessage(sealed, keys.identity, { grantId, messageId, senderKey });
    return { text };
  } catch (error) {
    // A party may seal what is not even JSON.
    if (error instanceof Tampered || error instanceof SyntaxError) return { tampered: true };
    throw error;
  }
}
