/** Writing in a conversation: signed by the writer, sealed to everyone who is active in it, and to the writer. */
import { type Party, sendMessage } from '../../shared/api/conversations.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { MAX_MESSAGE, type Message, sealMessage } from '../../shared/disclosure/message.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { parseRecipient } from '../../shared/vault/identity.ts';
import type { KeyPair } from '../../shared/vault/keyring.ts';
import type { Sealed } from '../../shared/vault/seal.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { checkParties, conversationKeys, ownPartyId } from './check-parties.ts';

/**
 * What is sent for a typed text: well formed, without blanks around it. Refusals: `invalid_request` (nothing
 * written), `too_large` (over 8,000 letters).
 */
export function messageText(typed: string): { readonly text: string } | Refusal {
  const text = typed.toWellFormed().trim();
  if (text === '') return refuse('invalid_request', 'a message says something');
  if (text.length > MAX_MESSAGE) return refuse('too_large', `a message has ${MAX_MESSAGE} letters at most`);
  return { text };
}

/**
 * Sends a message; `messageId` is made by the caller, so that a second try sends no second message. `parties` are
 * those the platform shows: nothing is sealed before they were checked, and `Tampered` is thrown if one is not who it
 * claims to be. Refusals: those of {@link messageText} and of the endpoints.
 */
export async function sendText(
  api: Api,
  session: Session,
  input: { grantId: string; messageId: string; text: string; parties: readonly Party[] },
): Promise<{ number: number } | Refusal> {
  const { grantId, messageId, parties } = input;
  const written = messageText(input.text);
  if (isRefusal(written)) return written;
  const unchecked = await checkParties(api, session, grantId, parties);
  if (unchecked !== undefined) return unchecked;
  const keys = await conversationKeys(session, grantId, parties);
  // The writer's own key is the one in memory, whatever the platform shows for it.
  const others = parties.filter((party) => party.active && party.partyId !== ownPartyId(session, grantId));
  const sealed = await sealToParties({ grantId, messageId, ...written }, keys, others);
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
