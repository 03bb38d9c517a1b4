/**
 * A message of a conversation: sealed to all its parties, signed inside by its sender.
 *
 * Promises that only the parties read it, that no party (and not the platform) can write in another's name, and
 * that a message moved to another conversation is noticed. Does not promise order: the platform numbers messages,
 * and could withhold one until the ledger shows it.
 */
import { z } from 'zod';
import { decodeBase64url, encodeBase64url } from '../bytes/base64url.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalBytes } from '../ledger/canonical.ts';
import type { SealIdentity, SealRecipient } from '../vault/identity.ts';
import { type Sealed, seal, unseal } from '../vault/seal.ts';
import { parseSealedJson } from '../vault/sealed-json.ts';
import { type SigningKey, verifySignature } from '../vault/signing.ts';

/** Letters of one message at most. */
export const MAX_MESSAGE = 8_000;

const Message = z.strictObject({
  kind: z.literal('sealfolio.message/v1'),
  grantId: z.uuid(),
  messageId: z.uuid(),
  /** Half a surrogate pair, which a JSON escape can spell, has no canonical form to be signed. */
  text: z
    .string()
    .min(1)
    .max(MAX_MESSAGE)
    .refine((text) => text.isWellFormed()),
});
/** What a party writes. */
export type Message = z.infer<typeof Message>;

const Envelope = z.strictObject({ message: Message, signature: z.string() });

/** Signs `message` and seals it to `recipients` (the sender's own among them, to read it later). */
export async function sealMessage(
  message: Message,
  signer: SigningKey,
  recipients: readonly SealRecipient[],
): Promise<Sealed> {
  const signature = await signer.sign('sealfolio/message/v1', canonicalBytes(message as Canonical));
  return seal(encodeUtf8(JSON.stringify({ message, signature: encodeBase64url(signature) })), recipients);
}

/** Opens a message and checks its sender's signature and its place; throws `Tampered` otherwise. */
export async function unsealMessage(
  sealed: Uint8Array,
  identity: SealIdentity,
  expected: { grantId: string; messageId: string; senderKey: Uint8Array },
): Promise<Message> {
  const parsed = Envelope.safeParse(parseSealedJson(await unseal(sealed, identity)));
  if (!parsed.success) throw new Tampered('bad_encoding', 'a message has an unknown form');
  const { message, signature } = parsed.data;
  if (message.grantId !== expected.grantId || message.messageId !== expected.messageId) {
    throw new Tampered('wrong_document', 'this message belongs to another conversation');
  }
  const genuine = await verifySignature(
    expected.senderKey,
    'sealfolio/message/v1',
    canonicalBytes(message as Canonical),
    decodeBase64url(signature),
  );
  if (!genuine) throw new Tampered('bad_signature', 'this message was not written by its sender');
  return message;
}
