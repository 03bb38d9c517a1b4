/** Conversations: one for each grant, sealed to its parties. */
import { z } from 'zod';
import { done, endpoint } from './endpoint.ts';
import { bytes, id, recipient, verifyKey } from './values.ts';

/** One who reads and writes in a conversation. A candidate has no name here: the copy tells it, inside its seal. */
export const Party = z.strictObject({
  /** A recruiter's account, or for the candidate the grant: no string is the same for two employers. */
  partyId: id,
  side: z.enum(['candidate', 'employer']),
  displayName: z.string().nullable(),
  title: z.string().nullable(),
  /** Of a reader the key that the copy was made for: an older one, too, when its owner replaced the keys since. */
  recipient,
  signKey: verifyKey,
  /** Of the generations before: what they signed stays theirs. */
  pastSignKeys: z.array(verifyKey),
  /** False for one who has left the team: earlier messages stay attributed, new ones are not sealed to them. */
  active: z.boolean(),
});
/** See {@link Party}. */
export type Party = z.infer<typeof Party>;

/** A conversation in a list. */
export const ConversationEntry = z.strictObject({
  grantId: id,
  postingId: id,
  postingTitle: z.string(),
  employerName: z.string(),
  messages: z.int(),
  unread: z.int(),
  lastAt: z.string(),
  open: z.boolean(),
});
/** See {@link ConversationEntry}. */
export type ConversationEntry = z.infer<typeof ConversationEntry>;

/** A sealed message. */
export const SealedMessage = z.strictObject({
  messageId: id,
  number: z.int(),
  /** The sender among the parties. */
  senderId: id,
  sentAt: z.string(),
  ciphertext: z.string(),
});
/** See {@link SealedMessage}. */
export type SealedMessage = z.infer<typeof SealedMessage>;

/** The caller's conversations, newest first. */
export const listConversations = endpoint({
  method: 'GET',
  path: '/conversations',
  access: 'account',
  summary: 'My conversations',
  answer: z.strictObject({ conversations: z.array(ConversationEntry) }),
});

/** One conversation: parties, and the messages after a number, 100 at most. */
export const readConversation = endpoint({
  method: 'GET',
  path: '/conversations/:grantId',
  access: 'account',
  summary: 'One conversation with its sealed messages',
  params: z.strictObject({ grantId: id }),
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  answer: z.strictObject({
    conversation: ConversationEntry,
    /** Which of the parties the caller is. */
    me: id,
    parties: z.array(Party),
    messages: z.array(SealedMessage),
  }),
});

/** Sends a message. `messageId` makes it safe to send again. */
export const sendMessage = endpoint({
  method: 'POST',
  path: '/conversations/:grantId/messages',
  access: 'account',
  contact: true,
  summary: 'Send a sealed message',
  params: z.strictObject({ grantId: id }),
  body: z.strictObject({ messageId: id, ciphertext: bytes({ atMost: 128 * 1024 }) }),
  answer: z.strictObject({ number: z.int() }),
});

/** Marks messages up to a number as read by the caller. */
export const markRead = endpoint({
  method: 'PUT',
  path: '/conversations/:grantId/read',
  access: 'account',
  summary: 'Mark messages as read',
  params: z.strictObject({ grantId: id }),
  body: z.strictObject({ upTo: z.int().min(0) }),
  answer: done,
});
