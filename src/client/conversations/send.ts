/** Writing in a conversation: signed by the writer, sealed to everyone who is active in it, and to the writer. */
import { type Party, sendMessage } from '../../shared/api/conversations.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { MAX_MESSAGE, type Message, sealMessage } from '../../shared/disclosure/message.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { parseRecipient } from '../../shared/vault/identity.ts';
import type { KeyPair } from '../../shared/vault/keyring.ts';
import type { Sealed } from '../../shared/vault/seal.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';

/** The keys with which the session's account reads and signs in a conversation: a candidate's are the grant's own. */
export async function conversationKeys({ account, keyring }: Session, grantId: string): Promise<KeyPair> {
  return account.kind === 'candidate' ? keyring.forGrant(grantId) : keyring;
}

/** Which party the session's account is: a candidate goes by the grant, so that no two employers see one id. */
export function ownPartyId({ account }: Session, grantId: string): string {
  return account.kind === 'candidate' ? grantId : account.accountId;
}

/**
 * Sends a message; `messageId` is made by the caller, so that a second try sends no second message. Refusals:
 * `invalid_request` (nothing written), `too_large` (over 8,000 letters), and those of the endpoint.
 */
export async function sendText(
  api: Api,
  session: Session,
  input: { grantId: string; messageId: string; text: string; parties: readonly Party[] },
): Promise<{ number: number } | Refusal> {
  const { grantId, messageId, parties } = input;
  const text = input.text.toWellFormed().trim();
  if (text === '') return refuse('invalid_request', 'a message says something');
  if (text.length > MAX_MESSAGE) return refuse('too_large', `a message has ${MAX_MESSAGE} letters at most`);
  const keys = await conversationKeys(session, grantId);
  // The writer's own key is the one in memory, whatever the platform shows for it.
  const others = parties.filter((party) => party.active && party.partyId !== ownPartyId(session, grantId));
  const sealed = await sealToParties({ grantId, messageId, text }, keys, others);
  return api(sendMessage, { params: { grantId }, body: { messageId, ciphertext: encodeBase64url(sealed) } });
}

/** Signs a message with the writer's `keys` and seals it to `others` and the writer. */
export async function sealToParties(
  message: Omit<Message, 'kind'>,
  keys: KeyPair,
  others: readonly { recipient: string }[],
): Promise<Sealed> {
  const recipients = [keys.recipient, ...others.map((party) => parseRecipient(party.recipient))];
  return sealMessage({ kind: 'sealfolio.message/v1', ...message }, keys.signing, recipients);
}
