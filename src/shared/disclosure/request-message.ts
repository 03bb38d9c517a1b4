/**
 * The message of a request: sealed to a key that serves for one message, before anything was granted.
 *
 * Promises that only the person behind the card reads it, and that one moved to another request is noticed. Who wrote it
 * is not said here: its SHA-256 stands in the statement that the recruiter signed for the request.
 */
import { z } from 'zod';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import type { SealIdentity, SealRecipient } from '../vault/identity.ts';
import { type Sealed, seal, unseal } from '../vault/seal.ts';
import { parseSealedJson } from '../vault/sealed-json.ts';

/** Letters of a request's message at most. */
export const MAX_REQUEST_TEXT = 2_000;

const RequestMessage = z.strictObject({
  kind: z.literal('sealfolio.request-message/v1'),
  requestId: z.uuid(),
  postingId: z.uuid(),
  text: z.string().min(1).max(MAX_REQUEST_TEXT),
});
/** What is inside. */
export type RequestMessage = z.infer<typeof RequestMessage>;

/** Seals what is written with a request to `prekey`, which seals nothing else. RangeError for no text, or too long a one. */
export async function sealRequestMessage(
  message: Omit<RequestMessage, 'kind'>,
  prekey: SealRecipient,
): Promise<Sealed> {
  const content = RequestMessage.safeParse({ kind: 'sealfolio.request-message/v1', ...message });
  if (!content.success) throw new RangeError(`a request’s message has 1 to ${MAX_REQUEST_TEXT} letters`);
  return seal(encodeUtf8(JSON.stringify(content.data)), [prekey]);
}

/** The text of the message of the request that is `expected`; throws `Tampered` for anything else. */
export async function unsealRequestMessage(
  sealed: Uint8Array,
  identity: SealIdentity,
  expected: Pick<RequestMessage, 'requestId' | 'postingId'>,
): Promise<string> {
  const parsed = RequestMessage.safeParse(parseSealedJson(await unseal(sealed, identity)));
  if (!parsed.success) throw new Tampered('bad_encoding', 'a request’s message has an unknown form');
  const { requestId, postingId, text } = parsed.data;
  if (requestId !== expected.requestId || postingId !== expected.postingId)
    throw new Tampered('wrong_document', 'this message belongs to another request');
  return text;
}
