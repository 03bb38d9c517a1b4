/**
 * Opening a request. The platform tells who asks for what; what the recruiter signed decides, and the message is opened
 * only if it is the one that was signed for. Whose the recruiter's key is stays the platform's word.
 */

import type { Answer } from '../../shared/api/endpoint.ts';
import { type ReceivedRequest, readRequest, type Target } from '../../shared/api/requests.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { unsealRequestMessage } from '../../shared/disclosure/request-message.ts';
import { hashOf, type RequestStatement, verifyStatement } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, Tampered } from '../../shared/errors.ts';
import type { SealPairs } from '../../shared/vault/keyring.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { lostGenerations } from '../manifests/own-manifest.ts';

type Shown = Answer<typeof readRequest>;
/** A request whose terms were signed by the recruiter's key, with its message opened. */
export type CheckedRequest = Omit<Shown, 'signed' | 'signKey' | 'message'> & {
  readonly statement: RequestStatement;
  /** Null where none came, where it was destroyed with the request's end, and where its key was lost. */
  readonly message: string | null;
};

const DAY = 86_400_000;

/** Reads, verifies and opens one of the session's requests; throws `Tampered` when it is not what its sender signed. */
export async function openRequest(
  api: Api,
  session: Session,
  requestId: string,
): Promise<CheckedRequest | Refusal> {
  const answer = await api(readRequest, { params: { requestId } });
  if (isRefusal(answer)) return answer;
  const { signed, signKey, message, ...shown } = answer;
  const statement = await verifyStatement('sealfolio/request/v1', signed, decodeBase64url(signKey));
  if (shown.request.requestId !== requestId || !saysWhatIsShown(statement, shown, session.platform.origin))
    throw new Tampered('wrong_document', 'a request differs from what its sender signed');
  return { ...shown, statement, message: await openMessage(session, shown, statement, message) };
}

function saysWhatIsShown(
  said: RequestStatement,
  { request, to }: Pick<Shown, 'request' | 'to'>,
  origin: string,
) {
  return (
    said.origin === origin &&
    said.requestId === request.requestId &&
    said.postingId === request.postingId &&
    said.target === targetOf(to) &&
    said.keepDays === request.keepDays &&
    said.fields.join() === request.fields.join() &&
    (said.messageHash !== null) === request.withMessage &&
    Date.parse(request.endsAt) - Date.parse(request.sentAt) === said.answerDays * DAY
  );
}

/** What a statement calls its target. */
export function targetOf(to: Target): string {
  return to.kind === 'handle' ? to.handle : to.interestId;
}

async function openMessage(
  session: Session,
  { request, to }: { request: ReceivedRequest; to: Target },
  { messageHash, requestId, postingId }: RequestStatement,
  message: Shown['message'],
): Promise<string | null> {
  if (message === null) {
    if (messageHash !== null && request.state === 'waiting')
      throw new Tampered('bad_ciphertext', 'the message of a request is kept back');
    return null;
  }
  const sealed = decodeBase64url(message.ciphertext);
  if (hashOf(sealed) !== messageHash)
    throw new Tampered('bad_ciphertext', 'another message was served than was signed for');
  const pairs = await keysFor(session, to, message.prekeyId);
  for (const { identity } of pairs) {
    try {
      return await unsealRequestMessage(sealed, identity, { requestId, postingId });
    } catch (error) {
      // Sealed to another generation's key, maybe.
      if (!(error instanceof Tampered) || error.code !== 'bad_ciphertext') throw error;
    }
  }
  if (lostGenerations(session) > 0) return null;
  throw new Tampered('wrong_recipient', 'a request’s message is sealed to a key that was never made');
}

function keysFor({ keyring }: Session, to: Target, prekeyId: string | null): Promise<SealPairs> {
  if (prekeyId !== null) return keyring.forPrekey(prekeyId);
  if (to.kind === 'interest') return keyring.readersOfGrant(to.interestId);
  throw new Tampered('wrong_recipient', 'a request’s message names no key');
}
