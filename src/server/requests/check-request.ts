import type { Body } from '../../shared/api/endpoint.ts';
import type { sendRequest } from '../../shared/api/sent-requests.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf, type RequestStatement, verifyStatement } from '../../shared/disclosure/statement.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';

/** A request as a recruiter's client sends it. */
export type SentBody = Body<typeof sendRequest>;

/**
 * Checks that a request's statement was signed by the recruiter's key and says what is sent beside it: this platform,
 * posting, target, fields, times, and this very message. What is inside the message cannot be checked.
 */
export async function checkRequest(
  sent: SentBody,
  { origin, signKey }: { origin: string; signKey: Uint8Array },
): Promise<Refusal | undefined> {
  if (new Set(sent.fields).size < sent.fields.length)
    return refuse('statement_invalid', 'a field is asked for twice');
  let statement: RequestStatement;
  try {
    statement = await verifyStatement('sealfolio/request/v1', sent.signed, signKey);
  } catch (error) {
    if (!(error instanceof Tampered)) throw error;
    return refuse(error.code === 'bad_signature' ? 'signature_invalid' : 'statement_invalid', error.message);
  }
  const should: RequestStatement = {
    kind: 'sealfolio.request/v1',
    origin,
    requestId: sent.requestId,
    postingId: sent.postingId,
    target: sent.to.kind === 'handle' ? sent.to.handle : sent.to.interestId,
    purpose: sent.purpose,
    fields: sent.fields,
    keepDays: sent.keepDays,
    answerDays: sent.answerDays,
    messageHash: sent.message === null ? null : hashOf(decodeBase64url(sent.message.ciphertext)),
  };
  const wrong = Object.entries(should).find(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(statement[name as keyof RequestStatement]),
  );
  return wrong === undefined
    ? undefined
    : refuse('statement_invalid', `the statement's ${wrong[0]} does not fit`);
}
